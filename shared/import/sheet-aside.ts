import type { RawSheet, Reason } from './types';
import { compareText } from './values/text';

/** Names of sheets that are kept and no longer filled in. "(2)" is how Excel names the copy of a sheet. */
const OLD_NAME =
  /(^|[^a-z])(old|template|templates|copy|copy of|backup|back-up|superseded|blank|example|do not use|dont use|test|spare|unused)([^a-z]|$)|\(\d\)$/;

/** Why a sheet is left out unless the user takes it; `null` where nothing speaks against it. */
export function sheetAside({ name, hidden }: Pick<RawSheet, 'name' | 'hidden'>): Reason | null {
  if (hidden) return { code: 'sheet-is-hidden', facts: { sheet: name } };
  return OLD_NAME.test(compareText(name).replace(/'/g, ''))
    ? { code: 'sheet-looks-old', facts: { sheet: name } }
    : null;
}

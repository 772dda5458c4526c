import type { CouncilId } from '@shared/model/ids';
import type { FieldName } from './fields';
import { askAbout } from './plan-context';
import type { RowReader } from './row-reader';
import type { CouncilLookup, RowQuestion } from './types';
import type { CouncilReading } from './values/council-reading';
import { councilsMeant } from './values/councils';
import { compareText } from './values/text';

type Written = CouncilReading | undefined;

/**
 * What a row says of the council, where the record has `own` from the list: its own name is never in doubt, whoever bears it too,
 * nor is a name that may mean it.
 */
export function readAsOwn(written: Written, own: CouncilId | null, councils: CouncilLookup): Written {
  const now = own === null ? undefined : councils.get(own);
  if (!now || !written || written.id !== null) return written;
  const isOwn = [now.name, now.shortName].some((name) => compareText(name) === compareText(written.text));
  const mayBeOwn = councilsMeant(written.text, councils).includes(now.id);
  return isOwn || mayBeOwn ? { id: now.id, text: '' } : written;
}

/**
 * The question about a council that is in no list, where the record has `own` from the list: taken as written, the row would
 * part the record from its council, as a mistyped name does.
 * Decided: 2026-11-22, product owner.
 */
export function lostCouncil(
  written: Written,
  own: CouncilId | null,
  { field, reader, councils }: { field: FieldName; reader: RowReader; councils: CouncilLookup },
): RowQuestion | undefined {
  const now = own === null ? undefined : councils.get(own);
  if (!now || !written || written.id !== null) return undefined;
  const facts = { text: written.text, council: now.name };
  return askAbout(reader, field, { code: 'listed-council-lost', facts }, now.name);
}

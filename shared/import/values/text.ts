import type { RawCell } from '../types';
import { rememberedByText } from './remembered';

/** The text of a cell as a person reads it: as shown, with odd spaces made plain. Empty text for an empty cell. */
export function cellText(cell: RawCell | null | undefined): string {
  if (!cell) return '';
  const shown = cell.text === '' ? String(cell.value) : cell.text;
  return tidy(cell.type === 'text' ? String(cell.value) : shown);
}

/** Text with no-break and zero-width spaces, tabs and line breaks as single spaces, trimmed. */
export function tidy(text: string): string {
  return isTidy(text) ? text : tidied(text);
}

const tidied = rememberedByText((text) =>
  text
    .replace(/\u200b|\u200c|\u200d|\u2060|\ufeff/g, '')
    .replace(/\s+/g, ' ')
    .trim(),
);

const SPACE = 0x20;

/** Most cells of a sheet are tidy already, and are not rebuilt; this is asked a hundred times for each row. */
function isTidy(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < SPACE || unit === 0xa0 || unit >= 0x1680 || (unit === SPACE && before === SPACE)) return false;
    before = unit;
  }
  return before !== SPACE || text === '';
}

const ONLY_ASCII = /^[\x20-\x5f\x61-\x7e]*$/;

/**
 * Text for comparing: lower case, without accents, apostrophes straight, one space between words.
 * Never shown and never stored as the name itself.
 */
export const compareText = rememberedByText((text) => {
  const tidied = tidy(text).toLowerCase();
  if (ONLY_ASCII.test(tidied)) return tidied;
  const plain = tidied.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.normalize('NFC').replace(/[\u2018\u2019\u02bc`\u00b4]/g, "'");
});

const PLACEHOLDERS: ReadonlySet<string> = new Set([
  '-',
  '--',
  '\u2013',
  '\u2014',
  '?',
  '??',
  'n/a',
  'na',
  'tbc',
  'tba',
  'tbd',
  'none',
  'nil',
  'unknown',
  'not known',
  'vacant',
  'vacancy',
  'to be confirmed',
  'to be agreed',
  'to be appointed',
  'see email',
  'see e-mail',
]);

/** True for text that stands for "nothing here yet", such as "TBC" or a dash. */
export const isPlaceholder = rememberedByText((text) => text !== '' && PLACEHOLDERS.has(compareText(text)));

/** The parts of a cell that holds several things, parted by semicolons or line breaks; empty parts are left out. */
export function listOf(text: string): readonly string[] {
  return text
    .split(/[;\n]/)
    .map(tidy)
    .filter((part) => part !== '');
}

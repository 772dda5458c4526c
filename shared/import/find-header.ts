import { isKnownHeader } from './header-synonyms';
import type { RawRow, RawSheet } from './types';
import { cellText } from './values/text';

/** How many filled rows from the top are looked at. */
export const ROWS_TRIED = 40;

/**
 * The row that holds the headings: the one of the first filled rows with the most headings that we know, and at least
 * two of them; the first of equals. `undefined` where there is none.
 */
export function findHeader(sheet: RawSheet): RawRow | undefined {
  let best: RawRow | undefined;
  let bestScore = 0;
  for (const row of sheet.rows.slice(0, ROWS_TRIED)) {
    const score = headerScore(row);
    if (score > bestScore) {
      best = row;
      bestScore = score;
    }
  }
  return best;
}

/** Known headings count two, other texts of a heading's length a little, figures and dates against. */
function headerScore(row: RawRow): number {
  let known = 0;
  let other = 0;
  for (const cell of row.cells) {
    if (!cell) continue;
    if (cell.type !== 'text') other -= 1;
    else if (isKnownHeader(cellText(cell))) known += 1;
    else if (cellText(cell).length <= 40) other += 0.1;
  }
  return known < 2 ? 0 : known * 2 + other;
}

/** The row of that number; `undefined` when nothing stands there. */
export function rowAt(sheet: RawSheet, row: number): RawRow | undefined {
  return sheet.rows.find((each) => each.row === row);
}

/** Letters of a column counted from 0: 0 is "A", 26 is "AA". */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

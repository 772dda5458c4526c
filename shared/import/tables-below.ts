import { cutRows } from './cut-sheet';
import { findHeaderRows, headerBlock } from './find-header';
import { headerKey } from './header-synonyms';
import { headingTeller, type Firmness } from './heads-table';
import { PLANNED_KINDS } from './planned-kinds';
import { recogniseSheet } from './recognise-sheet';
import type { RawRow, RawSheet } from './types';
import { cellText } from './values/text';

/** More tables on one sheet than anybody keeps: beyond these, headings are not looked for. */
const MOST_TABLES = 24;

type Heading = { readonly rows: readonly number[]; readonly firm: Firmness };

/**
 * The tables that stand below each other, each with the titles above it, from the top; the sheet itself where it is one. A
 * heading that only says again what the one above said, as on each printed page, begins none.
 */
export function tablesBelow(sheet: RawSheet, date1904: boolean): readonly RawSheet[] {
  const headings = headingsOf(sheet);
  if (headings.length < 2) return [sheet];
  const starts = headings.map(({ rows }, index) => (index === 0 ? 0 : withTitles(sheet, rows[0] ?? 0)));
  const ends = starts.map((_, index) => (starts[index + 1] ?? Number.POSITIVE_INFINITY) - 1);
  // A piece that is no list that we know stays with the one above it, unless its headings are plain.
  const kept: { from: number; to: number; isKnown: boolean }[] = [];
  for (const [index, { firm }] of headings.entries()) {
    const [from = 0, to = 0] = [starts[index], ends[index]];
    const isKnown = PLANNED_KINDS.has(recogniseSheet(cutRows(sheet, from, to), false, date1904).holds);
    const above = kept.at(-1);
    const joins = above?.isKnown ? !isKnown && firm !== 'plain' : kept.length === 1 || !isKnown;
    if (above && joins) Object.assign(above, { to, isKnown: above.isKnown || isKnown });
    else kept.push({ from, to, isKnown });
  }
  return kept.length < 2 ? [sheet] : kept.map(({ from, to }) => cutRows(sheet, from, to));
}

function headingsOf(sheet: RawSheet): readonly Heading[] {
  const best = findHeaderRows(sheet);
  if (best.length === 0) return [];
  const found: Heading[] = [];
  let current = '';
  let above: RawRow | undefined;
  const firmnessOf = headingTeller();
  for (const row of sheet.rows) {
    const last = found.at(-1)?.rows.at(-1) ?? 0;
    const isBest = best.includes(row.row);
    const firm = row.row <= last ? undefined : isBest ? 'plain' : firmnessOf(row, above);
    above = row;
    if (firm === undefined || found.length >= MOST_TABLES) continue;
    const text = textsOf(row);
    if (text === current) continue;
    const rows = isBest ? best : headerBlock(sheet, row).filter((number) => number > last && !best.includes(number));
    found.push({ rows, firm });
    current = textsOf(sheet.rows.find((each) => each.row === rows.at(-1)) ?? row);
  }
  return found.filter((heading, index) => hasRowsBelow(sheet, heading, found[index + 1]));
}

/** A heading with nothing below it, or only another heading, heads no table. */
function hasRowsBelow(sheet: RawSheet, { rows }: Heading, next: Heading | undefined): boolean {
  const [from, to] = [rows.at(-1) ?? 0, next?.rows[0] ?? Number.POSITIVE_INFINITY];
  return sheet.rows.some(
    ({ row, cells }) => row > from && row < to && cells.filter((cell) => cell !== null).length > 1,
  );
}

/** The titles right above a heading belong to its table: texts that stand alone, up to the first gap above them. */
function withTitles(sheet: RawSheet, heading: number): number {
  let from = heading;
  const above = sheet.rows.filter(({ row }) => row < heading).toReversed();
  for (const { row, cells } of above) {
    const filled = cells.filter((cell) => cell !== null);
    const isGap = row < from - 1;
    if (filled.length !== 1 || filled[0]?.type !== 'text' || (isGap && (from < heading || row < from - 2))) break;
    from = row;
  }
  return from;
}

function textsOf(row: RawRow): string {
  return row.cells.map((cell) => headerKey(cellText(cell))).join('\u0001');
}

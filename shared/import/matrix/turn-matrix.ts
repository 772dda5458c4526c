import { ROWS_TRIED } from '../find-header';
import { rowAt } from '../header-columns';
import { namesCouncil } from '../known-council';
import { isBareName } from '../person-of-sheet';
import { recogniseSheet } from '../recognise-sheet';
import { textCell } from '../row-reader';
import type { RawCell, RawMerge, RawRow, RawSheet } from '../types';
import { readDays, saysAmount } from '../values/days';
import { readPeriod } from '../values/periods';
import { cellText } from '../values/text';
import { saysNothing } from './matrix-cells';

/** Where a matrix with its peers across stands: the column of the months, the row of the names, the first row of its headings. */
type Place = { readonly months: number; readonly names: number; readonly top: number };

const FEWEST_NAMES = 2;
const FEWEST_PERIODS = 2;
const COLUMNS_TRIED = 4;
/** At least this share of the filled cells between the names and the months are amounts. */
const MOST_ARE_AMOUNTS = 0.75;

/**
 * A matrix of days with its peers across and months, weeks or dates down, with rows and columns exchanged, so that it is read
 * as the usual one; any other sheet as it is. Titles above stay rows. `turned` keeps where each cell stands in the file.
 */
export function turnMatrix(sheet: RawSheet, date1904: boolean): RawSheet {
  const place = placeOf(sheet, date1904);
  if (!place || recogniseSheet(sheet, false, date1904).holds !== 'unknown') return sheet;
  const turned = exchanged(sheet, place);
  return recogniseSheet(turned, false, date1904).holds === 'days matrix' ? turned : sheet;
}

function placeOf(sheet: RawSheet, date1904: boolean): Place | undefined {
  // Of a list of ten thousand rows no column is read for months where no row near the top could be that of the names.
  const top = sheet.rows.slice(0, ROWS_TRIED);
  for (let months = 0; months < COLUMNS_TRIED; months += 1) {
    if (!top.some((row) => namesIn(row, months).length >= FEWEST_NAMES)) continue;
    const dated = sheet.rows.filter(({ cells }) => readPeriod(cells[months] ?? null, date1904) !== undefined);
    const first = dated[0];
    if (!first || dated.length < FEWEST_PERIODS) continue;
    const above = sheet.rows.filter(({ row }) => row < first.row).slice(0, ROWS_TRIED);
    const best = above.toSorted((a, b) => namesIn(b, months).length - namesIn(a, months).length)[0];
    const people = best ? namesIn(best, months) : [];
    if (!best || people.length < FEWEST_NAMES || !holdAmounts(dated, people)) continue;
    return { months, names: best.row, top: topOf(sheet, best.row, months) };
  }
  return undefined;
}

/**
 * Columns behind the months under the name of a person; none where most headings of the row name something else. "Tower Hamlets" reads
 * like a name: a table of councils is none of peers.
 */
function namesIn({ cells }: RawRow, months: number): readonly number[] {
  const headings = cells.flatMap((cell, column) => (cell && column > months ? [{ text: cellText(cell), column }] : []));
  const people = headings.filter(({ text }) => isBareName(text) && !namesCouncil(text));
  return people.length * 2 >= headings.length ? people.map(({ column }) => column) : [];
}

function holdAmounts(rows: readonly RawRow[], columns: readonly number[]): boolean {
  const cells = rows.flatMap((row) => columns.flatMap((column) => row.cells[column] ?? []));
  const filled = cells.filter((cell) => !saysNothing(cell));
  const amounts = filled.filter((cell) => !cell.isDateFormat && saysAmount(readDays(cell)));
  return amounts.length > 0 && amounts.length >= filled.length * MOST_ARE_AMOUNTS;
}

/** Rows right above the names that are labelled where the months stand, such as "Council", are headings with them. */
function topOf(sheet: RawSheet, names: number, months: number): number {
  const isHeading = (row: RawRow | undefined) =>
    row?.cells[months] != null && row.cells.filter((cell) => cell !== null).length > 2;
  let top = names;
  while (isHeading(rowAt(sheet, top - 1))) top -= 1;
  return top;
}

/** Row and column numbers: a title keeps its row; column C of the file is the row 3 behind the last title's. */
function exchanged(sheet: RawSheet, { months, names, top }: Place): RawSheet {
  const titles = top - 1;
  const body = sheet.rows.filter(({ row }) => row >= top);
  const width = Math.max(0, ...body.map(({ cells }) => cells.length));
  const rows = Array.from({ length: width }, (_, column): RawRow => {
    const cells: (RawCell | null)[] = Array.from({ length: sheet.lastRow }, () => null);
    for (const each of body) cells[each.row - 1] = each.cells[column] ?? null;
    // What heads the months heads the peers now.
    if (column === months) cells[names - 1] = textCell('Peer');
    const read: RawRow = { row: titles + column + 1, hidden: sheet.hiddenColumns.includes(column), cells };
    if (!body.some(({ colours }) => colours?.[column])) return read;
    const colours: (string | null)[] = Array.from({ length: sheet.lastRow }, () => null);
    for (const each of body) colours[each.row - 1] = each.colours?.[column] ?? null;
    return { ...read, colours };
  }).filter(({ cells }) => cells.some((cell) => cell !== null));
  const merges = sheet.merges.map((merge): RawMerge =>
    merge.firstRow < top
      ? merge
      : {
          firstRow: titles + merge.firstColumn + 1,
          lastRow: titles + merge.lastColumn + 1,
          firstColumn: merge.firstRow - 1,
          lastColumn: merge.lastRow - 1,
        },
  );
  return {
    ...sheet,
    rows: [...sheet.rows.filter(({ row }) => row < top), ...rows],
    lastRow: titles + width,
    merges,
    hiddenColumns: body.flatMap(({ row, hidden }) => (hidden ? [row - 1] : [])),
    turned: titles,
  };
}

import type { RowKind } from './classify-row';
import { voteOnDates, type DateVote } from './date-vote';
import type { RawCell, RawMerge, RawRow, RawSheet, SheetMapping } from './types';
import { closerHint, readDateHint, type DateHint, type YearBegins } from './values/date-hints';
import { cellText, compareText } from './values/text';

/** A data row of a sheet of days, with what the rows and titles around it give to it. */
export type PlacedRow = {
  /** The row with what it takes from the rows above: ditto marks and merged cells filled. */
  readonly row: RawRow;
  /** The columns whose cell is a ditto mark that copies the one above. */
  readonly dittos: readonly number[];
  /** The merged blocks of several rows of which the row is a part, by column. */
  readonly merged: ReadonlySet<number>;
  /** What the headings above it, the titles and the name of the sheet say of its date. */
  readonly hint: DateHint;
  /** How the dates of its column write day and month. */
  readonly vote: DateVote;
};

const DITTOS: ReadonlySet<string> = new Set([
  '"',
  "''",
  "'",
  '\u201c',
  '\u201d',
  '\u3003',
  '\u201d\u201d',
  '-"-',
  '- " -',
  '" "',
  '""',
  'do',
  'do.',
  'ditto',
  'ditto.',
  'as above',
  'same',
  'same as above',
  'same again',
  'as per above',
  'see above',
]);

/** A row to which nothing around it gives anything. */
export function onItsOwn(row: RawRow): PlacedRow {
  return { row, dittos: [], merged: new Set(), hint: {}, vote: { isSwapped: false, dayFirst: 0, monthFirst: 0 } };
}

/** True for a mark that says "as in the row above". */
export function isDitto(text: string): boolean {
  return text !== '' && text.length <= 14 && DITTOS.has(compareText(text));
}

/**
 * The data rows of a sheet with what stands around them, by their number. A ditto mark copies the cell above it, past headings
 * and totals; a merged cell fills the rows of its block and no others.
 */
export function placeRows(
  sheet: RawSheet,
  mapping: SheetMapping,
  kindOf: (row: RawRow) => RowKind,
  {
    fileName,
    date1904,
    begins,
  }: { readonly fileName: string; readonly date1904: boolean; readonly begins: YearBegins },
): ReadonlyMap<number, PlacedRow> {
  const columns = mapping.columns.filter(({ field }) => field !== null).map(({ column }) => column);
  const firstHeader = Math.min(...mapping.headerRows, Number.POSITIVE_INFINITY);
  const blocks = sheet.merges.filter(({ firstRow, lastRow }) => lastRow > firstRow);
  const dates = mapping.columns.find(({ field }) => field === 'date')?.column;
  const dataRows = sheet.rows.filter((row) => kindOf(row) === 'data');
  const vote = voteOnDates(dates === undefined ? [] : dataRows.map(({ cells }) => cells[dates]), date1904);
  const around = sheetHint(sheet, firstHeader, fileName, begins);
  const placed = new Map<number, PlacedRow>();
  const above = new Map<number, RawCell>();
  const tops = new Map<RawMerge, RawCell | null>();
  let hint = around;
  for (const row of sheet.rows) {
    const kind = kindOf(row);
    if (kind === 'title' && row.row > firstHeader) hint = closerHint(readDateHint(textOf(row), begins), around);
    if (kind !== 'data') continue;
    const cells = [...row.cells];
    const merged = fillMerged(row, cells, blocks, tops);
    const dittos = columns.filter((column) => isDitto(cellText(cells[column])) && above.has(column));
    for (const column of dittos) cells[column] = above.get(column) ?? null;
    for (const column of columns) {
      const cell = cells[column];
      if (cell && !isDitto(cellText(cell))) above.set(column, cell);
    }
    const isAsRead = dittos.length === 0 && merged.size === 0;
    placed.set(row.row, { row: isAsRead ? row : { ...row, cells }, dittos, merged, hint, vote });
  }
  return placed;
}

function fillMerged(
  { row }: RawRow,
  cells: (RawCell | null)[],
  blocks: readonly RawMerge[],
  tops: Map<RawMerge, RawCell | null>,
): ReadonlySet<number> {
  const merged = new Set<number>();
  for (const block of blocks) {
    if (row < block.firstRow || row > block.lastRow) continue;
    merged.add(block.firstColumn);
    if (row === block.firstRow) tops.set(block, cells[block.firstColumn] ?? null);
    const top = tops.get(block);
    if (!top || row === block.firstRow) continue;
    while (cells.length < block.firstColumn) cells.push(null);
    cells[block.firstColumn] = top;
  }
  return merged;
}

/** The name of the sheet first, then a title above the headings, then the name of the file. */
export function sheetHint(sheet: RawSheet, firstHeader: number, fileName: string, begins?: YearBegins): DateHint {
  const titles = sheet.rows.filter(({ row }) => row < firstHeader).map(textOf);
  const hints = [sheet.name, ...titles, fileName.replace(/\.[^.]*$/, '')].map((text) => readDateHint(text, begins));
  return hints.reduce((closer, further) => closerHint(closer, further), {});
}

function textOf(row: RawRow): string {
  return row.cells
    .map((cell) => cellText(cell))
    .filter((text) => text !== '')
    .join(' ');
}

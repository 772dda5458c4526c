import type { RowKind } from './classify-row';
import { voteOnDates, type DateVote } from './date-vote';
import type { RawCell, RawMerge, RawRow, RawSheet, SheetMapping } from './types';
import { toCalendarDay } from '@shared/rules/calendar';
import type { CalendarDay } from '@shared/model/calendar-day';
import { parseDateText } from './values/date-text';
import { fromSerial } from './values/dates';
import { closerHint, readDateHint, type DateHint, type YearBegins } from './values/date-hints';
import { rememberedByText } from './values/remembered';
import { cellText, compareText } from './values/text';

/** A data row of a sheet of days, with what the rows and titles around it give to it. */
export type PlacedRow = {
  /** The row with what it takes from the rows above: ditto marks and merged cells filled. */
  readonly row: RawRow;
  /** The columns whose cell is a ditto mark that copies the one above. */
  readonly dittos: readonly number[];
  /** The merged blocks of several rows of which the row is a part, by column. */
  readonly merged: ReadonlySet<number>;
  /** One object for all rows below a heading. */
  readonly around: AroundDates;
};

/** What is said around the dates of a sheet. */
export type AroundDates = {
  /** What the headings above a date, the titles and the name of the sheet say of it. */
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
  const around = { hint: {}, vote: { isSwapped: false, dayFirst: 0, monthFirst: 0 } };
  return { row, dittos: NO_COLUMN, merged: NONE_MERGED, around };
}

const NO_COLUMN: readonly number[] = [];
const NONE_MERGED: ReadonlySet<number> = new Set();

/** True for a mark that says "as in the row above". */
function isDitto(text: string): boolean {
  return text.length <= 14 && MAY_BE_DITTO.test(text) && DITTOS.has(compareText(text));
}

/** How every ditto mark begins: nearly all cells are settled by it. */
const MAY_BE_DITTO = /^["'\-dsa`\u0080-\uffff]/i;

/**
 * The data rows of a sheet with what stands around them, by their number. A ditto mark copies the cell above it, past headings
 * and totals; a merged cell fills the rows of its block and no others.
 */
export function placeRows(
  sheet: RawSheet,
  mapping: SheetMapping,
  kinds: readonly RowKind[],
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
  const dataRows = sheet.rows.filter((_, index) => kinds[index] === 'data');
  const dateCells = dates === undefined ? [] : dataRows.map(({ cells }) => cells[dates]);
  const vote = voteOnDates(dateCells, date1904);
  const ofSheet = sheetHint(sheet, firstHeader, fileName, begins);
  const placed = new Map<number, PlacedRow>();
  const above: RawCell[] = [];
  const tops = new Map<RawMerge, RawCell | null>();
  let around: AroundDates = { hint: ofSheet, vote };
  let near = firstFullDate(dateCells, date1904);
  for (const [index, row] of sheet.rows.entries()) {
    const kind = kinds[index];
    if (kind === 'title' && row.row > firstHeader)
      around = { hint: closerHint(readDateHint(textOf(row), begins), ofSheet), vote };
    if (kind !== 'data') continue;
    const { cells: filled, merged } = fillMerged(row, blocks, tops);
    const dittos = takeDittos(filled, columns, above);
    const cells =
      dittos.length === 0 ? filled : filled.map((cell, at) => (dittos.includes(at) ? (above[at] ?? null) : cell));
    const when = dates === undefined ? null : cells[dates];
    near = fullDate(when, date1904) ?? near;
    // A hint of its own only for a date that needs it: rows that share one are read together.
    const nearby =
      near && !around.hint.span && lacksYear(when) ? { ...around, hint: { ...around.hint, near } } : around;
    placed.set(row.row, { row: cells === row.cells ? row : { ...row, cells }, dittos, merged, around: nearby });
  }
  return placed;
}

function firstFullDate(cells: readonly DateCell[], date1904: boolean): CalendarDay | undefined {
  for (const cell of cells) {
    const date = fullDate(cell, date1904);
    if (date) return date;
  }
  return undefined;
}

type DateCell = RawCell | null | undefined;

/** The date of a cell that says its year. */
function fullDate(cell: DateCell, date1904: boolean): CalendarDay | undefined {
  if (!cell) return undefined;
  if (typeof cell.value === 'number') return cell.isDateFormat ? fromSerial(cell.value, date1904) : undefined;
  return textOfDate(cellText(cell)).full;
}

function lacksYear(cell: DateCell): boolean {
  return cell?.type === 'text' && textOfDate(cellText(cell)).lacksYear;
}

/** Of a text: the one date that it names with its year, and whether it names dates without any. */
const textOfDate = rememberedByText((text) => {
  const named = parseDateText(text)?.dates ?? [];
  const [only, more] = named;
  const full =
    only && !more && only.year !== undefined && only.month !== undefined
      ? toCalendarDay(only.year, only.month, only.day ?? 1)
      : undefined;
  return { full, lacksYear: named.length > 0 && named.every(({ year }) => year === undefined) };
});

/** The columns whose cell copies the one above; every other filled cell is the one above for the rows that follow. */
function takeDittos(
  cells: readonly (RawCell | null)[],
  columns: readonly number[],
  above: RawCell[],
): readonly number[] {
  let dittos = NO_COLUMN;
  for (const column of columns) {
    const cell = cells[column];
    if (!cell) continue;
    if (!isDitto(cellText(cell))) above[column] = cell;
    else if (above[column]) dittos = [...dittos, column];
  }
  return dittos;
}

/** The cells of a row, those of merged blocks filled from their first row. */
function fillMerged({ row, cells: own }: RawRow, all: readonly RawMerge[], tops: Map<RawMerge, RawCell | null>) {
  const blocks = all.filter(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow);
  if (blocks.length === 0) return { cells: own, merged: NONE_MERGED };
  const cells = [...own];
  const merged = new Set<number>();
  for (const block of blocks) {
    merged.add(block.firstColumn);
    if (row === block.firstRow) tops.set(block, cells[block.firstColumn] ?? null);
    const top = tops.get(block);
    if (!top || row === block.firstRow) continue;
    while (cells.length < block.firstColumn) cells.push(null);
    cells[block.firstColumn] = top;
  }
  return { cells, merged };
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

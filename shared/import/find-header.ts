import { acrossMerges, repeatedTexts, rowAt } from './header-columns';
import type { FieldName } from './fields';
import { fieldOfHeader, headerKey, isEventHeader, isKnownHeader, isPersonHeader } from './header-synonyms';
import type { RawCell, RawRow, RawSheet } from './types';
import { readEventDates } from './training/event-dates';
import { readDays } from './values/days';
import { periodWithin, readPeriod } from './values/periods';
import { cellText } from './values/text';

/** How many filled rows from the top are looked at. */
export const ROWS_TRIED = 40;
/** The most rows that one heading stands in. */
const MOST_HEADER_ROWS = 4;
const LONGEST_HEADING = 60;

/**
 * Numbers of the rows that hold the headings, from the top; empty where there are none. The row with the most headings
 * that we know is looked for first, then the rows above and below it that belong to the same headings.
 */
export function findHeaderRows(sheet: RawSheet): readonly number[] {
  let best: RawRow | undefined;
  let bestScore = 0;
  for (const row of sheet.rows.slice(0, ROWS_TRIED)) {
    const score = headerScore(row);
    if (score > bestScore) {
      best = row;
      bestScore = score;
    }
  }
  return best ? headerBlock(sheet, best) : [];
}

/** The rows of headings around one of them. */
export function headerBlock(sheet: RawSheet, anchor: RawRow): readonly number[] {
  const rows = [anchor.row];
  const person = personColumn(anchor);
  for (let next = anchor.row + 1; rows.length < MOST_HEADER_ROWS && goesOnBelow(sheet, anchor, next); next += 1)
    rows.push(next);
  for (let above = anchor.row - 1; rows.length < MOST_HEADER_ROWS; above -= 1) {
    const row = rowAt(sheet, above);
    if (!row || !isGroupRow(sheet, row, rowAt(sheet, above + 1) ?? anchor, person)) break;
    rows.unshift(above);
  }
  // Cells may be merged down over a row that holds nothing.
  return rows.filter((number) => rowAt(sheet, number) !== undefined);
}

/**
 * Known headings count two, each once; months and dates and other texts of a heading's length a little; figures count
 * against. A row of headings has two known ones, or the one of the person and several months, dates or events.
 */
export function headerScore(row: RawRow): number {
  const known = new Set<string>();
  let names = 0;
  let periods = 0;
  let events = 0;
  let other = 0;
  for (const cell of row.cells) {
    if (!cell) continue;
    const text = cellText(cell);
    if (readPeriod(cell) || (cell.type === 'text' && periodWithin(text))) periods += 1;
    else if (isYearNumber(cell)) continue;
    else if (cell.type !== 'text') other -= 1;
    else if (isKnownHeader(text)) {
      known.add(headerKey(text));
      if (isPersonHeader(text)) names += 1;
    } else if (text.length <= LONGEST_HEADING) {
      other += 0.1;
      if (isEventHeader(text) || readEventDates(text) !== undefined) events += 1;
    }
  }
  const mostlyPeriods = periods >= 3 && periods * 2 > row.cells.filter((cell) => cell !== null).length;
  const enough = known.size >= 2 || (names > 0 && periods + events >= 2) || mostlyPeriods;
  return enough ? known.size * 2 + periods * 0.2 + other : 0;
}

function isYearNumber({ type, value }: RawCell): boolean {
  return type === 'number' && Number.isInteger(value) && Number(value) >= 1990 && Number(value) <= 2100;
}

/** Column of the first heading of a person; the first column that has a heading where there is none. */
function personColumn(row: RawRow): number {
  const named = row.cells.findIndex((cell) => isPersonHeader(cellText(cell)));
  return named === -1 ? row.cells.findIndex((cell) => cell !== null) : named;
}

/** A row below belongs to the headings where cells are merged down into it, or where it names parts and no person. */
function goesOnBelow(sheet: RawSheet, anchor: RawRow, number: number): boolean {
  const mergedDown = sheet.merges.some(
    ({ firstRow, lastRow }) => firstRow === anchor.row && lastRow >= number && lastRow - firstRow < MOST_HEADER_ROWS,
  );
  const row = rowAt(sheet, number);
  if (!row) return mergedDown;
  if (mergedDown) return row.cells[personColumn(anchor)] == null;
  const filled = row.cells.flatMap((cell, column) => (cell ? [{ cell, column }] : []));
  const names = anchor.cells.flatMap((cell, column) => (isPersonHeader(cellText(cell)) ? [column] : []));
  const isLabelled = ({ cell, column }: { cell: RawCell; column: number }) =>
    names.includes(column) && !OF_EVENTS.test(cellText(cell));
  if (filled.length < 2 || filled.some(isLabelled)) return false;
  if (!filled.every(({ cell }) => isHeading(cell))) return false;
  const merges = acrossMerges(sheet, anchor.row);
  const isAmount = ({ cell }: { cell: RawCell }) => readDays(cell).is === 'days';
  if (filled.some(isAmount)) return false;
  if (filled.some(({ column }) => names.includes(column))) return true;
  const under = filled.filter(
    ({ column }) =>
      anchor.cells[column] == null ||
      readPeriod(anchor.cells[column]) !== undefined ||
      merges.some(({ firstColumn, lastColumn }) => column >= firstColumn && column <= lastColumn),
  );
  const dates = filled.filter(
    ({ cell, column }) =>
      !isDateHeader(cellText(anchor.cells[column])) &&
      (readPeriod(cell) !== undefined || /\b(19|20)\d\d\b/.test(cellText(cell))),
  );
  return under.length * 2 >= filled.length || dates.length * 2 > filled.length;
}

/** A heading of dates: those below it are of a record. */
function isDateHeader(text: string): boolean {
  const [log, requests] = [fieldOfHeader(text, 'days'), fieldOfHeader(text, 'requests')];
  return log === 'date' || log === 'dateTo' || (requests !== undefined && OF_REQUESTS.has(requests));
}

const OF_REQUESTS: ReadonlySet<FieldName> = new Set(['receivedOn', 'answeredOn', 'acknowledgedOn', 'datesWanted']);

/** Where a name would stand: what the row says of the events above it. */
const OF_EVENTS =
  /^(?:event |course |training )?(?:dates?|when|venue|location|held (?:at|on)|place|provider|mode|format)(?: of (?:event|course|training))?:?$/i;

function isHeading(cell: RawCell): boolean {
  if (cell.type !== 'text') return readPeriod(cell) !== undefined || isYearNumber(cell);
  return cellText(cell).length <= LONGEST_HEADING;
}

/** A row above groups the headings: months or years, or cells merged across beside the person's, or parts that repeat. */
function isGroupRow(sheet: RawSheet, row: RawRow, below: RawRow, person: number): boolean {
  const filled = row.cells.filter((cell) => cell !== null);
  if (filled.length === 0 || !filled.every(isHeading)) return false;
  const merges = acrossMerges(sheet, row.row).filter(({ firstRow }) => firstRow === row.row);
  const overPerson = merges.some(({ firstColumn }) => firstColumn <= person);
  if (overPerson && (filled.length < 2 || !isKnownHeader(cellText(below.cells[person])))) return false;
  if (namesDates(row, below, person)) return true;
  if (row.cells[person] != null && !isOfPerson(cellText(row.cells[person]))) return false;
  if (merges.length > 0) return true;
  const periods = filled.filter((cell) => readPeriod(cell) !== undefined || isYearNumber(cell));
  return periods.length >= 2 || (filled.length >= 2 && repeatedTexts(below).size > 0);
}

/** Names of events stand over their dates: every date below has one above it, and what stands beside them is a label at most. */
function namesDates(row: RawRow, below: RawRow, person: number): boolean {
  const isDate = (cell: RawCell | null | undefined) =>
    cell != null && (readPeriod(cell) !== undefined || readEventDates(cellText(cell)) !== undefined);
  const dated = below.cells.flatMap((cell, column) => (isDate(cell) ? [column] : []));
  const first = Math.min(...dated);
  if (dated.length < FEWEST_DATES || first <= person) return false;
  const others = row.cells.slice(0, first).filter((cell) => cell !== null);
  if (others.some((cell) => !OF_EVENT_NAMES.test(cellText(cell)) && !isOfPerson(cellText(cell)))) return false;
  const named = dated.filter((column) => row.cells[column]?.type === 'text' && !isDate(row.cells[column]));
  return named.length * 2 > dated.length;
}

/** Fewer dates may stand below a title that runs over the sheet. */
const FEWEST_DATES = 2;
/** What labels a row of names of events. */
const OF_EVENT_NAMES =
  /^(?:event|course|training|session|conference|title|name of (?:event|course))s?(?: names?| titles?)?:?$/i;

/** The heading of a person, or of the group of columns that name one. */
function isOfPerson(text: string): boolean {
  return (
    isPersonHeader(text) ||
    /^(?:(?:peer|member|councillor|personal|contact)s?'?s? )?(?:details|name|names|information)$/i.test(text)
  );
}

/** Letters of a column counted from 0: 0 is "A", 26 is "AA". */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

import type { HeaderColumn } from './header-columns';
import { matrixHeadings } from './matrix/matrix-headings';
import { isEventHeader, isPersonHeader } from './header-synonyms';
import type { RawCell, RawSheet, SheetKind } from './types';
import { readEventDates } from './training/event-dates';
import { eventKindOf } from './training/event-kind';
import { readDays } from './values/days';
import type { Period } from './values/periods';
import { cellText, compareText, isPlaceholder } from './values/text';

const ROWS_LOOKED_AT = 100;
/** Fewer months, weeks or events across are a list with some dates in it. */
const FEWEST_PERIODS = 2;
const FEWEST_DAYS = 3;
const FEWEST_EVENTS = 2;

/** How attendance is written in a cell under an event. */
const MARK = /^[x\u2713\u2714?*]$/i;
const CODES =
  /^(a|y|yes|n|no|b|bk|booked|dna|d\.n\.a\.?|ap|apol|apols|apologies|att|attended|x|\u2713|\u2714|\u2705|w|wl|inv|invited|c|cancelled|both days|day \d( only)?|pm|am|facilitat(or|ed)|f)$/;
/**
 * Whether the sheet has people down and something across: days of each month, week or date, or attendance at events.
 * Amounts below the headings tell a matrix of days, codes or dates one of training. `undefined` where it is neither. `isPool` says
 * that it has the contacts of a list of peers.
 */
export function recogniseAcross(
  sheet: RawSheet,
  headerRows: readonly number[],
  columns: readonly HeaderColumn[],
  date1904 = false,
  isPool = false,
): Extract<SheetKind, 'days matrix' | 'training matrix'> | undefined {
  const named = columns.some(({ text, parts }) =>
    [text, ...parts.map(({ cell }) => cellText(cell))].some(isPersonHeader),
  );
  const headings = matrixHeadings(columns, date1904).filter((heading) => heading.is === 'period');
  if (!named && headings.length < FEWEST_DAYS) return undefined;
  const isMonthly = areMonths(headings.map(({ period }) => period));
  const events = columns.filter(({ text }) => isEventHeader(text)).map(({ column }) => column);
  const kinds = columns.filter(({ text }) => eventKindOf(text) !== 'other').map(({ column }) => column);
  const across = new Set([...headings.map(({ column }) => column), ...events, ...kinds]);
  const { amounts, codes } = cellsUnder(sheet, headerRows, [...across], isMonthly);
  // The date on which each was there; a pool may say when somebody was last trained, and is a list of peers.
  const ofEvents = [...new Set([...events, ...kinds])];
  const dates = isPool || headings.length > 0 ? 0 : datesUnder(sheet, headerRows, ofEvents);
  if (dates > amounts && ofEvents.length >= FEWEST_EVENTS) return 'training matrix';
  if (codes > amounts) {
    const isDated = !isMonthly && headings.length >= FEWEST_EVENTS;
    return new Set([...events, ...kinds]).size >= FEWEST_EVENTS || isDated ? 'training matrix' : undefined;
  }
  const enough = headings.length >= (isMonthly ? FEWEST_PERIODS : FEWEST_DAYS);
  return enough && events.length < headings.length ? 'days matrix' : undefined;
}

/** Months and quarters, or the first days of several months. */
function areMonths(periods: readonly Period[]): boolean {
  const months = periods.filter((period) => !('day' in period) || period.day === 1);
  return periods.length > 1 && months.length === periods.length;
}

/** Amounts and codes below the headings. A mark under a month says that there was something: it is no attendance. */
function cellsUnder(sheet: RawSheet, headerRows: readonly number[], across: readonly number[], isMonthly: boolean) {
  const below = sheet.rows.filter(({ row }) => row > Math.max(...headerRows)).slice(0, ROWS_LOOKED_AT);
  let amounts = 0;
  let codes = 0;
  for (const { cells } of below) {
    for (const column of across) {
      const cell = cells[column];
      if (!cell) continue;
      if (isAmount(cell)) amounts += 1;
      else if (isMonthly && MARK.test(cellText(cell))) continue;
      else if (CODES.test(compareText(cellText(cell)))) codes += 1;
    }
  }
  return { amounts, codes };
}

function datesUnder(sheet: RawSheet, headerRows: readonly number[], columns: readonly number[]): number {
  const below = sheet.rows.filter(({ row }) => row > Math.max(...headerRows)).slice(0, ROWS_LOOKED_AT);
  const cells = below.flatMap((row) => columns.flatMap((column) => row.cells[column] ?? []));
  return cells.filter((cell) => (cell.type === 'number' ? cell.isDateFormat : readEventDates(cellText(cell)))).length;
}

function isAmount(cell: RawCell): boolean {
  const reading = readDays(cell);
  if (reading.is === 'days') return !CODES.test(compareText(cellText(cell))) || typeof cell.value === 'number';
  return typeof cell.value === 'number' ? !cell.isDateFormat : isPlaceholder(cellText(cell));
}

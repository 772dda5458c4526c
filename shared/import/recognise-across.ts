import type { HeaderColumn } from './header-columns';
import { isEventHeader, isPersonHeader } from './header-synonyms';
import type { RawCell, RawSheet, SheetKind } from './types';
import { readDays } from './values/days';
import { readPeriod, type Period } from './values/periods';
import { cellText, compareText, isPlaceholder } from './values/text';

const ROWS_LOOKED_AT = 100;
/** Fewer months, weeks or events across are a list with some dates in it. */
const FEWEST_PERIODS = 2;
const FEWEST_DAYS = 3;
const FEWEST_EVENTS = 2;

/** How attendance is written in a cell under an event. */
const CODES =
  /^(a|y|yes|n|no|b|bk|booked|dna|d\.n\.a\.?|ap|apol|apols|apologies|att|attended|x|\u2713|\u2714|\u2705|w|wl|inv|invited|c|cancelled|both days|day \d( only)?|pm|am|facilitat(or|ed)|f)$/;
/**
 * Whether the sheet has people down and something across: days of each month, week or date, or attendance at events.
 * Amounts below the headings tell a matrix of days, codes one of training. `undefined` where it is neither.
 */
export function recogniseAcross(
  sheet: RawSheet,
  headerRows: readonly number[],
  columns: readonly HeaderColumn[],
  date1904 = false,
): Extract<SheetKind, 'days matrix' | 'training matrix'> | undefined {
  const named = columns.some(({ text, parts }) =>
    [text, ...parts.map(({ cell }) => cellText(cell))].some(isPersonHeader),
  );
  const periods = columns.filter((column) => periodOf(column, date1904) !== undefined);
  if (!named && periods.length < FEWEST_DAYS) return undefined;
  const events = columns.filter(({ text }) => isEventHeader(text));
  const across = [...new Set([...periods, ...events])];
  const { amounts, codes } = cellsUnder(sheet, headerRows, across);
  if (codes > amounts)
    return events.length >= FEWEST_EVENTS || isDated(periods, date1904) ? 'training matrix' : undefined;
  const months = periods.filter((column) => isMonthly(periodOf(column, date1904)));
  const enough = months.length >= FEWEST_PERIODS || periods.length >= FEWEST_DAYS;
  return enough && events.length < periods.length ? 'days matrix' : undefined;
}

/** The period that one of a heading's parts names. */
export function periodOf({ parts }: HeaderColumn, date1904 = false): Period | undefined {
  return parts.map(({ cell }) => readPeriod(cell, date1904)).find((period) => period !== undefined);
}

function isMonthly(period: Period | undefined): boolean {
  return period?.unit === 'month' || period?.unit === 'quarter';
}

/** Several headings that are days: events by their dates alone. */
function isDated(periods: readonly HeaderColumn[], date1904: boolean): boolean {
  return periods.filter((column) => !isMonthly(periodOf(column, date1904))).length >= FEWEST_EVENTS;
}

function cellsUnder(sheet: RawSheet, headerRows: readonly number[], across: readonly HeaderColumn[]) {
  const below = sheet.rows.filter(({ row }) => row > Math.max(...headerRows)).slice(0, ROWS_LOOKED_AT);
  let amounts = 0;
  let codes = 0;
  for (const { cells } of below) {
    for (const { column } of across) {
      const cell = cells[column];
      if (!cell) continue;
      if (isAmount(cell)) amounts += 1;
      else if (CODES.test(compareText(cellText(cell)))) codes += 1;
    }
  }
  return { amounts, codes };
}

function isAmount(cell: RawCell): boolean {
  const reading = readDays(cell);
  if (reading.is === 'days') return !CODES.test(compareText(cellText(cell))) || typeof cell.value === 'number';
  return typeof cell.value === 'number' ? !cell.isDateFormat : isPlaceholder(cellText(cell));
}

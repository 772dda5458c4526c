import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayPrecision } from '@shared/model/day-entry';
import { fromDayNumber, toCalendarDay } from '@shared/rules/calendar';
import { parseMonthName, parseUkDate } from '@shared/rules/uk-date';
import type { RawCell, Reason } from '../types';
import { cellText, isPlaceholder } from './text';

/** A date read from a cell, or why it cannot be. With precision `month` the date is the first of that month. */
export type DateReading =
  | { readonly is: 'date'; readonly date: CalendarDay; readonly precision: DayPrecision }
  | { readonly is: 'empty' }
  | { readonly is: 'unclear'; readonly reason: Reason; readonly propose: CalendarDay | null };

/** What reading a date depends on besides the cell. */
export type DateContext = {
  readonly date1904: boolean;
  readonly today: CalendarDay;
  /** First day of a year of counting by its key, such as "FY2026/27"; `undefined` for any other text. */
  readonly yearStart: (key: string) => CalendarDay | undefined;
};

/** Serials of 1 January 1990 and of 31 December 2100 (1900 system): numbers outside are not taken for dates. */
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 73_415;
/** Day number (from 1970) of serial 0 of the 1900 system, its false 29 February 1900 included. */
const SERIAL_ZERO = -25_569;
const DAYS_1900_TO_1904 = 1462;

/** The day of a spreadsheet serial (its time of day is dropped); `undefined` outside 1990 to 2100. */
export function fromSerial(serial: number, date1904: boolean): CalendarDay | undefined {
  const whole = Math.floor(serial) + (date1904 ? DAYS_1900_TO_1904 : 0);
  if (!(whole >= FIRST_SERIAL && whole <= LAST_SERIAL)) return undefined;
  const known = serialsRead.get(whole);
  if (known) return known;
  const day = fromDayNumber(whole + SERIAL_ZERO);
  serialsRead.set(whole, day);
  return day;
}

/** A log holds the same few hundred dates on thousands of rows. No more than the days of a century are kept. */
const serialsRead = new Map<number, CalendarDay>();

/**
 * Reads a date cell: a real date, a serial shown as a plain number, or text in UK order (day before month), a month with
 * its year, or a year of counting such as "2026/27". A date without a year is unclear, with the nearest one proposed.
 */
export function readDate(cell: RawCell | null | undefined, context: DateContext): DateReading {
  const text = cellText(cell);
  if (!cell || text === '') return { is: 'empty' };
  if (typeof cell.value === 'number') return fromNumber(cell.value, text, context);
  return fromText(text, context);
}

function fromNumber(value: number, text: string, context: DateContext): DateReading {
  const date = fromSerial(value, context.date1904);
  return date ? { is: 'date', date, precision: 'day' } : unclear('date-unknown', text);
}

/** The time of day that an e-mail or an export puts behind a date: "02/03/2026 09:15". */
const TIME_BEHIND = /,?\s+(?:at\s+)?\d{1,2}(?::\d{2}(?::\d{2})?\s?(?:am|pm)?|(?:[:.]\d{2})?\s?(?:am|pm))$/i;

function fromText(text: string, context: DateContext): DateReading {
  if (isPlaceholder(text)) return unclear('date-missing', text);
  const month = readMonth(text);
  if (month) return { is: 'date', date: month, precision: 'month' };
  const year = readYear(text, context);
  if (year) return { is: 'date', date: year, precision: 'year' };
  const day = text.replace(TIME_BEHIND, '');
  const date = parseUkDate(day, context.today);
  if (!date) return unclear(/^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(day) ? 'date-impossible' : 'date-unknown', text);
  if (hasYear(day)) return { is: 'date', date, precision: 'day' };
  return { is: 'unclear', reason: { code: 'date-without-year', facts: { text } }, propose: date };
}

/** The first day of a year of counting by its name: "2026/27" or its key; `undefined` for anything else. */
export function readYear(text: string, context: DateContext): CalendarDay | undefined {
  return context.yearStart(text.replace(/^(20\d\d)[/-](?:20)?(\d\d)$/, 'FY$1/$2'));
}

/** A year stands in the text as four figures, or as the third of three parts. */
function hasYear(text: string): boolean {
  return /\d{4}/.test(text) || /^\D*\d{1,2}\D+(\d{1,2}|[a-z]{3,9})\D+\d{2}$/i.test(text);
}

/** The first of a month written with its year, such as "July 2026" or "Jul-26"; `undefined` for anything else. */
export function readMonth(text: string): CalendarDay | undefined {
  const match = /^([a-z]{3,9})\.?[\s\-/']+(\d{4}|\d{2})$/i.exec(text.trim());
  if (!match) return undefined;
  const month = parseMonthName(match[1] ?? '');
  const year = Number(match[2]);
  return month === undefined ? undefined : toCalendarDay(year < 100 ? 2000 + year : year, month, 1);
}

function unclear(code: string, text: string): DateReading {
  return { is: 'unclear', reason: { code, facts: { text } }, propose: null };
}

import type { CalendarDay } from '@shared/model/calendar-day';
import { nextWeekday, dayOfWeek, toCalendarDay, toDayNumber } from './calendar';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const LONG_WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/**
 * Reads a date as a person in the UK types it: `22/11/2026`, `22.11.26`, `22/11`, `22 nov`, `22 November 2026`,
 * `2026-11-22`, `today`. Always day before month; a date without a year is the one nearest to `today`.
 * Returns `undefined` for anything else, also for days that do not exist.
 */
export function parseUkDate(text: string, today: CalendarDay): CalendarDay | undefined {
  const typed = text.trim().toLowerCase();
  if (typed === 'today') return today;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return toCalendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?$/.exec(typed);
  if (numeric) return build(numeric[1], Number(numeric[2]), numeric[3], today);
  const worded =
    /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s\-/]+([a-z]{3,9})\.?(?:[\s\-/,]+(\d{4}|\d{2}))?$/.exec(typed);
  if (!worded) return undefined;
  const month = parseMonthName(worded[2] ?? '');
  return month === undefined ? undefined : build(worded[1], month, worded[3], today);
}

/** The month (1 to 12) of its English name, or of its first three letters or more: "Jul", "sept", "AUGUST". */
export function parseMonthName(text: string): number | undefined {
  const typed = text.toLowerCase();
  if (typed.length < 3) return undefined;
  const place = MONTHS.findIndex((name) => name.toLowerCase().startsWith(typed));
  return place === -1 ? undefined : place + 1;
}

function build(dayText: string | undefined, month: number, yearText: string | undefined, today: CalendarDay) {
  const dayOfMonth = Number(dayText);
  if (yearText) {
    const year = Number(yearText);
    return toCalendarDay(year < 100 ? 2000 + year : year, month, dayOfMonth);
  }
  const thisYear = Number(today.slice(0, 4));
  const candidates = [thisYear - 1, thisYear, thisYear + 1]
    .map((year) => toCalendarDay(year, month, dayOfMonth))
    .filter((day) => day !== undefined);
  return candidates.sort((a, b) => distance(a, today) - distance(b, today))[0];
}

function distance(a: CalendarDay, b: CalendarDay): number {
  return Math.abs(toDayNumber(a) - toDayNumber(b));
}

function parts(day: CalendarDay): { year: number; month: number; date: number } {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, date };
}

/** `22/11/2026`: how a date is written in a record. */
export function formatUkDate(day: CalendarDay): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** `Thu 24 Dec`, with the year where that is another than today's and the day 120 days or more away: how a date is written where one acts on it. */
export function formatDayInWords(day: CalendarDay, today: CalendarDay): string {
  const { year, month, date } = parts(day);
  const short = `${WEEKDAYS[dayOfWeek(day)]} ${date} ${MONTHS[month - 1]?.slice(0, 3)}`;
  return day.slice(0, 4) === today.slice(0, 4) || Math.abs(toDayNumber(day) - toDayNumber(today)) < 120
    ? short
    : `${short} ${year}`;
}

/** `Sunday 20 December 2026`. */
export function formatLongDate(day: CalendarDay): string {
  const { year, month, date } = parts(day);
  return `${LONG_WEEKDAYS[dayOfWeek(day)]} ${date} ${MONTHS[month - 1]} ${year}`;
}

/** `1 April 2026`. */
export function formatPlainDate(day: CalendarDay): string {
  const { year, month, date } = parts(day);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

/** `July 2026`: how an entry that is only known to the month shows. */
export function formatMonth(day: CalendarDay): string {
  const { year, month } = parts(day);
  return `${MONTHS[month - 1]} ${year}`;
}

/** A range from `from` to `to`, both inclusive: `Tue 2 – Fri 5 Mar`, `30 Mar – Thu 2 Apr`, one day alone as itself. */
export function formatRange(from: CalendarDay, to: CalendarDay, today: CalendarDay): string {
  if (from === to) return formatDayInWords(from, today);
  const start = parts(from);
  const end = parts(to);
  const sameMonth = start.year === end.year && start.month === end.month;
  const first = sameMonth ? `${WEEKDAYS[dayOfWeek(from)]} ${start.date}` : formatDayInWords(from, today);
  return `${first} \u2013 ${formatDayInWords(to, today)}`;
}

/**
 * Dates in full for a reader outside the office: `Monday 1 to Thursday 4 March 2027; Tuesday 6 April 2027`. Runs of weekdays are
 * said by their first and last; `dates` are in order, each once.
 */
export function formatDatesInFull(dates: readonly CalendarDay[]): string {
  const runs: [CalendarDay, CalendarDay][] = [];
  for (const date of dates) {
    const run = runs.at(-1);
    if (run && date <= nextWeekday(run[1])) run[1] = date;
    else runs.push([date, date]);
  }
  return runs.map(([from, to]) => fullRange(from, to)).join('; ');
}

function fullRange(from: CalendarDay, to: CalendarDay): string {
  if (from === to) return formatLongDate(from);
  const start = parts(from);
  const end = parts(to);
  const year = start.year === end.year ? '' : ` ${start.year}`;
  const month = start.month === end.month && year === '' ? '' : ` ${MONTHS[start.month - 1]}${year}`;
  return `${LONG_WEEKDAYS[dayOfWeek(from)]} ${start.date}${month} to ${formatLongDate(to)}`;
}

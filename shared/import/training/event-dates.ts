import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayPrecision } from '@shared/model/day-entry';
import { daysBetween, toCalendarDay } from '@shared/rules/calendar';
import { parseMonthName } from '@shared/rules/uk-date';

/** When an event is, both ends inclusive, and the text without what said so. */
export type EventDates = {
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay;
  readonly precision: DayPrecision;
  readonly rest: string;
};

const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const MONTH = '([a-z]{3,9})\\.?';
const YEAR = "(?:[\\s,\\-/']*(20\\d\\d|\\d\\d(?!\\d)))";
const TO = '\\s*(?:-|\\u2010|\\u2011|\\u2013|\\u2014|to|&|and|\\/|\\+)\\s*';
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,?\\s+)?';

/** In characters: a heading or a title, not a page. */
const LONGEST_TEXT = 400;
/** In days: what spans more is the number of a session before a date. */
const LONGEST_EVENT = 7;
/** A number behind these is no day of a month. */
const NUMBERED = '(?<!\\b(?:module|session|part|cohort|group|course|wave|no|day)\\.?\\s?)';

type Parts = readonly (string | undefined)[];
type Ends = { readonly from: CalendarDay | undefined; readonly to: CalendarDay | undefined };
type Pattern = readonly [pattern: RegExp, read: (parts: Parts, year: number | undefined) => Ends];

/** In UK order, the longest first. A year that is not written comes from around the heading. */
const PATTERNS: readonly Pattern[] = [
  // 30 November 2023 - 1 December 2023, 30 Nov - 1 Dec 2023
  [
    find(`${WEEKDAY}${DAY}\\s*(?:of\\s+)?${MONTH}${YEAR}?${TO}${WEEKDAY}${DAY}\\s*(?:of\\s+)?${MONTH}${YEAR}?`),
    ([d1, m1, y1, d2, m2, y2], year) => {
      const end = fullYear(y2) ?? fullYear(y1) ?? year;
      const turns = (parseMonthName(m1 ?? '') ?? 0) > (parseMonthName(m2 ?? '') ?? 0) && y1 === undefined;
      return {
        from: named(d1, m1, fullYear(y1) ?? (end === undefined ? end : end - Number(turns))),
        to: named(d2, m2, end),
      };
    },
  ],
  // 8-9 Nov 2023, 8 & 9 November 2023
  [
    find(`${WEEKDAY}${DAY}${TO}${WEEKDAY}${DAY}\\s*(?:of\\s+)?${MONTH}${YEAR}?`),
    ([d1, d2, m, y], year) => ({ from: named(d1, m, fullYear(y) ?? year), to: named(d2, m, fullYear(y) ?? year) }),
  ],
  [
    find(`${WEEKDAY}${DAY}[\\s\\-/.]*(?:of\\s+)?${MONTH}${YEAR}?`),
    ([d, m, y], year) => one(named(d, m, fullYear(y) ?? year)),
  ],
  // 21/11/2023 - 22/11/2023
  [
    find(`(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})${TO}(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})`),
    ([d1, m1, y1, d2, m2, y2]) => ({ from: figures(d1, m1, y1), to: figures(d2, m2, y2) }),
  ],
  // 21-22/11/2023
  [
    find(`(\\d{1,2})\\s*(?:-|\\u2013|&|\\+)\\s*(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d{2})`),
    ([d1, d2, m, y]) => ({ from: figures(d1, m, y), to: figures(d2, m, y) }),
  ],
  [find('(20\\d\\d)-(\\d{2})-(\\d{2})'), ([y, m, d]) => one(figures(d, m, y))],
  [find('(\\d{1,2})[/.\\-](\\d{1,2})[/.\\-](\\d{4}|\\d{2})'), ([d, m, y]) => one(figures(d, m, y))],
  [
    find('(\\d{1,2})/(\\d{1,2})(?![/\\d])'),
    ([d, m], year) => one(figures(d, m, year === undefined ? year : String(year))),
  ],
];

const MONTH_AND_YEAR = find(`${MONTH}[\\s\\-/',]*(20\\d\\d|\\d\\d)`);
/** "MPC 24", "Conf '25". */
const SHORT_YEAR = /\b(?:mpc|conf(?:erence)?)\s*['\u2019]?(\d\d)$/i;
const YEAR_ALONE = /(?<![\d/.-])(20\d\d)(?!\d|[/-]\d)/;

function find(source: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d/.])${NUMBERED}${source}(?![\\p{L}\\d])`, 'iu');
}

/**
 * Finds when an event is in what is written of it: a day, several days, or a month with its year. A year alone is not taken out of
 * the text, as it belongs to the name ("Member Peer Conference 2023"); `eventYear` reads it. `undefined` where there is no date.
 */
export function readEventDates(text: string, year?: number): EventDates | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const { from, to } = read(match.slice(1), year);
    if (!from || !to || to < from || daysBetween(from, to) >= LONGEST_EVENT) continue;
    return { startsOn: from, endsOn: to, precision: 'day', rest: without(text, match) };
  }
  const monthly = MONTH_AND_YEAR.exec(text);
  const month = parseMonthName(monthly?.[1] ?? '');
  const first = monthly && month !== undefined ? toCalendarDay(fullYear(monthly[2]) ?? 0, month, 1) : undefined;
  return monthly && first ? { ...wholeMonth(first), rest: without(text, monthly) } : undefined;
}

/** The year that a text names, where it names one alone. */
export function eventYear(text: string): number | undefined {
  const match = YEAR_ALONE.exec(text);
  if (match) return Number(match[1]);
  const short = SHORT_YEAR.exec(text);
  return short ? 2000 + Number(short[1]) : undefined;
}

/** An event of which only the month is known, by any day in it. */
export function wholeMonth(day: CalendarDay): Omit<EventDates, 'rest'> {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const first = toCalendarDay(year, month, 1) ?? day;
  const last = [31, 30, 29, 28].map((date) => toCalendarDay(year, month, date)).find((date) => date !== undefined);
  return { startsOn: first, endsOn: last ?? first, precision: 'month' };
}

/** An event of which only the year is known. */
export function wholeYear(year: number): Omit<EventDates, 'rest'> | undefined {
  const [first, last] = [toCalendarDay(year, 1, 1), toCalendarDay(year, 12, 31)];
  return first && last ? { startsOn: first, endsOn: last, precision: 'year' } : undefined;
}

function one(date: CalendarDay | undefined): Ends {
  return { from: date, to: date };
}

function named(day: string | undefined, name: string | undefined, year: number | undefined): CalendarDay | undefined {
  const month = parseMonthName(name ?? '');
  return month === undefined || year === undefined ? undefined : toCalendarDay(year, month, Number(day));
}

function figures(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): CalendarDay | undefined {
  const full = fullYear(year);
  return full === undefined ? undefined : toCalendarDay(full, Number(month), Number(day));
}

function fullYear(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const year = Number(text);
  return year < 100 ? 2000 + year : year;
}

function without(text: string, match: RegExpExecArray): string {
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  return rest
    .replace(/\(\s*\)|\[\s*\]/g, ' ')
    .replace(/\b(on|dated?|held)\s*:?\s*$/i, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s+([,;:)])/g, '$1')
    .replace(/^[\s,;:/\u2013\u2014-]+|[\s,;:/\u2013\u2014-]+$/g, '');
}

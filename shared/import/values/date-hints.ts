import type { CalendarDay } from '@shared/model/calendar-day';
import { addDays, toCalendarDay } from '@shared/rules/calendar';
import { parseMonthName } from '@shared/rules/uk-date';

/** What stands around a date and says its year, or its month: the name of the sheet, a title, a heading above the row. */
export type DateHint = {
  /** First and last day (inclusive) of the time that is spoken of; at most a year. */
  readonly span?: { readonly from: CalendarDay; readonly to: CalendarDay };
  /** The month that is spoken of, 1 to 12. */
  readonly month?: number;
  /** The date of the row above, or of the first row that has one: a date that does not say its year is nearest to it. */
  readonly near?: CalendarDay;
};

/** The day on which the office's year of counting begins. */
export type YearBegins = { readonly month: number; readonly day: number };

const APRIL: YearBegins = { month: 4, day: 1 };
const FIRST_YEAR = 2000;
const LAST_YEAR = 2060;

/**
 * What a name or heading says of its dates: "2024-25", "24/25", "FY 2024/25", "2024/25 days", "2024", "June 2024", "June".
 * Two years mean the year of counting that begins in the first; where that is the calendar year, they mean April to March.
 * A date ("Last updated: 19/11/26") says nothing.
 */
export function readDateHint(text: string, begins: YearBegins = APRIL): DateHint {
  const typed = text
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[_\s]+/g, ' ');
  const month = readMonthHint(typed);
  if (month?.span) return month;
  const span = readTwoYears(typed, begins) ?? readOneYear(typed);
  if (!span) return month ?? {};
  return month?.month === undefined ? { span } : monthWithin(month.month, span);
}

/** The hint closer to the row, completed by the one further away: the month "June" in the sheet "2024-25". */
export function closerHint(closer: DateHint, further: DateHint): DateHint {
  if (closer.span) return closer;
  if (closer.month === undefined) return further;
  return further.span ? monthWithin(closer.month, further.span) : closer;
}

/** The month of the span that bears this number; the month alone where the span has none of it whole. */
function monthWithin(month: number, span: NonNullable<DateHint['span']>): DateHint {
  for (const year of new Set([Number(span.from.slice(0, 4)), Number(span.to.slice(0, 4))])) {
    const first = toCalendarDay(year, month, 1);
    if (first && first >= span.from.slice(0, 8) + '01' && first <= span.to)
      return { month, span: monthSpan(year, month) };
  }
  return { month };
}

/** Both ends of a month. */
function monthSpan(year: number, month: number): { from: CalendarDay; to: CalendarDay } {
  const from = dayIn(year, month, 1);
  const next = month === 12 ? dayIn(year + 1, 1, 1) : dayIn(year, month + 1, 1);
  return { from, to: addDays(next, -1) };
}

/** "June 2024", "Jun-24", "June '24", or a month alone; nothing where a day stands beside it. */
function readMonthHint(typed: string): DateHint | undefined {
  for (const match of typed.matchAll(
    /(\d{1,2}(?:st|nd|rd|th)?[ \-/.])?\b([a-z]{3,9})\b\.?(?:[ \-/,']*(\d{4}|\d{2})\b)?/g,
  )) {
    const month = parseMonthName(match[2] ?? '');
    if (month === undefined || match[1] !== undefined) continue;
    // "May" and "March" are words too: in longer texts they count with a year only.
    const alone = /^[^a-z]*[a-z]+\.?[^a-z\d]*$/.test(typed);
    const year = match[3] === undefined ? undefined : fullYear(match[3]);
    if (year !== undefined && isYear(year)) return { month, span: monthSpan(year, month) };
    if (alone) return { month };
    if (year === undefined && /\d/.test(typed)) return { month };
  }
  return undefined;
}

/** Two years that follow each other: "2024-25", "2024/2025", "24/25", not a part of a date. */
function readTwoYears(typed: string, begins: YearBegins): DateHint['span'] {
  for (const match of typed.matchAll(
    /(?<![\d/.-])(?:fy ?|ay ?)?(20\d\d|\d\d) ?(?:-|\/|to) ?(20\d\d|\d\d)(?![\d/.-]?\d)/g,
  )) {
    const [first, second] = [fullYear(match[1] ?? ''), fullYear(match[2] ?? '')];
    if (second !== first + 1 || !isYear(first) || (match[1]?.length === 2 && first < 2013)) continue;
    const { month, day } = begins.month === 1 && begins.day === 1 ? APRIL : begins;
    return { from: dayIn(first, month, day), to: addDays(dayIn(first + 1, month, day), -1) };
  }
  return undefined;
}

function readOneYear(typed: string): DateHint['span'] {
  const years = new Set([...typed.matchAll(/(?<![\d/.-])(20\d\d)(?![\d/.-])/g)].map((match) => Number(match[1])));
  const [year] = years;
  return year !== undefined && years.size === 1 && isYear(year)
    ? { from: dayIn(year, 1, 1), to: dayIn(year, 12, 31) }
    : undefined;
}

function fullYear(text: string): number {
  const year = Number(text);
  return year < 100 ? 2000 + year : year;
}

function isYear(year: number): boolean {
  return year >= FIRST_YEAR && year <= LAST_YEAR;
}

function dayIn(year: number, month: number, day: number): CalendarDay {
  const found = toCalendarDay(year, month, day);
  if (found === undefined) throw new Error(`No day ${year}-${month}-${day}`);
  return found;
}

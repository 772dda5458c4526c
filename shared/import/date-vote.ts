import type { CalendarDay } from '@shared/model/calendar-day';
import { toCalendarDay } from '@shared/rules/calendar';
import { formatUkDate } from '@shared/rules/uk-date';
import type { RawCell } from './types';
import type { DateHint } from './values/date-hints';
import { fromSerial } from './values/dates';
import { cellText } from './values/text';

/** What the dates of a column say together of the order in which day and month stand. */
export type DateVote = {
  /** Real dates that a program made of texts reading the month first: only texts that are no dates that way were left. */
  readonly isSwapped: boolean;
  /** Texts that can only be read with the day first, and with the month first. */
  readonly dayFirst: number;
  readonly monthFirst: number;
};

/** Fewer than this say nothing of a column. */
const ENOUGH = 2;

/** The vote of a column of dates. Source: DOMAIN section 9, no. 8. */
export function voteOnDates(cells: readonly (RawCell | null | undefined)[], date1904: boolean): DateVote {
  const count = { dayFirst: 0, monthFirst: 0, either: 0, realEither: 0, realSure: 0 };
  for (const cell of cells) {
    const real = realDate(cell, date1904);
    const text = real ? undefined : textDate(cell);
    if (real) count[real.day <= 12 ? 'realEither' : 'realSure'] += 1;
    else if (text && text.first > 12) count.dayFirst += 1;
    else if (text && text.second > 12) count.monthFirst += 1;
    else if (text) count.either += 1;
  }
  const { dayFirst, monthFirst, either, realEither, realSure } = count;
  const isSwapped = dayFirst >= ENOUGH && realEither >= ENOUGH && either === 0 && realSure === 0;
  return { isSwapped, dayFirst, monthFirst };
}

/** A date that may be another one, with day and month the other way round; `propose` is what is likely meant. */
export type DateDoubt = { readonly code: string; readonly propose: string };

/**
 * The doubt about one cell, by the vote of its column and by what is said around it: a date that lies outside the month or year
 * of its heading, and inside it the other way round, was likely turned. `undefined` where there is none.
 */
export function dateDoubt(
  cell: RawCell | null | undefined,
  vote: DateVote,
  hint: DateHint,
  date1904: boolean,
): DateDoubt | undefined {
  const real = realDate(cell, date1904);
  if (real) {
    const turned =
      real.day <= 12 && real.day !== real.month ? toCalendarDay(real.year, real.day, real.month) : undefined;
    if (!turned) return undefined;
    // Turned, it would leave the year or month that the sheet is of: it stands as it is.
    const mayBeTurned = vote.isSwapped && !liesWithin(real.date, turned, hint);
    return mayBeTurned || liesWithin(turned, real.date, hint) ? doubt('date-ambiguous', turned) : undefined;
  }
  const text = vote.monthFirst > 0 ? textDate(cell) : undefined;
  if (!text || text.first > 12 || text.first === text.second) return undefined;
  const turned = toCalendarDay(text.year, text.first, text.second);
  const asRead = toCalendarDay(text.year, text.second, text.first);
  if (!asRead) return turned && doubt('date-month-first', turned);
  const likely = vote.monthFirst > vote.dayFirst ? turned : asRead;
  return likely && doubt('date-ambiguous', likely);
}

function doubt(code: string, date: CalendarDay): DateDoubt {
  return { code, propose: formatUkDate(date) };
}

/** The one lies in the time that is spoken of, and the other does not. */
function liesWithin(one: CalendarDay, other: CalendarDay, { span }: DateHint): boolean {
  if (!span) return false;
  const isIn = (day: CalendarDay) => day >= span.from && day <= span.to;
  return isIn(one) && !isIn(other);
}

function realDate(cell: RawCell | null | undefined, date1904: boolean) {
  if (!cell || !cell.isDateFormat || typeof cell.value !== 'number') return undefined;
  const date = fromSerial(cell.value, date1904);
  if (!date) return undefined;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { date, year, month, day };
}

function textDate(cell: RawCell | null | undefined): { first: number; second: number; year: number } | undefined {
  if (cell?.type !== 'text') return undefined;
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(cellText(cell));
  if (!match) return undefined;
  const [first = 0, second = 0, year = 0] = match.slice(1).map(Number);
  return { first, second, year: year < 100 ? 2000 + year : year };
}

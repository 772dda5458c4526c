import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import { addDays, addMonths } from './calendar';
import { yearOf, type Year, type YearRule } from './year';

/** For how long without work a peer counts as unused. Decided: 2026-11-22, product owner (12 months). */
const UNUSED_MONTHS = 12;

/** The first day of the last twelve months: the day after the one that lies twelve months before `today`. */
export function unusedSince(today: CalendarDay): CalendarDay {
  return addDays(addMonths(today, -UNUSED_MONTHS), 1);
}

/**
 * The last twelve months, `today` included, as a period that days are summed over like a year of counting. Days dated only to
 * a month or year are in it where the day they stand under is.
 * Source: Peer Support Review Update, para 24 ("per annum"). Decided: 2026-11-22, product owner: rolling 12 months are shown as information.
 */
export function lastTwelveMonths(today: CalendarDay): Year {
  return { key: 'last-12-months', startsOn: unusedSince(today), endsOn: today };
}

/**
 * True where a peer did no work in the last twelve months, `today` included. Work that only may lie in them (dated to a
 * month or a year that reaches into them) counts as work in them; days booked or pencilled in are no work yet, and work
 * that does not count to the limit is work all the same. `entries` are the peer's of at least the last twelve months, in
 * any order, with those dated to a month or year that began before.
 * Source: FEATURES 9 and 25 ("unused for 12 months").
 */
export function isUnused(entries: Iterable<DayEntry>, agreement: YearRule, today: CalendarDay): boolean {
  const since = unusedSince(today);
  for (const entry of entries) {
    if (entry.state === 'worked' && entry.date <= today && lastDayOf(entry, agreement) >= since) return false;
  }
  return true;
}

function lastDayOf({ date, precision }: DayEntry, agreement: YearRule): CalendarDay {
  if (precision === 'day') return date;
  return precision === 'month' ? addDays(addMonths(date, 1), -1) : yearOf(date, agreement).endsOn;
}

import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import { daysUsed, type CountingRule, type DaysUsed } from './days-used';
import { plannerMonths } from './planner';
import type { Year } from './year';

/** Counting days in quarter-days. */
export type DaysOfSpan = Pick<DaysUsed, 'workedQuarterDays' | 'bookedQuarterDays' | 'pencilledQuarterDays'>;

/** How days lie over a year. */
export type DaysByMonth = {
  /** Every month of the year in order, `YYYY-MM`; its days and what is known only to be of that month. */
  months: readonly ({ key: string } & DaysOfSpan)[];
  /** What is known only to be of the year, such as days used before Peer Desk. */
  sometime: DaysOfSpan;
};

/**
 * The counting days of a year by month, in the sums of `daysUsed`: months and `sometime` together come to what `daysUsed`
 * says of the same entries. `entries` may be of several peers, in any order and of any years.
 * Source: FEATURES 25; issue 5, point 3 (a chart of use over the year).
 */
export function daysByMonth(
  entries: Iterable<DayEntry>,
  year: Year,
  agreement: CountingRule,
  today: CalendarDay,
): DaysByMonth {
  const byMonth = new Map<string, DayEntry[]>(plannerMonths(year).map(({ key }) => [key, []]));
  const ofYear: DayEntry[] = [];
  for (const entry of entries) {
    const place = entry.precision === 'year' ? ofYear : byMonth.get(entry.date.slice(0, 7));
    place?.push(entry);
  }
  const spanOf = (ofSpan: readonly DayEntry[]): DaysOfSpan => {
    const { workedQuarterDays, bookedQuarterDays, pencilledQuarterDays } = daysUsed(ofSpan, year, agreement, today);
    return { workedQuarterDays, bookedQuarterDays, pencilledQuarterDays };
  };
  return {
    months: [...byMonth].map(([key, ofMonth]) => ({ key, ...spanOf(ofMonth) })),
    sometime: spanOf(ofYear),
  };
}

/** Worked, booked and pencilled in together. */
export function daysInAll(use: DaysOfSpan): number {
  return use.workedQuarterDays + use.bookedQuarterDays + use.pencilledQuarterDays;
}

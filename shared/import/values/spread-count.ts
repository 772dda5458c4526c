import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayPart } from '@shared/model/day-entry';
import type { QuarterDays } from '@shared/model/quarter-days';

/** One date of a row with its share of the row's amount. */
export type DateShare = { readonly date: CalendarDay; readonly part: DayPart; readonly quarterDays: QuarterDays };

const ONE_DAY = 4;

/**
 * The amount of a row spread over its dates, earliest first; the shares add up to the amount. Where less than a day is
 * missing the last date is the shorter one; another difference is spread evenly, as nothing says which dates are short.
 * A date that would have nothing is left out. Source: samples/README, "split by working day".
 */
export function spreadCount(
  dates: readonly CalendarDay[],
  quarterDays: QuarterDays,
  part: DayPart,
): readonly DateShare[] {
  const [first] = dates;
  if (first !== undefined && dates.length === 1) return [{ date: first, part, quarterDays }];
  const missing = dates.length * ONE_DAY - quarterDays;
  const isNearlyFull = missing >= 0 && missing < ONE_DAY;
  return dates.flatMap((date, index): readonly DateShare[] => {
    const share = isNearlyFull
      ? ONE_DAY - (index === dates.length - 1 ? missing : 0)
      : Math.floor(quarterDays / dates.length) + (index < quarterDays % dates.length ? 1 : 0);
    // Safe: whole parts of an amount that is one.
    return share > 0 ? [{ date, part: share < ONE_DAY ? 'unknown' : 'day', quarterDays: share as QuarterDays }] : [];
  });
}

/** How an amount stands to the working days of its range. */
export type CountFit = 'fits' | 'part day' | 'differs';

/** Less than a day short is a part of a day; any other difference is to confirm. Source: samples/README. */
export function countFit(quarterDays: number, workingDays: number): CountFit {
  const missing = workingDays * ONE_DAY - quarterDays;
  if (missing === 0) return 'fits';
  return missing > 0 && missing < ONE_DAY ? 'part day' : 'differs';
}

import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayPart } from '@shared/model/day-entry';
import type { QuarterDays } from '@shared/model/quarter-days';
import { addDays, isWeekend } from './calendar';

/** A range as it is typed: both ends inclusive. */
export type DayRange = {
  from: CalendarDay;
  to: CalendarDay;
  /** The first day begins at noon. */
  startsHalf: boolean;
  /** The last day ends at noon. */
  endsHalf: boolean;
  includeWeekends: boolean;
  /** Length of a whole day; one day (4) where it is not given. */
  eachQuarterDays?: number;
};

/** One date of a range, with its amount. */
export type SpreadDay = { date: CalendarDay; part: DayPart; quarterDays: QuarterDays };

const ONE_DAY = 4;
const HALF_DAY = 2;

/**
 * The dates of a range, earliest first, one entry each. Saturdays and Sundays are left out unless ticked; a single date
 * is always kept, as whoever types one date means it. A half day lies on the first or last date itself: where that date
 * is a weekend left out, the days beside it stay whole. Empty where `to` is before `from` or only a weekend is left.
 * Decided: 2026-11-22, product owner (DOMAIN R7: on the date worked, so that a range over a year end splits).
 */
export function spreadDays(range: DayRange): SpreadDay[] {
  const each = range.eachQuarterDays ?? ONE_DAY;
  const days: SpreadDay[] = [];
  for (let date = range.from; date <= range.to; date = addDays(date, 1)) {
    if (isWeekend(date) && !range.includeWeekends && range.from !== range.to) continue;
    const part = partOf(date, range, each);
    const quarterDays = part === 'am' || part === 'pm' ? Math.min(HALF_DAY, each) : each;
    // Safe: a whole number of quarter-days, as the form's schema gave it, or half of one day.
    days.push({ date, part, quarterDays: quarterDays as QuarterDays });
  }
  return days;
}

function partOf(date: CalendarDay, range: DayRange, each: number): DayPart {
  if (range.startsHalf && date === range.from) return 'pm';
  if (range.endsHalf && date === range.to) return 'am';
  return each < ONE_DAY ? 'unknown' : 'day';
}

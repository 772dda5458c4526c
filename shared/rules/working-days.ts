import type { CalendarDay } from '@shared/model/calendar-day';
import type { HolidayTable } from '@shared/model/holiday-table';
import { isWorkingDay } from './bank-holidays';
import { addDays } from './calendar';

/**
 * The working day that is `count` working days after `from` (before it when negative). `from` itself is day 0 and need not be
 * a working day; a count of 0 gives `from` back.
 * Decided: 2026-11-22, product owner (the day of receipt is day 0).
 */
export function addWorkingDays(from: CalendarDay, count: number, table: HolidayTable): CalendarDay {
  const step = count < 0 ? -1 : 1;
  let day = from;
  for (let left = Math.abs(count); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(day, table)) left -= 1;
  }
  return day;
}

/**
 * How many working days lie after `from` up to `to`: `from` is not counted, `to` is (when it is a working day). Negative when
 * `to` is earlier: then `to` is not counted and `from` is.
 */
export function workingDaysBetween(from: CalendarDay, to: CalendarDay, table: HolidayTable): number {
  if (to < from) return -workingDaysBetween(to, from, table) || 0;
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, table)) count += 1;
  }
  return count;
}

/** `day` itself when it is a working day, otherwise the last working day before it. */
export function workingDayOnOrBefore(day: CalendarDay, table: HolidayTable): CalendarDay {
  return isWorkingDay(day, table) ? day : addWorkingDays(day, -1, table);
}

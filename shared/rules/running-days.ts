import type { DAY_KINDS } from '@shared/model/request';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { HolidayTable } from '@shared/model/holiday-table';
import { isWorkingDay } from './bank-holidays';
import { addDays, daysBetween } from './calendar';
import { isPaused, type PausedDays } from './clock-pauses';
import { addWorkingDays, workingDaysBetween } from './working-days';

export type DayKind = (typeof DAY_KINDS)[number];

/** In which kind of day a clock counts, by which bank holidays, and on which days it stands still. */
export type DaysOfClock = {
  readonly kind: DayKind;
  readonly table: HolidayTable;
  readonly pauses: readonly PausedDays[];
};

/** True on a day that the clock counts. */
export function isCounted(day: CalendarDay, { kind, table, pauses }: DaysOfClock): boolean {
  return (kind === 'calendar' || isWorkingDay(day, table)) && !isPaused(day, pauses);
}

/** The day on which `count` (0 or more) counted days have passed since `from`, which is day 0. */
export function addCountedDays(from: CalendarDay, count: number, days: DaysOfClock): CalendarDay {
  const { kind, table, pauses } = days;
  if (pauses.length === 0) return kind === 'calendar' ? addDays(from, count) : addWorkingDays(from, count, table);
  let day = from;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isCounted(day, days)) left -= 1;
  }
  return day;
}

/** How many counted days lie after `from` up to `to`, that one included; negative when `to` is earlier. */
export function countedDaysBetween(from: CalendarDay, to: CalendarDay, days: DaysOfClock): number {
  const { kind, table, pauses } = days;
  if (pauses.length === 0) return kind === 'calendar' ? daysBetween(from, to) : workingDaysBetween(from, to, table);
  if (to < from) return -countedDaysBetween(to, from, days) || 0;
  let count = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (isCounted(day, days)) count += 1;
  }
  return count;
}

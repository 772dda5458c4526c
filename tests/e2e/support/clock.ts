import type { CalendarDay } from '@shared/model/calendar-day';
import { dayOf } from '@shared/model/day-of';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { yearOf, type Year } from '@shared/rules/year';

/** The day on this computer, as the application under test reads it. End-to-end data is dated relative to it. */
export function todayHere(): CalendarDay {
  return dayOf(new Date());
}

/** The year of counting that today lies in, as agreed by default. */
export function yearHere(): Year {
  return yearOf(todayHere(), DEFAULT_AGREEMENT);
}

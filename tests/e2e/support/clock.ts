import type { CalendarDay } from '@shared/model/calendar-day';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { toCalendarDay } from '@shared/rules/calendar';
import { yearOf, type Year } from '@shared/rules/year';

/** The day on this computer, as the application under test reads it. End-to-end data is dated relative to it. */
export function todayHere(): CalendarDay {
  const now = new Date();
  const today = toCalendarDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (today === undefined) throw new Error('The clock of this computer shows no day.');
  return today;
}

/** The year of counting that today lies in, as agreed by default. */
export function yearHere(): Year {
  return yearOf(todayHere(), DEFAULT_AGREEMENT);
}

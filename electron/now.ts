import type { CalendarDay, Instant } from '@shared/model/calendar-day';
import { dayOf } from '@shared/model/day-of';

// The one place where the main process reads the clock.

/** This instant. */
export function readNow(): Instant {
  // Safe: this is the form that the schema of an instant asks for.
  return new Date().toISOString() as Instant;
}

/** The calendar day on this computer. */
export function readToday(): CalendarDay {
  return dayOf(new Date());
}

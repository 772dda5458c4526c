import type { Instant } from '@shared/model/calendar-day';

/** This instant: the one place where the main process reads the clock. */
export function readNow(): Instant {
  // Safe: this is the form that the schema of an instant asks for.
  return new Date().toISOString() as Instant;
}

import type { CalendarDay } from '@shared/model/calendar-day';

/** The first and the last day that may be typed for days, approvals, projects and requests, both inclusive. */
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2100-12-31';

/**
 * Whether a day may be typed into a record. A date far away is a slip of the hand: it would stand in a year nobody looks at.
 * Decided: 2026-11-22, product owner: a date outside 2000 to 2100 is refused at its field.
 */
export function isWithinRecords(day: CalendarDay): boolean {
  return day >= FIRST_DAY && day <= LAST_DAY;
}

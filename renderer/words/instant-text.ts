import { dayOf, type CalendarDay, type Instant } from '@shared/model/calendar-day';

const DAY_AND_TIME = new Intl.DateTimeFormat('en-GB', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** When something was done, on the clock of this computer: "22/11/2026, 14:32". */
export function instantText(at: Instant): string {
  return DAY_AND_TIME.format(new Date(at));
}

const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** The time of it on the clock of this computer: "14:32". */
export function timeText(at: Instant): string {
  return TIME.format(new Date(at));
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: '2-digit', year: 'numeric' });

/** The day of it on the clock of this computer: "22/11/2026". */
export function dayText(at: Instant): string {
  return DAY.format(new Date(at));
}

/** The calendar day of it on the clock of this computer. */
export function dayOfInstant(at: Instant): CalendarDay {
  return dayOf(new Date(at));
}

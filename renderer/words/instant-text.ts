import type { CalendarDay, Instant } from '@shared/model/calendar-day';
import { dayOf } from '@shared/model/day-of';

const DAY = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
const TIME = { hour: '2-digit', minute: '2-digit' } as const;

/** When something was done, on the clock of this computer: "22/11/2026, 14:32". */
export const instantText = textIn({ ...DAY, ...TIME });

/** The time of it on the clock of this computer: "14:32". */
export function timeText(at: Instant): string {
  // Without a format of Intl: to make the first one takes longer than to draw the line "Saved" that asks for it.
  return new Date(at).toTimeString().slice(0, 5);
}

/** The day of it on the clock of this computer: "22/11/2026". */
export const dayText = textIn(DAY);

/** The calendar day of it on the clock of this computer. */
export function dayOfInstant(at: Instant): CalendarDay {
  return dayOf(new Date(at));
}

function textIn(parts: Intl.DateTimeFormatOptions): (at: Instant) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (at) => {
    // Made when first asked for, and once: to make one takes longer than to draw what stands round it.
    format ??= new Intl.DateTimeFormat('en-GB', parts);
    return format.format(new Date(at));
  };
}

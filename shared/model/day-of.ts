// A file of its own, without the schemas: the main process asks for it before its window is open, and zod takes a while to read.
import type { CalendarDay } from './calendar-day';

/** The calendar day that the clock of this computer shows at a time; an error where it shows none of four figures for the year. */
export function dayOf(time: Date): CalendarDay {
  const parts = [time.getFullYear(), time.getMonth() + 1, time.getDate()];
  const day = parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Error('The clock of this computer shows no day.');
  // Safe: the parts of a date are a real day, in this form.
  return day as CalendarDay;
}

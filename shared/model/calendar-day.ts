import { z } from 'zod';

/** A day of the calendar as `YYYY-MM-DD` text, with no time and no time zone. */
export const CalendarDaySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDay, { message: 'not-a-date' })
  .brand<'CalendarDay'>();
export type CalendarDay = z.infer<typeof CalendarDaySchema>;

/** An instant as ISO 8601 text in UTC, such as `2026-11-22T09:42:00.000Z`. */
export const InstantSchema = z.iso.datetime().brand<'Instant'>();
export type Instant = z.infer<typeof InstantSchema>;

function isRealDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

import { z } from 'zod';
import { CalendarDaySchema } from './calendar-day';

/**
 * One version of the bank holidays in use: the computed ones of England and Wales, plus the days that the office added
 * (a proclamation), less the days that it took away (a holiday that was moved). A day in both lists is a holiday.
 */
export const HolidayTableSchema = z.object({
  version: z.string().trim().min(1).max(40),
  added: z.array(z.object({ day: CalendarDaySchema, name: z.string().trim().min(1).max(80) })),
  removed: z.array(CalendarDaySchema),
  /** The last year whose days the office checked; left out: as shipped. */
  checkedYear: z.number().int().min(2000).max(2100).optional(),
});
export type HolidayTable = z.infer<typeof HolidayTableSchema>;

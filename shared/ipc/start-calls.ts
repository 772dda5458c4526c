import { CalendarDaySchema } from '@shared/model/calendar-day';
import { JournalEndSchema } from '@shared/model/journal-state';
import { z } from 'zod';

/** The longest note for the next start; a longer one would not be quicker than reading the records. */
export const MAX_NOTE_CHARACTERS = 4 * 1024 * 1024;

/** The longest markup of a drawing; one that is longer would take the window too long to take in. */
export const MAX_DRAWN_CHARACTERS = 512 * 1024;
const MarkupSchema = z.string().max(MAX_DRAWN_CHARACTERS);

/**
 * Today as it was drawn for each of the coming days, as markup after the `styles` of all of them; `end` is the change up to which
 * it tells, and `version` the program that drew it.
 */
const DrawnTodaySchema = z.strictObject({
  end: JournalEndSchema,
  version: z.string(),
  styles: MarkupSchema,
  days: z.record(CalendarDaySchema, MarkupSchema),
});
export type DrawnToday = z.infer<typeof DrawnTodaySchema>;

/** The calls about what the window keeps for its next start; what each does stands in the contract. */
export const START_CALLS = {
  'start:read': { request: z.strictObject({}), reply: z.strictObject({ note: z.string().nullable() }) },
  'start:keep': { request: z.strictObject({ note: z.string().max(MAX_NOTE_CHARACTERS) }), reply: z.strictObject({}) },
  'start:keep-drawn': { request: DrawnTodaySchema, reply: z.strictObject({}) },
  'start:drop-drawn': { request: z.strictObject({}), reply: z.strictObject({}) },
} as const satisfies Record<`${string}:${string}`, { request: z.ZodType; reply: z.ZodType }>;

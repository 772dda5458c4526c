import { z } from 'zod';
import { CalendarDaySchema } from './calendar-day';

/** The dates that a piece of work has before, on and after its first day on site, in their order. */
export const WORK_DATE_KINDS = [
  'scoping',
  'documents',
  'leader and member peer',
  'call',
  'team meeting',
  'on site',
  'draft report',
  'feedback',
  'progress review',
] as const;
export type WorkDateKind = (typeof WORK_DATE_KINDS)[number];

/** What a person said of one date of a project: days of its own, that it is done, or that it is not wanted. */
export const WorkDateNoteSchema = z.object({
  kind: z.enum(WORK_DATE_KINDS),
  /** First and last day, both inclusive, where they are not those that follow from the first day on site. */
  from: CalendarDaySchema.optional(),
  to: CalendarDaySchema.optional(),
  doneOn: CalendarDaySchema.optional(),
  notWanted: z.literal(true).optional(),
});
export type WorkDateNote = z.infer<typeof WorkDateNoteSchema>;

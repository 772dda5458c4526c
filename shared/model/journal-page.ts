import { z } from 'zod';
import { JournalFrameSchema } from './journal-frame';

/** Where the next page begins: a change, and the byte of one of its frames. */
export const JournalCursorSchema = z.strictObject({
  sequence: z.number().int().min(1),
  atByte: z.number().int().min(0),
});
export type JournalCursor = z.infer<typeof JournalCursorSchema>;

/**
 * Frames of complete changes, in order; a long change goes on in the next page. `missing`: the changes that ought to
 * stand before the first frame (or at the end, where there is none) and cannot be read, both ends included. `next` is
 * `null` at the end.
 */
export const JournalPageSchema = z.strictObject({
  frames: z.array(JournalFrameSchema),
  missing: z.strictObject({ from: z.number().int(), to: z.number().int() }).nullable(),
  next: JournalCursorSchema.nullable(),
});
export type JournalPage = z.infer<typeof JournalPageSchema>;

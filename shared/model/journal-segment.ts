import { z } from 'zod';
import { InstantSchema } from './calendar-day';
import { JournalFrameSchema } from './journal-frame';

/**
 * The first frame of a segment: where the journal stood when it was made. `begunIn` is the number of the segment that
 * this journal began with (at a restore it begins anew), `begunAfter` the change that it began after.
 * `keptBefore`: the last segment with a complete change and how many of its bytes count (0 and 0 where there is none);
 * what stands behind was never said to be saved.
 */
const SegmentFrameSchema = z.strictObject({
  kind: z.literal('segment'),
  number: z.number().int().min(1),
  lastSequence: z.number().int().min(0),
  lastHash: z.string(),
  at: InstantSchema,
  begunIn: z.number().int().min(1),
  begunAfter: z.number().int().min(0),
  keptBefore: z.strictObject({ segment: z.number().int().min(0), bytes: z.number().int().min(0) }),
});
export type SegmentFrame = z.infer<typeof SegmentFrameSchema>;

/** Any frame as it lies in a segment: its first one, or one of a change. */
export const StoredFrameSchema = z.discriminatedUnion('kind', [SegmentFrameSchema, ...JournalFrameSchema.options]);

import { JournalFrameSchema, type JournalFrame } from '@shared/model/journal-frame';
import { InstantSchema } from '@shared/model/calendar-day';
import { z } from 'zod';

/**
 * The first frame of a segment: where the journal stood when it was made. `begunIn` is the number of the segment that
 * this journal began with (at a restore it begins anew), `begunAfter` the change that it began after.
 * `keptBefore`: the last segment with a complete change and how many of its bytes count (0 and 0 where there is none);
 * what stands behind was never said to be saved.
 */
export const SegmentFrameSchema = z.strictObject({
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

/** What the order of changes needs to know of a frame. */
export type FrameGlance =
  SegmentFrame | Extract<JournalFrame, { kind: 'begin' | 'end' }> | { kind: 'operations'; sequence: number };

const StoredFrameSchema = z.discriminatedUnion('kind', [SegmentFrameSchema, ...JournalFrameSchema.options]);
// As `encodeFrame` writes them.
const OF_OPERATIONS = /^\{"kind":"(?:operations|piece)","sequence":(\d+),/;

/** The JSON of a frame, its kind and sequence first. */
export function encodeFrame(frame: JournalFrame | SegmentFrame): Buffer {
  if (frame.kind !== 'operations' && frame.kind !== 'piece') return Buffer.from(JSON.stringify(frame));
  const { kind, sequence, ...rest } = frame;
  return Buffer.from(JSON.stringify({ kind, sequence, ...rest }));
}

/** The whole frame; `undefined` for a text that is none. */
export function decodeFrame(plain: Buffer): JournalFrame | SegmentFrame | undefined {
  try {
    return StoredFrameSchema.parse(JSON.parse(plain.toString('utf8')));
  } catch {
    // Authentic, and yet no frame known here: the reader counts it as damage.
    return undefined;
  }
}

/** As much of a frame as its order needs: operations, which are nearly all of a journal, are not parsed. */
export function glanceAt(plain: Buffer): FrameGlance | undefined {
  const sequence = OF_OPERATIONS.exec(plain.toString('latin1', 0, 80))?.[1];
  if (sequence !== undefined) return { kind: 'operations', sequence: Number(sequence) };
  const frame = decodeFrame(plain);
  return frame?.kind === 'piece' ? { kind: 'operations', sequence: frame.sequence } : frame;
}

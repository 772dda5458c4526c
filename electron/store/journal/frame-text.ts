import type { JournalFrame } from '@shared/model/journal-frame';
import { StoredFrameSchema, type SegmentFrame } from '@shared/model/journal-segment';

/** What the order of changes needs to know of a frame. */
export type FrameGlance =
  SegmentFrame | Extract<JournalFrame, { kind: 'begin' | 'end' }> | { kind: 'operations'; sequence: number };

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

import { nextInOrder, type BegunChange } from '@shared/model/frame-order';
import { MAX_FRAME_BYTES, type JournalFrame } from '@shared/model/journal-frame';
import { ok, problem, type Result } from '@shared/model/result';
import type { Point } from './history';

/**
 * What is begun after some frames, if they may follow `last` and what is begun now. Problems: `journal-diverged` where
 * a change does not follow the last one, `frame-out-of-order`.
 */
export function checkFrames(
  last: Point,
  begun: BegunChange | null,
  frames: readonly JournalFrame[],
): Result<BegunChange | null> {
  let after = begun;
  let end = last;
  for (const frame of frames) {
    if (frame.kind === 'begin' && !after) {
      const { sequence, previousHash } = frame.change;
      if (sequence !== end.sequence + 1 || previousHash !== end.hash) return diverged(end, sequence, previousHash);
    }
    const next = nextInOrder(after, frame);
    if (!next.ok) return next;
    after = next.value;
    if (frame.kind === 'end') end = { sequence: frame.sequence, hash: frame.hash };
  }
  return ok(after);
}

/** `frame-too-large` for the first frame that is longer than one may be. */
export function checkSizes(frames: readonly JournalFrame[], plains: readonly Uint8Array[]): Result<null> {
  const place = plains.findIndex((plain) => plain.length > MAX_FRAME_BYTES);
  const frame = frames[place];
  if (!frame) return ok(null);
  return problem('frame-too-large', { kind: frame.kind, bytes: plains[place]?.length ?? 0 });
}

function diverged(last: Point, sequence: number, previousHash: string): ReturnType<typeof problem> {
  return problem('journal-diverged', {
    lastSequence: last.sequence,
    lastHash: last.hash,
    sequence,
    previousHash,
  });
}

import type { Change, Operation } from '@shared/model/change';
import { operationFrames } from '@shared/model/operation-frames';
import { startJoining, type JournalChange } from '@shared/model/join-frames';
import type { JournalFrame } from '@shared/model/journal-frame';
import { ok, problem, type Result } from '@shared/model/result';

/**
 * The frames of a change, one after the other, each at most `MAX_FRAME_BYTES` of JSON; nothing is kept but the frame
 * being filled. `operations` are all those of the change, in the order of their index.
 */
export function* framesOf(change: Change, operations: Iterable<Operation>): Generator<JournalFrame, void, undefined> {
  yield { kind: 'begin', change };
  yield* operationFrames(change.sequence, operations);
  yield { kind: 'end', sequence: change.sequence, hash: change.hash };
}

/**
 * The changes that a list of frames holds. Problems: those of `startJoining`, and `frames-incomplete` where the last
 * change has no end.
 */
export function readFrames(frames: Iterable<JournalFrame>): Result<JournalChange[]> {
  const joiner = startJoining();
  const changes: JournalChange[] = [];
  for (const frame of frames) {
    const joined = joiner.add(frame);
    if (!joined.ok) return joined;
    if (joined.value) changes.push(joined.value);
  }
  return joiner.isBegun() ? problem('frames-incomplete') : ok(changes);
}

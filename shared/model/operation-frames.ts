import type { Operation } from './change';
import { MAX_FRAME_BYTES, type JournalFrame } from './journal-frame';
import { utf8Length } from './utf8-length';

/** Room kept for what stands round the operations of a frame. */
const ROUND_OPERATIONS = 100;
/** Longest part of a cut operation, in UTF-16 units: each takes 3 bytes at most once it is quoted, so any part fits. */
const PART_LENGTH = 300_000;

/**
 * The frames of some operations of a change, each at most `MAX_FRAME_BYTES` of JSON, for whoever reads a long change piece by
 * piece; nothing is kept but the frame being filled. `operations` come in the order of their index.
 */
export function* operationFrames(
  sequence: number,
  operations: Iterable<Operation>,
): Generator<JournalFrame, void, undefined> {
  let held: Operation[] = [];
  let bytes = 0;
  for (const operation of operations) {
    const text = JSON.stringify(operation);
    const length = utf8Length(text) + 1;
    if (held.length > 0 && bytes + length > MAX_FRAME_BYTES - ROUND_OPERATIONS) {
      yield operationsFrame(sequence, held);
      held = [];
      bytes = 0;
    }
    if (length > MAX_FRAME_BYTES - ROUND_OPERATIONS) {
      yield* pieces(operation, text);
    } else {
      held.push(operation);
      bytes += length;
    }
  }
  if (held.length > 0) yield operationsFrame(sequence, held);
}

function operationsFrame(sequence: number, operations: Operation[]): JournalFrame {
  return { kind: 'operations', sequence, from: operations[0]?.index ?? 0, operations };
}

function* pieces({ sequence, index }: Operation, text: string): Generator<JournalFrame, void, undefined> {
  const cuts = cutText(text);
  for (const [part, each] of cuts.entries()) {
    yield { kind: 'piece', sequence, index, part, parts: cuts.length, text: each };
  }
}

/** Never between the two halves of one sign, which would not survive on their own. */
function cutText(text: string): string[] {
  const cuts: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + PART_LENGTH, text.length);
    const unit = text.charCodeAt(to - 1);
    if (to < text.length && unit >= 0xd800 && unit <= 0xdbff) to -= 1;
    cuts.push(text.slice(from, to));
    from = to;
  }
  return cuts;
}

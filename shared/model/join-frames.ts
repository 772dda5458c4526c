import type { Change, Operation } from './change';
import { nextInOrder, type BegunChange } from './frame-order';
import { JournalOperationSchema, type JournalFrame } from './journal-frame';
import { ok, problem, type Result } from './result';

/** A change as it was committed: its header and all its operations in order. */
export type JournalChange = { change: Change; operations: Operation[] };

/** Puts frames together again; `add` gives the change that a frame ended, and `null` for any other frame. */
export type FrameJoiner = {
  add: (frame: JournalFrame) => Result<JournalChange | null>;
  /** Whether a change is begun and its end has not come. */
  isBegun: () => boolean;
};

/**
 * Begins to join frames, page by page: one change is held at a time. Problems of `add`: `frame-out-of-order`, and
 * `operation-unreadable` (with `sequence` and `index`) where the parts of a cut operation make none; then start again.
 */
export function startJoining(): FrameJoiner {
  let begun: BegunChange | null = null;
  let operations: Operation[] = [];
  let text: string[] = [];

  function take(frame: JournalFrame): Result<null> {
    if (frame.kind === 'begin') operations = [];
    if (frame.kind === 'operations') operations.push(...frame.operations);
    if (frame.kind !== 'piece') return ok(null);
    text.push(frame.text);
    if (frame.part + 1 < frame.parts) return ok(null);
    const operation = parseOperation(text.join(''), frame.sequence, frame.index);
    text = [];
    if (!operation) return problem('operation-unreadable', { sequence: frame.sequence, index: frame.index });
    operations.push(operation);
    return ok(null);
  }

  return {
    isBegun: () => begun !== null,
    add: (frame) => {
      const change = begun?.change;
      const next = nextInOrder(begun, frame);
      if (!next.ok) return next;
      begun = next.value;
      const taken = take(frame);
      if (!taken.ok) return taken;
      return ok(begun === null && change ? { change, operations } : null);
    },
  };
}

function parseOperation(text: string, sequence: number, index: number): Operation | undefined {
  try {
    const operation = JournalOperationSchema.parse(JSON.parse(text));
    return operation.sequence === sequence && operation.index === index ? operation : undefined;
  } catch {
    return undefined;
  }
}

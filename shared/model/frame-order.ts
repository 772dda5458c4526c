import type { Change } from './change';
import type { JournalFrame } from './journal-frame';
import { ok, problem, type Result } from './result';

/** The change that is being read or written: what came of it so far. */
export type BegunChange = {
  change: Change;
  /** Index of the operation that comes next. */
  next: number;
  /** How many parts of that operation came already, and of how many. */
  part: number;
  parts: number;
};

/**
 * Whether a frame may come next, and what is begun after it: `null` once a change has ended. A `begin` while another
 * change is begun is out of order. Problem: `frame-out-of-order` with `sequence`, `kind`, and `at`, the operation awaited.
 */
export function nextInOrder(begun: BegunChange | null, frame: JournalFrame): Result<BegunChange | null> {
  if (frame.kind === 'begin') {
    return begun ? refused(begun, frame) : ok({ change: frame.change, next: 0, part: 0, parts: 0 });
  }
  if (!begun || frame.sequence !== begun.change.sequence) return refused(begun, frame);
  switch (frame.kind) {
    case 'operations':
      return afterOperations(begun, frame);
    case 'piece':
      return afterPiece(begun, frame);
    case 'end':
      return isWhole(begun, frame.hash) ? ok(null) : refused(begun, frame);
  }
}

function isWhole({ change, next, part }: BegunChange, hash: string): boolean {
  return part === 0 && next === change.operationCount && hash === change.hash;
}

function afterOperations(begun: BegunChange, frame: JournalFrame & { kind: 'operations' }): Result<BegunChange> {
  const { sequence, operations } = frame;
  const inOrder =
    begun.part === 0 &&
    frame.from === begun.next &&
    operations.every((each, place) => each.sequence === sequence && each.index === begun.next + place);
  return inOrder ? ok({ ...begun, next: begun.next + operations.length }) : refused(begun, frame);
}

function afterPiece(begun: BegunChange, frame: JournalFrame & { kind: 'piece' }): Result<BegunChange> {
  const { index, part, parts } = frame;
  const sameCut = part === 0 || parts === begun.parts;
  if (index !== begun.next || part !== begun.part || part >= parts || !sameCut) return refused(begun, frame);
  if (part + 1 === parts) return ok({ ...begun, next: index + 1, part: 0, parts: 0 });
  return ok({ ...begun, part: part + 1, parts });
}

function refused(begun: BegunChange | null, frame: JournalFrame): { ok: false; problem: { code: string } } {
  const sequence = frame.kind === 'begin' ? frame.change.sequence : frame.sequence;
  return problem('frame-out-of-order', { sequence, kind: frame.kind, at: begun?.next ?? 0 });
}

import type { CalendarDay, Instant } from '@shared/model/calendar-day';
import type { Change } from '@shared/model/change';
import type { Problem } from '@shared/model/result';
import type { Saving, UndoStack } from './desk';
import { createListeners } from './listeners';
import { undoStack, UNDO_REACH } from './undo/undo-stack';

/** What of the desk is neither a table nor a day, and who is told when any of it changes. */
export type DeskState = {
  today: CalendarDay;
  saving: Saving;
  savedAt: Instant | undefined;
  copyProblem: Problem | undefined;
  /** Why every change is refused, if it is. */
  refusal: Problem | undefined;
  /** Another object after each change. */
  stack: () => UndoStack;
  lastSequence: () => number;
  /** Hash of the last change; '' before the first. */
  lastHash: () => string;
  addChange: (change: Change) => void;
  /** The safety copy lacks a change: the records can be read, and it is tried again before the next one. */
  keepWithout: (problem: Problem) => void;
  notify: () => void;
  subscribe: (listener: () => void) => () => void;
};

/** Where nothing may be written, nothing may be taken back. */
const NOTHING: UndoStack = { undo: undefined, redo: undefined };

/** `recent`: the last changes, oldest first. */
export function createDeskState(today: CalendarDay, recent: readonly Change[]): DeskState {
  let changes = recent;
  let stack = undoStack(changes);
  const { subscribe, tell } = createListeners();
  const state: DeskState = {
    today,
    saving: 'idle',
    savedAt: undefined,
    copyProblem: undefined,
    refusal: undefined,
    keepWithout: (problem) => {
      state.copyProblem = problem;
      state.saving = 'kept';
    },
    stack: () => (state.refusal ? NOTHING : stack),
    lastSequence: () => changes.at(-1)?.sequence ?? 0,
    lastHash: () => changes.at(-1)?.hash ?? '',
    addChange: (change) => {
      changes = [...changes, change].slice(-UNDO_REACH);
      stack = undoStack(changes);
    },
    notify: tell,
    subscribe,
  };
  return state;
}

import type { Change } from '@shared/model/change';
import type { UndoStack } from '../desk';

/**
 * Changes that "Undo" passes over, and that leave "Redo" as it is: a file that left cannot be called back, taking
 * back the first start would lead out of the program, that somebody took over stays true, and a passphrase that was changed
 * must not come back.
 */
export const LABELS_OUTSIDE_UNDO: ReadonlySet<string> = new Set([
  'export',
  'first-start',
  'sample',
  'take-over',
  'restricted-passphrase',
  'peer-erased',
]);

/** How far back "Undo" reaches, in changes. An older change is still taken back by its id. */
export const UNDO_REACH = 500;

/** What "Undo" and "Redo" take back, worked out of the last changes, oldest first. Nothing else is stored for it. */
export function undoStack(changes: readonly Change[]): UndoStack {
  let done: Change[] = [];
  let undone: Change[] = [];
  for (const change of changes) {
    if (LABELS_OUTSIDE_UNDO.has(change.label.code)) continue;
    if (change.undoes !== null) {
      done = done.filter(({ id }) => id !== change.undoes);
      undone.push(change);
    } else {
      undone = change.redoes === null ? [] : undone.filter(({ undoes }) => undoes !== change.redoes);
      done.push(change);
    }
  }
  return { undo: done.at(-1), redo: undone.at(-1) };
}

import type { Change } from '@shared/model/change';
import { changeText } from '@renderer/words/change-text';
import type { NameOf } from '@renderer/words/changed-fields';

/** A change as the history names it: "Undo of: Record days: Beth Carrowmore". */
export function stepText(change: Change, nameOf: NameOf): string {
  const before = change.undoes ? 'Undo of: ' : change.redoes ? 'Redo of: ' : '';
  return `${before}${changeText(change, nameOf)}`;
}

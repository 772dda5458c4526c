import type { HistoryLine } from '@renderer/data/desk';
import type { ChangeId } from '@shared/model/ids';

/** The imports among these changes of one record that stand as they were made, or as they were brought back. */
export function importsToUndo(
  lines: readonly Pick<HistoryLine, 'change'>[],
  isThere: (batchId: string) => boolean,
): ReadonlySet<ChangeId> {
  const undone = new Set(lines.map(({ change }) => change.undoes));
  return new Set(
    lines
      .map(({ change }) => change)
      .filter(({ id, label, undoes }) => label.code === 'import' && undoes === null && !undone.has(id))
      .filter(({ label }) => label.ids.some(isThere))
      .map(({ id }) => id),
  );
}

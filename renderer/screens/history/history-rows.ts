import type { Change } from '@shared/model/change';
import type { CalendarDay } from '@shared/model/calendar-day';

/** What the list is narrowed to; `''` where it is not. `sequences`: changes of one record. */
export type HistoryFilter = { by: string; kind: string; sequences: ReadonlySet<number> | undefined };

/** A line of the list: a day and a person, or one change of theirs. */
export type HistoryRow =
  | { is: 'group'; key: string; day: CalendarDay; by: string; count: number }
  | { is: 'change'; key: string; change: Change; undone: boolean };

/** The changes that match, in the order given, under the day on which and the person by whom they were made. */
export function historyRows(
  changes: readonly Change[],
  undone: ReadonlySet<string>,
  filter: HistoryFilter,
  dayOf: (at: Change['at']) => CalendarDay,
): HistoryRow[] {
  const rows: HistoryRow[] = [];
  let group: (HistoryRow & { is: 'group' }) | undefined;
  for (const change of changes) {
    if (!matches(change, filter)) continue;
    const day = dayOf(change.at);
    if (group?.day !== day || group.by !== change.by) {
      group = { is: 'group', key: `group ${change.id}`, day, by: change.by, count: 0 };
      rows.push(group);
    }
    group.count += 1;
    rows.push({ is: 'change', key: change.id, change, undone: undone.has(change.id) });
  }
  return rows;
}

function matches({ by, label, sequence }: Change, filter: HistoryFilter): boolean {
  if (filter.by !== '' && by !== filter.by) return false;
  if (filter.kind !== '' && label.code !== filter.kind) return false;
  return filter.sequences === undefined || filter.sequences.has(sequence);
}

/** The ids of the changes that are taken back now: by an undo that was not itself taken back. Newest first, as they are read. */
export function undoneChanges(newestFirst: readonly Change[]): ReadonlySet<string> {
  const undone = new Set<string>();
  /** By the id of a redo, what it brought back: taking the redo back takes that back too. */
  const broughtBack = new Map<string, string>();
  for (const change of newestFirst.toReversed()) {
    if (change.undoes !== null) {
      undone.add(change.undoes);
      const first = broughtBack.get(change.undoes);
      if (first !== undefined) undone.add(first);
    } else if (change.redoes !== null) {
      const first = broughtBack.get(change.redoes) ?? change.redoes;
      broughtBack.set(change.id, first);
      undone.delete(first);
    }
  }
  return undone;
}

/** The people and the kinds of change that there are, with how many of each; the commonest first. */
export function countsOf(
  changes: readonly Change[],
  read: (change: Change) => string,
): readonly (readonly [value: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const change of changes) counts.set(read(change), (counts.get(read(change)) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a);
}

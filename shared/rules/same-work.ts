import type { DayEntry, DayPart, DayPrecision } from '@shared/model/day-entry';
import { inTextOrder } from '@shared/rules/in-text-order';
import { nextWeekday } from './calendar';

const PRECISION_ORDER: Readonly<Record<DayPrecision, number>> = { year: 0, month: 1, day: 2 };
const PART_ORDER: Readonly<Record<DayPart, number>> = { am: 0, day: 1, unknown: 2, pm: 3, evening: 4 };

/** Text that two entries share when they are the same work: same state, activity, assignment, project and council supported. */
function workKey(entry: DayEntry): string {
  return JSON.stringify([
    entry.state,
    entry.activity,
    entry.kindOfWork,
    entry.assignmentId,
    entry.projectId,
    entry.whatFor,
    entry.councilSupportedId,
    entry.councilSupportedText,
    entry.projectCode,
    entry.purchaseOrder,
    entry.pencilledUntil,
    entry.countsOverride?.counts ?? null,
  ]);
}

/** Order of entries in time; those dated only to a year or month stand before the days, and equal ones go by id. */
export function byTime(a: DayEntry, b: DayEntry): number {
  return (
    inTextOrder(a.date, b.date) ||
    PRECISION_ORDER[a.precision] - PRECISION_ORDER[b.precision] ||
    PART_ORDER[a.part] - PART_ORDER[b.part] ||
    inTextOrder(a.id, b.id)
  );
}

/**
 * Puts entries that stand next to each other and are the same work on consecutive dates together; a weekend between two
 * dates does not part them. Entries dated only to a month or year stay alone. `entries` are in order of time (`byTime`).
 * `likeness` adds what else must be the same.
 */
export function groupConsecutive(
  entries: readonly DayEntry[],
  likeness: (entry: DayEntry) => string = () => '',
): [DayEntry, ...DayEntry[]][] {
  const groups: [DayEntry, ...DayEntry[]][] = [];
  let lastKey = '';
  for (const entry of entries) {
    const key = `${workKey(entry)}${likeness(entry)}`;
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && key === lastKey && areConsecutive(before, entry)) group.push(entry);
    else groups.push([entry]);
    lastKey = key;
  }
  return groups;
}

function areConsecutive(before: DayEntry, after: DayEntry): boolean {
  if (before.precision !== 'day' || after.precision !== 'day') return false;
  return after.date <= nextWeekday(before.date);
}

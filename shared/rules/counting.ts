import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { Activity } from '@shared/model/settings';
import { inTextOrder } from '@shared/rules/in-text-order';

/**
 * Whether an entry counts to the limit: its own override, else what its activity says on its date.
 * An activity that the list does not know counts, which is the stricter reading.
 * Source: Peer Support Review Update, para 24 ("use of member peers", without saying which days).
 * Decided: 2026-11-22, product owner: a setting per activity, in force from a date on.
 */
export function countsToLimit(
  entry: Pick<DayEntry, 'countsOverride' | 'activity' | 'date'>,
  activities: readonly Activity[],
): boolean {
  if (entry.countsOverride !== null) return entry.countsOverride.counts;
  const activity = activities.find(({ code }) => code === entry.activity);
  return activity === undefined || activityCounts(activity, entry.date);
}

/**
 * Whether an activity counts on a day: the latest line that begins on or before it.
 * Before the first line that first line holds, as nothing else was ever agreed.
 */
export function activityCounts(activity: Activity, day: CalendarDay): boolean {
  const [only] = activity.counts;
  if (activity.counts.length === 1 && only !== undefined) return only.counts;
  const earliestFirst = activity.counts.toSorted((a, b) => inTextOrder(a.from, b.from));
  const inForce = earliestFirst.findLast(({ from }) => from <= day) ?? earliestFirst[0];
  return inForce?.counts ?? true;
}

/** Whether an activity counts by what was agreed last, also where that holds from a later day on. */
export function lastCounts(activity: Activity): boolean {
  return activity.counts.toSorted((a, b) => inTextOrder(a.from, b.from)).at(-1)?.counts ?? true;
}

/**
 * The activity as it counts from `from` (inclusive) on; days before it count as they did. What was agreed for later days
 * is given up with it.
 * Decided: 2026-11-22, product owner: whether a day counts is what is in force on its date (DESIGN section 1).
 */
export function changeCounting(activity: Activity, counts: boolean, from: CalendarDay): Activity {
  if (lastCounts(activity) === counts) return activity;
  const kept = activity.counts.filter((line) => line.from < from);
  const isSo = kept.length > 0 && lastCounts({ ...activity, counts: kept }) === counts;
  return { ...activity, counts: isSo ? kept : [...kept, { from, counts }] };
}

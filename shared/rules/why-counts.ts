import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { Activity } from '@shared/model/settings';
import { countsToLimit } from './counting';
import { inTextOrder } from '@shared/rules/in-text-order';

/** Whether an entry counts to the limit, and what says so. */
export type WhyCounts =
  | { counts: boolean; by: 'entry'; reason: string }
  /** `since`: from when on the activity counts so, where it once counted otherwise. */
  | { counts: boolean; by: 'activity'; activity: string; since: CalendarDay | null }
  | { counts: boolean; by: 'unknown activity'; activity: string };

/** What decides whether an entry counts: itself, with its reason, else its activity on its date (`countsToLimit` says the same). */
export function whyCounts(
  entry: Pick<DayEntry, 'countsOverride' | 'activity' | 'date'>,
  activities: readonly Activity[],
): WhyCounts {
  const counts = countsToLimit(entry, activities);
  if (entry.countsOverride) return { counts, by: 'entry', reason: entry.countsOverride.reason };
  const activity = activities.find(({ code }) => code === entry.activity);
  if (!activity) return { counts, by: 'unknown activity', activity: entry.activity };
  const lines = activity.counts.toSorted((a, b) => inTextOrder(a.from, b.from));
  const since = lines.slice(1).findLast(({ from }) => from <= entry.date)?.from ?? null;
  return { counts, by: 'activity', activity: activity.name, since };
}

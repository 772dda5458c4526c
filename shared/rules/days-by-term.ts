import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import { sumOf, type CountingRule, type DaysSum } from './days-used';
import { byTime } from './same-work';
import { isInYear, type Year } from './year';

/** The entries behind each sum of `daysUsed`, in order of time; a sum that no entry is in is missing. */
export type DaysByTerm = ReadonlyMap<DaysSum, readonly DayEntry[]>;

/**
 * The rows behind one peer's figures of a year: each entry of the year that is not cancelled stands under the sum that
 * `daysUsed` adds it to, so the quarter-days under a sum come to that sum. `entries` are of one peer, in any order and of any years.
 * Decided: 2026-11-22, product owner: every figure shows the rows behind it.
 */
export function daysByTerm(
  entries: Iterable<DayEntry>,
  year: Year,
  agreement: CountingRule,
  today: CalendarDay,
): DaysByTerm {
  const rows = new Map<DaysSum, DayEntry[]>();
  for (const entry of entries) {
    if (entry.state === 'cancelled' || !isInYear(entry.date, year)) continue;
    const sum = sumOf(entry, agreement, today);
    const under = rows.get(sum);
    if (under) under.push(entry);
    else rows.set(sum, [entry]);
  }
  for (const under of rows.values()) under.sort(byTime);
  return rows;
}

import { useAgreement, useTable, useToday, useYearDays } from '@renderer/data/desk-context';
import type { YearDays } from '@renderer/data/desk';
import { useRequestClocks } from '@renderer/data/request-clocks';
import type { DayEntry } from '@shared/model/day-entry';
import { todayLists, type TodayLists } from '@shared/rules/who-to-show';
import { nextYear, previousYear, yearOf } from '@shared/rules/year';
import { useMemo } from 'react';

/** What Today has to show; the lists about days are empty while the days of this year and those beside it are read. */
export function useTodayLists(): { lists: TodayLists; daysAreRead: boolean } {
  const today = useToday();
  const agreement = useAgreement();
  const year = useMemo(() => yearOf(today, agreement), [today, agreement]);
  const before = useMemo(() => previousYear(year, agreement), [year, agreement]);
  const after = useMemo(() => nextYear(year, agreement), [year, agreement]);
  const days = useYearDays(year);
  const earlier = useYearDays(before);
  // Days held for next year run out in this one.
  const later = useYearDays(after);
  const requests = useRequestClocks();
  const assignments = useTable('assignments');
  const approvals = useTable('approvals');
  const peers = useTable('peers');
  const stored = useTable('requests');
  const lists = useMemo(() => {
    // Requests are in memory from the first moment: they do not wait for the days of three years.
    const areRead = days !== undefined && earlier !== undefined && later !== undefined;
    const runs = new Set(requests.filter(({ request }) => request.outcome === 'none').map(({ request }) => request.id));
    const lists = todayLists({
      today,
      agreement,
      entries: areRead ? entriesOf(earlier, days, later) : [],
      used: areRead ? days.all() : [],
      approvals: approvals.all,
      // A reply is awaited only while somebody still waits for it.
      assignments: assignments.all.filter(
        ({ requestId }) => requestId === null || runs.has(requestId) || !stored.get(requestId),
      ),
      requests,
    });
    return { ...lists, nearOrOverLimit: lists.nearOrOverLimit.filter(({ peerId }) => peers.get(peerId)) };
  }, [today, agreement, days, earlier, later, requests, assignments, approvals, peers, stored]);
  return { lists, daysAreRead: days !== undefined && earlier !== undefined && later !== undefined };
}

function* entriesOf(...years: readonly YearDays[]): Iterable<DayEntry> {
  for (const { byPeer } of years) for (const entries of byPeer.values()) yield* entries;
}

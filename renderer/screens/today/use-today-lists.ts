import { useAgreement, useTable, useToday, useShownYearDays } from '@renderer/data/desk-context';
import type { TableSnapshot } from '@renderer/data/records';
import type { YearDays } from '@renderer/data/desk';
import { useRequestClocks } from '@renderer/data/request-clocks';
import { useThisYear } from '@renderer/panels/use-this-year';
import type { Assignment } from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Peer } from '@shared/model/peer';
import type { Request } from '@shared/model/request';
import type { Agreement } from '@shared/model/settings';
import { todayLists, type PeerNearLimit, type RequestToAnswer, type TodayLists } from '@shared/rules/who-to-show';
import { nextYear, previousYear } from '@shared/rules/year';
import { useMemo } from 'react';

/** What Today has to show; the lists about days are empty while the days of this year and those beside it are read. */
export function useTodayLists(): { lists: TodayLists; daysAreRead: boolean } {
  const today = useToday();
  const agreement = useAgreement();
  const year = useThisYear();
  const before = useMemo(() => previousYear(year, agreement), [year, agreement]);
  const after = useMemo(() => nextYear(year, agreement), [year, agreement]);
  const days = useShownYearDays(year);
  const earlier = useShownYearDays(before);
  // Days held for next year run out in this one.
  const later = useShownYearDays(after);
  const requests = useRequestClocks();
  const assignments = useTable('assignments');
  const approvals = useTable('approvals');
  const peers = useTable('peers');
  const stored = useTable('requests');
  const years = useMemo(
    () => (days && earlier && later ? ([earlier, days, later] as const) : undefined),
    [days, earlier, later],
  );
  const lists = useMemo(
    () => listsOf({ today, agreement, years, requests, assignments, approvals, peers, stored }),
    [today, agreement, years, requests, assignments, approvals, peers, stored],
  );
  return { lists, daysAreRead: years !== undefined };
}

type Records = {
  today: CalendarDay;
  agreement: Agreement;
  /** The year before, this one and the next; `undefined` while they are read. */
  years: readonly [YearDays, YearDays, YearDays] | undefined;
  requests: readonly RequestToAnswer[];
  assignments: TableSnapshot<Assignment>;
  approvals: TableSnapshot<LimitApproval>;
  peers: TableSnapshot<Peer>;
  stored: TableSnapshot<Request>;
};

/** The lists of Today from the records of a desk. */
export function listsOf({ today, agreement, years, requests, assignments, approvals, peers, stored }: Records) {
  // Requests are in memory from the first moment: they do not wait for the days of three years.
  const runs = new Set(requests.filter(({ request }) => request.outcome === 'none').map(({ request }) => request.id));
  const lists = todayLists({
    today,
    agreement,
    entries: years ? entriesOf(...years) : [],
    used: years ? years[1].all() : [],
    usedYearBefore: years ? years[0].all() : [],
    approvals: approvals.all,
    // A reply is awaited only while somebody still waits for it.
    assignments: assignments.all.filter(
      ({ requestId }) => requestId === null || runs.has(requestId) || !stored.get(requestId),
    ),
    requests,
  });
  const isHere = ({ peerId }: PeerNearLimit) => peers.get(peerId) !== undefined;
  return {
    ...lists,
    nearOrOverLimit: lists.nearOrOverLimit.filter(isHere),
    overYearBefore: lists.overYearBefore.filter(isHere),
  };
}

function* entriesOf(...years: readonly YearDays[]): Iterable<DayEntry> {
  for (const { byPeer } of years) for (const entries of byPeer.values()) yield* entries;
}

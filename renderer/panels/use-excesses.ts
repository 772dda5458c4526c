import type { YearDays } from '@renderer/data/desk';
import { useAgreement, useTable, useToday, useYearDays } from '@renderer/data/desk-context';
import { groupBy } from '@renderer/data/group-by';
import type { PeerId } from '@shared/model/ids';
import type { LimitApproval } from '@shared/model/limit-approval';
import { EXCESS_GROUPS, isOpenExcess, peerExcesses, type Excess } from '@shared/rules/excesses';
import type { DaysUsed } from '@shared/rules/days-used';
import { limitOf } from '@shared/rules/limit-of-year';
import { nextYear, previousYear, yearFromKey, type Year } from '@shared/rules/year';
import { useDeferredValue, useMemo } from 'react';
import { useThisYear } from './use-this-year';

/** An excess with the peer that it is of, and that peer's days of the year. */
export type ExcessRow = Excess & { peerId: PeerId; yearKey: string; used: DaysUsed };

const NONE: readonly LimitApproval[] = [];

/** Every excess of a year, what has to be done first; `undefined` while the days are read. */
export function useExcesses(year: Year): readonly ExcessRow[] | undefined {
  return useExcessesIn(useYearDays(year), year);
}

/** The same, worked out once what shows the change is drawn. */
function useExcessesLater(year: Year): readonly ExcessRow[] | undefined {
  return useExcessesIn(useDeferredValue(useYearDays(year)), year);
}

function useExcessesIn(days: YearDays | undefined, year: Year): readonly ExcessRow[] | undefined {
  const peers = useTable('peers');
  const approvals = useTable('approvals');
  const agreement = useAgreement();
  const today = useToday();
  return useMemo(() => {
    if (!days) return undefined;
    const ofYear = groupBy(
      approvals.all.filter(({ yearKey }) => yearKey === year.key),
      ({ peerId }) => peerId,
    );
    const { limitQuarterDays } = limitOf(year, agreement);
    const isOver = (peerId: PeerId): boolean => {
      const { workedQuarterDays, bookedQuarterDays, pencilledQuarterDays } = days.used(peerId);
      return workedQuarterDays + bookedQuarterDays + pencilledQuarterDays > limitQuarterDays;
    };
    const looked = new Set([...ofYear.keys(), ...[...days.byPeer.keys()].filter(isOver)]);
    const rows = [...looked].flatMap((peerId): ExcessRow[] => {
      if (!peers.get(peerId)) return [];
      const entries = days.byPeer.get(peerId) ?? [];
      const own = ofYear.get(peerId) ?? NONE;
      const used = days.used(peerId);
      return peerExcesses({ entries, approvals: own, year, agreement, today }).map((row) => ({
        ...row,
        peerId,
        yearKey: year.key,
        used,
      }));
    });
    return rows.toSorted((a, b) => EXCESS_GROUPS.indexOf(a.group) - EXCESS_GROUPS.indexOf(b.group));
  }, [days, peers, approvals, agreement, today, year]);
}

/**
 * The years that have something to do, earliest first: this one, those beside it, and any with an open request. Counted once
 * the screen that it stands on is drawn.
 */
export function useOpenYears(): readonly { year: Year; open: number }[] {
  const agreement = useAgreement();
  const approvals = useTable('approvals');
  const now = useThisYear();
  const before = useMemo(() => previousYear(now, agreement), [now, agreement]);
  const after = useMemo(() => nextYear(now, agreement), [now, agreement]);
  const rowsBefore = useExcessesLater(before);
  const rowsNow = useExcessesLater(now);
  const rowsAfter = useExcessesLater(after);
  return useMemo(() => {
    const counts = new Map<string, { year: Year; open: number }>();
    for (const { decision, yearKey } of approvals.all) {
      const year = decision === 'asked' ? yearFromKey(yearKey, agreement) : undefined;
      if (year) counts.set(yearKey, { year, open: (counts.get(yearKey)?.open ?? 0) + 1 });
    }
    for (const [year, rows] of [
      [before, rowsBefore],
      [now, rowsNow],
      [after, rowsAfter],
    ] as const) {
      if (rows) counts.set(year.key, { year, open: rows.filter(isOpenExcess).length });
    }
    return [...counts.values()]
      .filter(({ open }) => open > 0)
      .toSorted((a, b) => (a.year.startsOn < b.year.startsOn ? -1 : 1));
  }, [approvals, agreement, before, rowsBefore, now, rowsNow, after, rowsAfter]);
}

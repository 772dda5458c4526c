import type { Desk, YearDays } from '@renderer/data/desk';
import { useAgreement, useDesk, useTable, useToday } from '@renderer/data/desk-context';
import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Agreement } from '@shared/model/settings';
import { planDays, type DayPlan } from '@shared/rules/plan-days';
import { yearOf, type Year } from '@shared/rules/year';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';

function yearsOf(entries: readonly DayEntry[], agreement: Agreement): Year[] {
  const years = new Map<string, Year>();
  for (const { date } of entries) {
    const year = yearOf(date, agreement);
    years.set(year.key, year);
  }
  return [...years.values()];
}

const NO_ENTRIES: readonly DayEntry[] = [];

function entriesIn(years: readonly YearDays[]) {
  return (peerId: PeerId) =>
    years.length === 1
      ? (years[0]?.byPeer.get(peerId) ?? NO_ENTRIES)
      : years.flatMap((year) => year.byPeer.get(peerId) ?? []);
}

/** The plan of the wanted entries, for the sum shown while typing; `undefined` while a year is read. */
export function usePlan(wanted: readonly DayEntry[], drafts: readonly LimitApproval[]): DayPlan | undefined {
  const desk = useDesk();
  const today = useToday();
  const agreement = useAgreement();
  const approvals = useTable('approvals');
  const years = useMemo(() => yearsOf(wanted, agreement), [wanted, agreement]);
  const [failure, setFailure] = useState<unknown>();
  // A text says which years are in memory and in which version, as the years themselves are another list each time.
  const loaded = useSyncExternalStore(desk.subscribe, () =>
    years.map((year) => `${year.key} ${desk.days.peekYear(year)?.version ?? ''}`).join(),
  );
  useEffect(() => {
    for (const year of years) if (!desk.days.peekYear(year)) desk.days.loadYear(year).catch(setFailure);
  }, [desk, years]);
  if (failure !== undefined) throw failure;
  return useMemo(() => {
    const inMemory = years.map((year) => desk.days.peekYear(year));
    if (loaded !== '' && inMemory.includes(undefined)) return undefined;
    const days = inMemory.filter((year) => year !== undefined);
    return planDays({ wanted, entriesOf: entriesIn(days), approvals: [...approvals.all, ...drafts], agreement, today });
  }, [desk, wanted, drafts, approvals, agreement, today, years, loaded]);
}

/** The plan as it stands at the moment of writing. */
export async function planNow(
  desk: Desk,
  wanted: readonly DayEntry[],
  drafts: readonly LimitApproval[],
): Promise<DayPlan> {
  const agreement = desk.agreement();
  const years = await Promise.all(yearsOf(wanted, agreement).map((year) => desk.days.loadYear(year)));
  return planDays({
    wanted,
    entriesOf: entriesIn(years),
    approvals: [...desk.table('approvals').all, ...drafts],
    agreement,
    today: desk.today,
  });
}

import { useAgreement, useDesk, useTable, useToday } from '@renderer/data/desk-context';
import { entriesIn, yearsOf } from '@renderer/panels/plan-now';
import type { DayEntry } from '@shared/model/day-entry';
import type { LimitApproval } from '@shared/model/limit-approval';
import { planDays, type DayPlan } from '@shared/rules/plan-days';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';

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

import { useAgreement, useTable, useToday } from '@renderer/data/desk-context';
import { useYears } from '@renderer/panels/use-years';
import { entriesIn, yearsOf } from '@renderer/panels/years-of-days';
import type { DayEntry } from '@shared/model/day-entry';
import type { LimitApproval } from '@shared/model/limit-approval';
import { planDays, type DayPlan } from '@shared/rules/plan-days';
import { useMemo } from 'react';

/** The plan of the wanted entries, for the sum shown while typing; `undefined` while a year is read. */
export function usePlan(wanted: readonly DayEntry[], drafts: readonly LimitApproval[]): DayPlan | undefined {
  const today = useToday();
  const agreement = useAgreement();
  const approvals = useTable('approvals');
  const years = useMemo(() => yearsOf(wanted, agreement), [wanted, agreement]);
  const days = useYears(years);
  return useMemo(
    () =>
      days &&
      planDays({ wanted, entriesOf: entriesIn(days), approvals: [...approvals.all, ...drafts], agreement, today }),
    [wanted, drafts, approvals, agreement, today, days],
  );
}

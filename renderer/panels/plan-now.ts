import type { Desk } from '@renderer/data/desk';
import type { DayEntry } from '@shared/model/day-entry';
import type { LimitApproval } from '@shared/model/limit-approval';
import { planDays, type DayPlan } from '@shared/rules/plan-days';
import { entriesIn, yearsOf } from './years-of-days';

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

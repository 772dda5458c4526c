import type { Desk, YearDays } from '@renderer/data/desk';
import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Agreement } from '@shared/model/settings';
import { planDays, type DayPlan } from '@shared/rules/plan-days';
import { yearOf, type Year } from '@shared/rules/year';

/** The years of counting that the entries lie in, each once. */
export function yearsOf(entries: readonly DayEntry[], agreement: Agreement): Year[] {
  const years = new Map<string, Year>();
  for (const { date } of entries) {
    const year = yearOf(date, agreement);
    years.set(year.key, year);
  }
  return [...years.values()];
}

const NO_ENTRIES: readonly DayEntry[] = [];

/** The entries of a peer in any of these years. */
export function entriesIn(years: readonly YearDays[]) {
  return (peerId: PeerId) =>
    years.length === 1
      ? (years[0]?.byPeer.get(peerId) ?? NO_ENTRIES)
      : years.flatMap((year) => year.byPeer.get(peerId) ?? []);
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

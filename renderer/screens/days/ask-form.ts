import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import { fromQuarterDays } from '@shared/model/quarter-days';
import type { Agreement } from '@shared/model/settings';
import { heldUntilApproved } from '@shared/rules/held-until-approved';
import type { DayPlan, PeerYearPlan } from '@shared/rules/plan-days';
import { yearOf } from '@shared/rules/year';
import { z } from 'zod';
import { DaysField, RequiredDay } from './form-values';
import { grantKey } from '@renderer/panels/write-days';

/** Days asked beyond the limit, by peer and year, with what the approver is told. */
export const AskPartSchema = z.object({
  asked: z.record(z.string(), DaysField),
  askedOn: RequiredDay,
  reason: z.string().trim().min(1, 'reason-missing').max(2000),
  considered: z.string().trim().max(1000),
});
export type AskInput = z.input<typeof AskPartSchema>;
export type AskValues = z.output<typeof AskPartSchema>;

/** The request as it opens: the days by which each share passes the limit. */
export function startAsk(shares: readonly PeerYearPlan[], today: CalendarDay, considered = ''): AskInput {
  return {
    asked: Object.fromEntries(
      shares.map((share) => [grantKey(share), String(fromQuarterDays(share.refused?.facts.overQuarterDays ?? 0))]),
    ),
    askedOn: today,
    reason: '',
    considered,
  };
}

/** The shares of the plan that are asked for, whatever else is planned. */
export function askedShares(plan: DayPlan | undefined, ask: AskInput): readonly PeerYearPlan[] {
  return plan?.shares.filter((share) => grantKey(share) in ask.asked) ?? [];
}

/** The entries with those held that an approval is asked for; `there` are the entries as they stand. */
export function heldFor(
  ask: Pick<AskInput, 'asked'> | AskValues | null,
  entries: readonly DayEntry[],
  there: readonly DayEntry[],
  agreement: Agreement,
): readonly DayEntry[] {
  if (ask === null) return entries;
  const isAsked = ({ peerId, date }: DayEntry) => grantKey({ peerId, year: yearOf(date, agreement) }) in ask.asked;
  return heldUntilApproved(entries, there, isAsked, agreement);
}

/** The request as it is written with the days; nothing where nothing is asked. */
export function toAsk(ask: AskValues | null) {
  return ask ? { ...ask, asked: (key: string) => ask.asked[key] } : undefined;
}

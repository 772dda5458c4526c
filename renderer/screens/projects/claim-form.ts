import { OptionalFormDaySchema } from '@renderer/components/form-days';
import { ClaimSchema, type Claim } from '@shared/model/after-work';
import type { CalendarDay } from '@shared/model/calendar-day';
import { z } from 'zod';

/** A claim as it is typed: no step is later than today, or before the one that it follows. */
export function buildClaimSchema(today: CalendarDay) {
  const day = OptionalFormDaySchema.refine((on) => on === null || on <= today, 'later-than-today');
  return z
    .object({
      submittedOn: day,
      approvedOn: day,
      paidOn: day,
      reference: ClaimSchema.shape.reference,
      notDue: z.boolean(),
    })
    .superRefine(({ submittedOn, approvedOn, paidOn }, context) => {
      const issue = (path: string) => context.addIssue({ code: 'custom', path: [path], message: 'claim-step-before' });
      if (approvedOn && submittedOn && approvedOn < submittedOn) issue('approvedOn');
      const before = approvedOn ?? submittedOn;
      if (paidOn && before && paidOn < before) issue('paidOn');
    });
}
export type ClaimForm = z.infer<ReturnType<typeof buildClaimSchema>>;

/** The form as it opens on a claim, or on none. */
export function toClaimForm(claim: Claim | undefined): ClaimForm {
  return {
    submittedOn: claim?.submittedOn ?? null,
    approvedOn: claim?.approvedOn ?? null,
    paidOn: claim?.paidOn ?? null,
    reference: claim?.reference ?? '',
    notDue: claim?.notDue ?? false,
  };
}

/** The claim that is kept; `undefined` where nothing is said of one. What has a day was claimed. */
export function toClaim({ submittedOn, approvedOn, paidOn, reference, notDue }: ClaimForm): Claim | undefined {
  const isClaimed = submittedOn !== null || approvedOn !== null || paidOn !== null;
  if (!isClaimed && !notDue && reference === '') return undefined;
  return {
    reference,
    ...(submittedOn ? { submittedOn } : {}),
    ...(approvedOn ? { approvedOn } : {}),
    ...(paidOn ? { paidOn } : {}),
    ...(notDue && !isClaimed ? { notDue: true as const } : {}),
  };
}

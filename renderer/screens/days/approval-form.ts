import { newId } from '@renderer/data/new-id';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { ApprovalId, CouncilId, DayEntryId } from '@shared/model/ids';
import { APPROVAL_DECISIONS, LimitApprovalSchema, type LimitApproval } from '@shared/model/limit-approval';
import { fromQuarterDays } from '@shared/model/quarter-days';
import { z } from 'zod';
import { DaysField, OptionalDay } from './form-values';

/** Stands for no project: an empty choice would show as an empty field. */
export const ANY_WORK = 'any';

const words = (max: number) => z.string().trim().max(max);

/** An approval as it is typed. What was only asked for needs no approver yet. */
export const ApprovalFormSchema = z
  .object({
    decision: z.enum(APPROVAL_DECISIONS),
    days: DaysField,
    approver: words(120),
    approverTitle: words(120),
    decidedOn: OptionalDay,
    askedOn: OptionalDay,
    reference: words(200),
    reason: words(2000),
    projectId: z.string(),
    council: z.object({ id: z.custom<CouncilId | null>(), text: words(200) }),
    datesText: words(120),
    considered: words(1000),
  })
  .superRefine((values, context) => {
    const need = (path: keyof typeof values, message: string) => {
      if (values[path] === '' || values[path] === null) context.addIssue({ code: 'custom', path: [path], message });
    };
    if (values.projectId !== ANY_WORK && values.council.id === null && values.council.text !== '')
      context.addIssue({ code: 'custom', path: ['council'], message: 'council-not-in-list' });
    need('reason', 'reason-missing');
    if (values.decision === 'asked') {
      need('askedOn', 'date-missing');
      return;
    }
    need('approver', 'approver-missing');
    need('approverTitle', 'title-missing');
    need('decidedOn', 'date-missing');
    need('reference', 'reference-missing');
  });
/**
 * The same as of a day: nothing was asked for or decided on a day that has not come yet, nor decided before it was asked
 * for. `hasLeft` is true for a peer who left with no days past the limit that wait for an approval.
 */
export function approvalFormSchemaOn(today: CalendarDay, hasLeft = false) {
  return ApprovalFormSchema.superRefine((values, context) => {
    const { decision, askedOn, decidedOn } = values;
    if (hasLeft) context.addIssue({ code: 'custom', path: ['decision'], message: 'peer-left' });
    if (decision !== 'asked' && askedOn && decidedOn && decidedOn < askedOn)
      context.addIssue({ code: 'custom', path: ['decidedOn'], message: 'decided-before-asked' });
    for (const path of ['askedOn', 'decidedOn'] as const) {
      const on = path === 'decidedOn' && values.decision === 'asked' ? null : values[path];
      if (on && on > today) context.addIssue({ code: 'custom', path: [path], message: 'later-than-today' });
    }
  });
}

export type ApprovalFormInput = z.input<typeof ApprovalFormSchema>;
export type ApprovalFormValues = z.output<typeof ApprovalFormSchema>;

/** What the form opens with besides an approval that is there. */
export type ProposedApproval = {
  days: string;
  approverTitle: string;
  today: CalendarDay;
  /** What the dialog was opened to enter. */
  decision?: LimitApproval['decision'] | undefined;
  /** The project that every day it is for has; none where they differ. */
  projectId?: string | null;
  considered?: string;
};

/** The form as it opens: the approval that is edited, or a new one with what is proposed. */
export function startApproval(old: LimitApproval | undefined, proposed: ProposedApproval): ApprovalFormInput {
  if (!old) {
    return {
      decision: proposed.decision ?? 'granted',
      days: proposed.days,
      approver: '',
      approverTitle: proposed.approverTitle,
      decidedOn: proposed.today,
      // Only what is asked now was asked today.
      askedOn: proposed.decision === 'asked' ? proposed.today : null,
      reference: '',
      reason: '',
      projectId: proposed.projectId ?? ANY_WORK,
      council: { id: null, text: '' },
      datesText: '',
      considered: proposed.considered ?? '',
    };
  }
  const quarterDays = old.decision === 'granted' ? old.grantedQuarterDays : old.askedQuarterDays;
  return {
    decision: proposed.decision ?? old.decision,
    days: String(fromQuarterDays(quarterDays)),
    approver: old.approver,
    approverTitle: old.approverTitle || proposed.approverTitle,
    decidedOn: old.decidedOn ?? (proposed.decision ? proposed.today : null),
    askedOn: old.askedOn,
    reference: old.reference,
    reason: old.reason,
    projectId: old.projectId ?? ANY_WORK,
    council: { id: old.councilSupportedId, text: '' },
    datesText: old.datesText,
    considered: old.considered ?? proposed.considered ?? '',
  };
}

/** The record for what was typed. */
export function toApproval(
  values: ApprovalFormValues,
  of: { old: LimitApproval | undefined; peerId: string; yearKey: string; dayIds?: readonly DayEntryId[] },
): LimitApproval {
  const { days, projectId, council, datesText, considered, ...rest } = values;
  const isAsked = values.decision === 'asked';
  const isGeneral = projectId === ANY_WORK;
  return LimitApprovalSchema.parse({
    ...of.old,
    ...(of.dayIds && of.dayIds.length > 0 ? { dayIds: of.dayIds } : {}),
    ...(considered || of.old?.considered ? { considered } : {}),
    ...rest,
    id: of.old?.id ?? newId<ApprovalId>(),
    peerId: of.peerId,
    yearKey: of.yearKey,
    projectId: isGeneral ? null : projectId,
    // A project says by its name what it is for, and words beside "any work" would look like a restriction that is none.
    whatFor: '',
    councilSupportedId: isGeneral ? null : council.id,
    datesText: isGeneral ? '' : datesText,
    askedQuarterDays: isAsked ? days : Math.max(days, of.old?.askedQuarterDays ?? 0),
    grantedQuarterDays: values.decision === 'granted' ? days : 0,
    decidedOn: isAsked ? null : values.decidedOn,
  });
}

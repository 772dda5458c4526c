import { CalendarDaySchema, type CalendarDay } from '@shared/model/calendar-day';
import { DAY_STATES } from '@shared/model/day-entry';
import type { CouncilId, ProjectId } from '@shared/model/ids';
import { toQuarterDays, type QuarterDays } from '@shared/model/quarter-days';
import { isWithinRecords } from '@shared/rules/record-dates';
import { z } from 'zod';

/** A date field: empty is `null`; text that is no date, and a date of another century, are refused at the field. */
export const OptionalDay = z
  .string()
  .nullable()
  .transform((typed, context): CalendarDay | null => {
    if (typed === null || typed === '') return null;
    const parsed = CalendarDaySchema.safeParse(typed);
    if (parsed.success && isWithinRecords(parsed.data)) return parsed.data;
    context.addIssue({ code: 'custom', message: parsed.success ? 'date-out-of-range' : 'not-a-date' });
    return z.NEVER;
  });

/** A date field that has to be filled in. */
export const RequiredDay = OptionalDay.transform((day, context): CalendarDay => {
  if (day !== null) return day;
  context.addIssue({ code: 'custom', message: 'date-missing' });
  return z.NEVER;
});

/** Days as they are typed, such as "0.5" or "2,25", as quarter-days; `undefined` where they are none or nought. */
export function parseDays(typed: string): QuarterDays | undefined {
  const text = typed.trim().replace(',', '.').replace(/^½$/, '0.5');
  const quarterDays = /^\d{1,3}(\.\d+)?$|^\.\d+$/.test(text) ? toQuarterDays(Number(text)) : undefined;
  return quarterDays === 0 ? undefined : quarterDays;
}

/** An amount of days typed into a field; more than nought, in quarters. */
export const DaysField = z.string().transform((typed, context): QuarterDays => {
  const quarterDays = parseDays(typed);
  if (quarterDays !== undefined) return quarterDays;
  context.addIssue({ code: 'custom', message: 'days-amount' });
  return z.NEVER;
});

// Safe: ids in a form come from records; the store parses what is written.
const projectId = z.custom<ProjectId | null>();
const councilId = z.custom<CouncilId | null>();

/** What days were for: a project, one to be made with them, or words. */
export const ProjectChoiceSchema = z.object({ id: projectId, text: z.string().trim().max(200), isNew: z.boolean() });
export type ProjectChoice = z.infer<typeof ProjectChoiceSchema>;

/** `auto` is worked for days that have passed or are today, booked for days to come. */
const STATE_CHOICES = ['auto', ...DAY_STATES] as const;

/** The part of a form that says what the work was; shared by recording and editing. */
export const WorkSchema = z.object({
  activity: z.string().min(1),
  state: z.enum(STATE_CHOICES),
  pencilledUntil: OptionalDay,
  project: ProjectChoiceSchema,
  council: z.object({ id: councilId, text: z.string().trim().max(200) }),
  kindOfWork: z.string().trim().max(80),
  projectCode: z.string().trim().max(60),
  purchaseOrder: z.string().trim().max(60),
  note: z.string().trim().max(2000),
  /** Why a peer of the council supported, where the days are at the peer's own. */
  ownReason: z.string().trim().max(500),
  keepBusy: z.boolean(),
});
/**
 * Refuses, at its field, that a day is worked, or its approval asked for or decided, which has not come yet. `last` is the last day of
 * those recorded.
 */
export function refuseAhead(
  values: {
    state: WorkValues['state'];
    approval: Pick<Decision, 'decidedOn'> | null;
    ask?: { askedOn: CalendarDay } | null;
  },
  last: CalendarDay | null | undefined,
  today: CalendarDay,
  context: z.RefinementCtx,
): void {
  if (values.state === 'worked' && last && last > today)
    context.addIssue({ code: 'custom', path: ['state'], message: 'worked-ahead' });
  if (values.approval && values.approval.decidedOn > today)
    context.addIssue({ code: 'custom', path: ['approval', 'decidedOn'], message: 'later-than-today' });
  if (values.ask && values.ask.askedOn > today)
    context.addIssue({ code: 'custom', path: ['ask', 'askedOn'], message: 'later-than-today' });
}
export type WorkInput = z.input<typeof WorkSchema>;
export type WorkValues = z.output<typeof WorkSchema>;

const words = (max: number, missing: string) => z.string().trim().min(1, missing).max(max);

/** A decision on days beyond the limit: who, when, on what paper and why. Source: Peer Support Review Update, para 24. */
export const DecisionSchema = z.object({
  approver: words(120, 'approver-missing'),
  approverTitle: words(120, 'title-missing'),
  decidedOn: RequiredDay,
  reference: words(200, 'reference-missing'),
  reason: words(2000, 'reason-missing'),
});
export type Decision = z.output<typeof DecisionSchema>;

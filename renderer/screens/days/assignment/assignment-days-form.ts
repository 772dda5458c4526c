import { newId } from '@renderer/data/new-id';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { DayEntryId, ProjectId } from '@shared/model/ids';
import type { Project } from '@shared/model/project';
import { fromQuarterDays } from '@shared/model/quarter-days';
import { planAssignmentDays, proposedDays } from '@shared/rules/assignment-days';
import { peerLeft } from '@shared/rules/peer-left';
import { lacksOwnReason } from '@shared/rules/plan-asking';
import { moveNeeds, moveProblems } from '@shared/rules/plan-asking-moves';
import { projectOfRequest } from '@shared/rules/project-of-request';
import { z } from 'zod';
import { AskPartSchema } from '../ask-form';
import { DaysField, OptionalDay, ProjectChoiceSchema, RequiredDay } from '../form-values';
import { ApprovalPartSchema } from '../record-form';
import type { AssignmentFacts } from './use-assignment';

/** What the dialog does: the days of a confirmed peer are booked, those of one put forward are pencilled in. */
export type DaysMode = 'confirm' | 'pencil-in';

const Row = z.object({
  // Safe: ids in a form come from records; the store parses what is written.
  entryId: z.custom<DayEntryId | null>(),
  date: RequiredDay,
  days: DaysField,
  activity: z.string().min(1),
});

const Fields = z.object({
  rows: z.array(Row),
  noDates: z.boolean(),
  /** Days pencilled in without a date are freed, as the dates that are booked take their place. */
  freeUndated: z.boolean(),
  role: z.string().trim().min(1, 'role-missing').max(80),
  pencilledUntil: OptionalDay,
  project: ProjectChoiceSchema,
  projectCode: z.string().trim().max(60),
  purchaseOrder: z.string().trim().max(60),
  checked: z.boolean(),
  ownReason: z.string().trim().max(500),
  keepBusy: z.boolean(),
});
const Form = Fields.extend({ approval: ApprovalPartSchema.nullable(), ask: AskPartSchema.nullable() });
export type AssignmentDaysInput = z.input<typeof Form>;
export type AssignmentDaysValues = z.output<typeof Form>;

/** What is typed, without the approval, for the sum that is shown while typing. */
export const AssignmentDaysPreview = Fields;

/** The form for one assignment as of a day; confirming needs what any move to the LGA does (`moveProblems`). */
export function buildAssignmentDaysSchema(facts: AssignmentFacts, mode: DaysMode, today: CalendarDay) {
  const { assignment, request, own, peer } = facts;
  return Form.superRefine((values, context) => {
    const refuse = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: field.split('.'), message });
    if (peer && peerLeft(peer) && values.rows.length > 0 && !values.noDates) refuse('role', 'peer-left');
    if (values.project.isNew && values.project.text.trim() === '') refuse('project.text', 'project-name-missing');
    const days = values.noDates ? 0 : values.rows.length;
    const move = mode === 'confirm' ? moveNeeds(assignment, 'confirmed', own) : undefined;
    if (!move?.ownReason && days > 0 && lacksOwnReason(assignment, own) && values.ownReason === '')
      refuse('ownReason', 'own-council-reason-missing');
    if (mode === 'pencil-in') {
      if (values.pencilledUntil !== null && values.pencilledUntil < today) refuse('pencilledUntil', 'in-the-past');
      return;
    }
    const { checked, ownReason } = values;
    const draft = { state: 'confirmed' as const, checked, ownReason };
    const problems = moveProblems({ request: request ?? { rounds: [] }, assignment, own, ahead: false, draft });
    for (const problem of problems) refuse(problem.facts.field, problem.code);
    if (values.approval && values.approval.decidedOn > today)
      context.addIssue({ code: 'custom', path: ['approval', 'decidedOn'], message: 'later-than-today' });
    if (values.ask && values.ask.askedOn > today)
      context.addIssue({ code: 'custom', path: ['ask', 'askedOn'], message: 'later-than-today' });
  });
}

/** The form as it opens: the days proposed, and the project, or the one that is made with them. */
export function startAssignmentDays(
  facts: AssignmentFacts,
  mode: DaysMode,
  projectId: ProjectId,
  activity: string,
): AssignmentDaysInput {
  const { assignment, request, project, entries } = facts;
  const open = mode === 'confirm' ? entries : entries.filter(({ state }) => state !== 'booked');
  // Days that are booked leave nothing to propose beside them.
  const isBooked = mode === 'pencil-in' && entries.some(({ state }) => state === 'booked');
  const proposed =
    isBooked && open.length === 0 ? [] : proposedDays({ assignment, entries: open, project, request, activity });
  return {
    rows: proposed.map(({ entryId, date, quarterDays, activity: code }) => ({
      entryId,
      date,
      days: String(fromQuarterDays(quarterDays)),
      activity: code,
    })),
    noDates: false,
    freeUndated: false,
    role: assignment.role,
    pencilledUntil: entries.find(({ state }) => state === 'pencilled')?.pencilledUntil ?? null,
    project: project
      ? { id: project.id, text: project.name, isNew: false }
      : mode === 'confirm'
        ? { id: projectId, text: facts.work, isNew: true }
        : { id: null, text: '', isNew: false },
    projectCode: project?.projectCode ?? '',
    purchaseOrder: project?.purchaseOrder ?? '',
    checked: false,
    ownReason: '',
    keepBusy: false,
    approval: null,
    ask: null,
  };
}

type Values = z.output<typeof Fields>;

/** The project that is made with a confirmation, from what the request says; none where there is one already. */
function newProjectOf(facts: AssignmentFacts, values: Values): Project | undefined {
  const { request } = facts;
  if (!values.project.isNew || values.project.id === null) return undefined;
  const dates = (values.noDates ? [] : values.rows).map(({ date }) => date).toSorted();
  return projectOfRequest(request, {
    id: values.project.id,
    name: values.project.text,
    startsOn: request?.startsOn ?? dates[0] ?? null,
    endsOn: request?.endsOn ?? dates.at(-1) ?? null,
    projectCode: values.projectCode,
    purchaseOrder: values.purchaseOrder,
  });
}

/** The project as it is written with the days: made, or with the PO that it did not have yet. */
export function projectToWrite(facts: AssignmentFacts, values: Values): Project | undefined {
  const { project } = facts;
  if (project?.id !== values.project.id) return newProjectOf(facts, values);
  if (!project || project.purchaseOrder !== '' || values.purchaseOrder === '') return undefined;
  const { noPurchaseOrder: _none, ...others } = project;
  return { ...others, purchaseOrder: values.purchaseOrder };
}

/** The entries that the form comes to; none where no dates are known, so that those there stay as they are. */
export function entriesOf(facts: AssignmentFacts, mode: DaysMode, values: Values): DayEntry[] {
  if (values.noDates) return [];
  const { assignment, request, project } = facts;
  const work = project ?? newProjectOf(facts, values) ?? request;
  const freed = mode === 'confirm' && values.freeUndated ? undatedOf(facts) : [];
  const dated = planAssignmentDays({
    assignment: { ...assignment, role: values.role },
    work: {
      assignmentId: assignment.id,
      projectId: values.project.id,
      kindOfWork: work?.kindOfWork ?? '',
      councilSupportedId: work?.councilSupportedId ?? null,
      councilSupportedText: work?.councilSupportedText ?? '',
      projectCode: values.projectCode,
      purchaseOrder: values.purchaseOrder,
    },
    days: values.rows.map(({ entryId, date, days, activity }) => ({ entryId, date, quarterDays: days, activity })),
    there: facts.entries,
    state: mode === 'confirm' ? 'booked' : 'pencilled',
    pencilledUntil: values.pencilledUntil,
    newId: () => newId<DayEntryId>(),
  });
  return [...dated, ...freed.map((entry): DayEntry => ({ ...entry, state: 'cancelled' }))];
}

/** The days that are pencilled in and known only to a month or year: a confirmation leaves them, unless they are freed. */
export function undatedOf({ entries }: Pick<AssignmentFacts, 'entries'>): DayEntry[] {
  return entries.filter(({ state, precision }) => state === 'pencilled' && precision !== 'day');
}

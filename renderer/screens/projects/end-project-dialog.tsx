import { zodResolver } from '@hookform/resolvers/zod';
import Alert from '@mui/material/Alert';
import { DateInput } from '@renderer/components/date-input';
import { SelectInput } from '@renderer/components/fields';
import { FormDaySchema } from '@renderer/components/form-days';
import { FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import type { CommitOperation } from '@renderer/data/records';
import { useAtDesk, useDesk, useProjectDays, useTable, useToday } from '@renderer/data/desk-context';
import { useCorrection } from '@renderer/panels/use-correction';
import { freedText } from '@renderer/words/freed-text';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import type { Assignment } from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import { PROJECT_ENDS, type Project } from '@shared/model/project';
import { freesDays } from '@shared/rules/free-days';
import { daysFreedByEnd } from '@shared/rules/project-state';
import { isWithinRecords } from '@shared/rules/record-dates';
import { liesAhead } from '@shared/rules/work-dates';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';

const ENDS = [
  { value: 'closed', text: 'Closed: the work is done' },
  { value: 'cancelled', text: 'Cancelled by the LGA' },
];

type Props = { facts: URLSearchParams; onClose: () => void };

/** Ends a project: closed or cancelled, with what that frees said first. */
export function EndProjectDialog({ facts, onClose }: Props) {
  const project = useTable('projects').get(facts.get('project') ?? '');
  return project ? <EndProject project={project} onClose={onClose} /> : null;
}

/** Closed is work that was done, so not before its first day has come. */
function buildSchema(today: CalendarDay, project: Project) {
  return z
    .object({
      end: z.enum(PROJECT_ENDS),
      on: FormDaySchema.refine((day) => day <= today, 'later-than-today').refine(isWithinRecords, 'date-out-of-range'),
    })
    .superRefine(({ end, on }, context) => {
      if (end !== 'closed' || !liesAhead(on, project)) return;
      const [path, message] = liesAhead(today, project) ? ['end', 'closed-ahead'] : ['on', 'ended-before-work'];
      context.addIssue({ code: 'custom', path: [path], message });
    });
}
type EndForm = z.infer<ReturnType<typeof buildSchema>>;

function EndProject({ project, onClose }: { project: Project; onClose: () => void }) {
  const desk = useDesk();
  const today = useToday();
  const atDesk = useAtDesk();
  const assignments = useTable('assignments').all.filter(({ projectId }) => projectId === project.id);
  const entries = useProjectDays(project.id);
  const [schema] = useState(() => buildSchema(today, project));
  const form = useForm<EndForm>({
    resolver: zodResolver(schema),
    defaultValues: { end: liesAhead(today, project) ? 'cancelled' : 'closed', on: today },
  });
  const end = form.watch('end');
  const freed = daysFreedByEnd(entries ?? [], end, today);
  const correction = useCorrection(freed.entries);
  const submit = () =>
    submitForm(form, async (values) => {
      const days = daysFreedByEnd(await desk.days.loadProject(project.id), values.end, today);
      const ended = values.end === 'cancelled' ? cancelled(assignments, values.on, atDesk) : [];
      const saved = await desk.commit({
        label: { code: 'end-project', ids: [project.id], count: 1 },
        operations: operationsOf({ ...project, endedAs: values.end, endedOn: values.on }, ended, days.entries),
        correction: correction.reason,
      });
      if (!saved.ok) return problemText(saved.problem);
      onClose();
      return undefined;
    });
  const common = { control: form.control, errorText: fieldErrorText };
  const text = freedText(freed);
  return (
    <FormDialog
      title={`End project: ${project.name}`}
      submitText={end === 'closed' ? 'Close project' : 'Cancel project'}
      cancelText="Back"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      width={480}
    >
      <SelectInput {...common} name="end" label="How it ended" options={ENDS} required />
      <DateInput {...common} name="on" label="Ended on" today={today} required />
      {text ? <Alert severity={freed.entries.length > 0 ? 'warning' : 'info'}>{text}</Alert> : null}
      {correction.field}
    </FormDialog>
  );
}

/** Who did the work until then, with a line that says why it ended; those who had left it before stay as they are. */
function cancelled(assignments: readonly Assignment[], on: CalendarDay, by: string): Assignment[] {
  return assignments
    .filter(({ state }) => !freesDays(state) && state !== 'done')
    .map((assignment) => ({
      ...assignment,
      state: 'withdrawn',
      contacts: [...assignment.contacts, { on, how: '', by, said: 'Cancelled by the LGA' }],
    }));
}

function operationsOf(
  project: Project,
  assignments: readonly Assignment[],
  entries: readonly DayEntry[],
): CommitOperation[] {
  return [
    { table: 'projects', key: project.id, after: project },
    ...assignments.map((after) => ({ table: 'assignments' as const, key: after.id, after })),
    ...entries.map((after) => ({ table: 'dayEntries' as const, key: after.id, after })),
  ];
}

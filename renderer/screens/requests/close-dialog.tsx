import { zodResolver } from '@hookform/resolvers/zod';
import Alert from '@mui/material/Alert';
import { DateInput } from '@renderer/components/date-input';
import { SelectInput } from '@renderer/components/fields';
import { FormDaySchema } from '@renderer/components/form-days';
import { FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useAtDesk, useToday } from '@renderer/data/desk-context';
import { useCorrection } from '@renderer/panels/use-correction';
import { freedText } from '@renderer/words/freed-text';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { Assignment } from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { Request, RequestOutcome } from '@shared/model/request';
import { endProblem } from '@shared/rules/plan-answer-dates';
import type { RequestState } from '@shared/rules/request-state';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import type { ViewProps } from './request-view';
import { useHeldDays } from './asking/use-held-days';
import { useSaveRequest } from './use-save-request';

const OUTCOMES = [
  { value: 'filled', text: 'Filled: the peers wanted are confirmed' },
  { value: 'closed', text: 'Closed: nothing more to do' },
  { value: 'withdrawn', text: 'Withdrawn by the LGA' },
];

/** How it most likely ended, by where it stands; a person says. */
const LIKELY: Record<RequestState, Exclude<RequestOutcome, 'none'>> = {
  open: 'withdrawn',
  answered: 'closed',
  filled: 'filled',
  closed: 'closed',
  withdrawn: 'withdrawn',
};

function buildSchema(today: CalendarDay, request: Request) {
  return z.object({
    outcome: z.enum(['filled', 'closed', 'withdrawn']),
    outcomeOn: FormDaySchema.superRefine((day, context) => {
      const message = endProblem(request, day, today);
      if (message) context.addIssue({ code: 'custom', message });
    }),
  });
}

/** Ends a request: how, and on which day. Its answers stay as they are. */
export function CloseDialog({
  request,
  assignments,
  state,
  onClose,
}: Pick<ViewProps, 'request' | 'assignments' | 'state'> & { onClose: () => void }) {
  const today = useToday();
  const save = useSaveRequest();
  const atDesk = useAtDesk();
  const held = useHeldDays(assignments);
  const [schema] = useState(() => buildSchema(today, request));
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { outcome: LIKELY[state], outcomeOn: today },
  });
  const chosen = useWatch({ control: form.control, name: 'outcome' });
  const correction = useCorrection(chosen === 'withdrawn' ? held?.freed.entries : []);
  const submit = () =>
    submitForm(form, async (values) => {
      const frees = values.outcome === 'withdrawn' && held;
      const failed = await save('close-request', [request.id], {
        request: { ...request, ...values },
        ...(frees
          ? { assignments: cancelled(held.assignments, values.outcomeOn, atDesk), days: held.freed.entries }
          : {}),
        correction: correction.reason,
      });
      if (!failed) onClose();
      return failed;
    });
  const common = { control: form.control, errorText: fieldErrorText };
  return (
    <FormDialog
      title={`Close request ${request.ref}`}
      submitText="Close request"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      width={480}
    >
      <SelectInput {...common} name="outcome" label="How it ended" options={OUTCOMES} />
      <DateInput {...common} name="outcomeOn" label="Ended on" today={today} required />
      {chosen === 'withdrawn' && held && held.freed.entries.length > 0 ? (
        <Alert severity="warning">{freedText(held.freed)}</Alert>
      ) : null}
      {correction.field}
    </FormDialog>
  );
}

/** The peers whose work the LGA cancelled, with a line for each that says so. */
function cancelled(assignments: readonly Assignment[], on: CalendarDay, by: string): Assignment[] {
  return assignments.map((assignment) => ({
    ...assignment,
    state: 'withdrawn',
    contacts: [...assignment.contacts, { on, how: '', by, said: 'Cancelled by the LGA' }],
  }));
}

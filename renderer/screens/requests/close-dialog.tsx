import { zodResolver } from '@hookform/resolvers/zod';
import { DateInput } from '@renderer/components/date-input';
import { SelectInput } from '@renderer/components/fields';
import { FormDaySchema } from '@renderer/components/form-days';
import { FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useToday } from '@renderer/data/desk-context';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { Request, RequestOutcome } from '@shared/model/request';
import { endProblem } from '@shared/rules/plan-answer-dates';
import type { RequestState } from '@shared/rules/request-state';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { ViewProps } from './request-view';
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
  state,
  onClose,
}: Pick<ViewProps, 'request' | 'state'> & { onClose: () => void }) {
  const today = useToday();
  const save = useSaveRequest();
  const [schema] = useState(() => buildSchema(today, request));
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { outcome: LIKELY[state], outcomeOn: today },
  });
  const submit = () =>
    submitForm(form, async (values) => {
      const failed = await save('close-request', [request.id], { request: { ...request, ...values } });
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
      <DateInput {...common} name="outcomeOn" label="Ended on" today={today} />
    </FormDialog>
  );
}

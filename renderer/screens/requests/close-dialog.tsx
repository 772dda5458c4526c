import { zodResolver } from '@hookform/resolvers/zod';
import { DateInput } from '@renderer/components/date-input';
import { SelectInput } from '@renderer/components/fields';
import { FormDaySchema } from '@renderer/components/form-days';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useToday } from '@renderer/data/desk-context';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { Request } from '@shared/model/request';
import { endProblem } from '@shared/rules/plan-answer-dates';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useSaveRequest } from './use-save-request';

const OUTCOMES = [
  { value: 'filled', text: 'Filled: the peers wanted are confirmed' },
  { value: 'closed', text: 'Closed: nothing more to do' },
  { value: 'withdrawn', text: 'Withdrawn by the LGA' },
];

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
export function CloseDialog({ request, onClose }: { request: Request; onClose: () => void }) {
  const today = useToday();
  const save = useSaveRequest();
  const [schema] = useState(() => buildSchema(today, request));
  const answered = request.rounds.some(({ responses }) => responses.length > 0);
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { outcome: answered ? ('filled' as const) : ('withdrawn' as const), outcomeOn: today },
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
      <FieldRow>
        <SelectInput {...common} name="outcome" label="How it ended" options={OUTCOMES} />
        <DateInput {...common} name="outcomeOn" label="Ended on" today={today} />
      </FieldRow>
    </FormDialog>
  );
}

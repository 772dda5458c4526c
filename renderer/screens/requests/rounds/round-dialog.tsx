import { zodResolver } from '@hookform/resolvers/zod';
import { DateInput } from '@renderer/components/date-input';
import { TextInput } from '@renderer/components/fields';
import { FormDaySchema } from '@renderer/components/form-days';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useAgreement, useToday } from '@renderer/data/desk-context';
import { newId } from '@renderer/data/new-id';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { Request, RequestRound } from '@shared/model/request';
import { receiptProblem } from '@shared/rules/plan-answer-dates';
import { withRound } from '@shared/rules/plan-answer';
import { agreedTarget, keptTarget } from '@shared/rules/round-target';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { useReceipt } from '../form/use-receipt';
import { useSaveRequest } from '../use-save-request';

function buildSchema(today: CalendarDay, request: Request, round: RequestRound | undefined) {
  return z.object({
    receivedOn: FormDaySchema.superRefine((receivedOn, context) => {
      const message = receiptProblem({ request, round, receivedOn, today });
      if (message) context.addIssue({ code: 'custom', message });
    }),
    peersWanted: z
      .string()
      .trim()
      .regex(/^([1-9]|[1-4]\d|50)$/, 'peers-wanted-amount'),
    lateReason: z.string().trim().max(2000),
  });
}

type Props = { request: Request; round: RequestRound | undefined; onClose: () => void };

/** Further names wanted: a new round with a clock of its own; or a round corrected. */
export function RoundDialog({ request, round, onClose }: Props) {
  const today = useToday();
  const save = useSaveRequest();
  const [schema] = useState(() => buildSchema(today, request, round));
  const receipt = useReceipt(round, today);
  const agreed = agreedTarget(useAgreement());
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: {
      receivedOn: round?.receivedOn ?? today,
      peersWanted: String(round?.peersWanted ?? 1),
      lateReason: receipt.lateReason,
    },
  });
  const judged = receipt.judge(useWatch({ control: form.control, name: 'receivedOn' }));
  const submit = () =>
    submitForm(form, async ({ receivedOn, peersWanted, lateReason }) => {
      const values = { receivedOn, peersWanted: Number(peersWanted) };
      const moved = round && receipt.plan({ ...round, ...values }, receivedOn, lateReason);
      if (moved?.lacksLateReason) {
        form.setError('lateReason', { message: 'late-reason-missing' }, { shouldFocus: true });
        return undefined;
      }
      const after: Request = moved
        ? withRound(request, moved.round)
        : {
            ...request,
            outcome: 'none',
            outcomeOn: null,
            rounds: [...request.rounds, { id: newId(), responses: [], target: keptTarget(agreed), ...values }],
          };
      const failed = await save(round ? 'edit-request' : 'add-round', [request.id], { request: after });
      if (!failed) onClose();
      return failed;
    });
  const common = { control: form.control, errorText: fieldErrorText };
  const title = round ? `Correct round ${request.rounds.indexOf(round) + 1}` : 'Further names wanted';
  return (
    <FormDialog
      title={title}
      submitText={round ? 'Save' : 'Start the clock again'}
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      width={480}
    >
      <FieldRow>
        <DateInput
          {...common}
          name="receivedOn"
          label="Received on"
          today={today}
          hint={judged?.hint}
          autoFocus
          required
        />
        <TextInput {...common} name="peersWanted" label="Peers wanted" required />
      </FieldRow>
      {judged?.isLate ? <TextInput {...common} name="lateReason" label="Why it was late" rows={2} required /> : null}
    </FormDialog>
  );
}

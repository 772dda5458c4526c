import { zodResolver } from '@hookform/resolvers/zod';
import { DateInput } from '@renderer/components/date-input';
import { TextInput, TickInput } from '@renderer/components/fields';
import { FormDaySchema, OptionalFormDaySchema } from '@renderer/components/form-days';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useToday } from '@renderer/data/desk-context';
import { newId } from '@renderer/data/new-id';
import { countDays } from '@renderer/words/clock-text';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { ClockPause, Request, RequestRound } from '@shared/model/request';
import { pauseProblem } from '@shared/rules/clock-pauses';
import { withRound } from '@shared/rules/plan-answer';
import { stopOfClock } from '@shared/rules/stop-of-clock';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { useReceipt } from '../form/use-receipt';
import { useSaveRequest } from '../use-save-request';

const FormSchema = z.object({
  from: FormDaySchema,
  to: OptionalFormDaySchema,
  reason: z.string().trim().min(1, 'reason-missing').max(500),
  lateReason: z.string().trim().max(2000),
  gone: z.boolean(),
});

type Props = { request: Request; round: RequestRound; pause: ClockPause | undefined; onClose: () => void };

/** The clock of a round stands still: from when, until when if that is known, and why; or a pause corrected or taken away. */
export function PauseDialog({ request, round, pause, onClose }: Props) {
  const today = useToday();
  const save = useSaveRequest();
  const receipt = useReceipt(round, today);
  const form = useForm({
    resolver: zodResolver(FormSchema),
    defaultValues: {
      from: pause?.from ?? today,
      to: pause?.to ?? null,
      reason: pause?.reason ?? '',
      lateReason: receipt.lateReason,
      gone: false,
    },
  });
  const others = (round.pauses ?? []).filter(({ id }) => id !== pause?.id);
  const withPauses = (pauses: readonly ClockPause[]): RequestRound => ({ ...round, pauses: [...pauses] });
  const planned = (values: { from: unknown; to: unknown; gone: boolean }, lateReason: string) => {
    const read = FormSchema.safeParse({ ...values, reason: '-', lateReason });
    if (!read.success) return undefined;
    const { from, to } = read.data;
    const kept = read.data.gone ? others : [...others, { id: pause?.id ?? newId(), from, to, reason: '-' }];
    return receipt.plan(withPauses(kept), round.receivedOn, lateReason);
  };
  const [from, to, gone] = useWatch({ control: form.control, name: ['from', 'to', 'gone'] });
  const judgement = planned({ from, to, gone }, '')?.judgement;
  const submit = () =>
    submitForm(form, async ({ lateReason, gone: takeAway, ...typed }) => {
      const next: ClockPause = { id: pause?.id ?? newId(), from: typed.from, to: typed.to, reason: typed.reason };
      const stoppedOn = stopOfClock(round)?.sentOn ?? request.outcomeOn;
      const problem = takeAway ? undefined : pauseProblem({ round, pause: next, stoppedOn, today });
      if (problem) {
        form.setError(problem.field, { message: problem.code }, { shouldFocus: true });
        return undefined;
      }
      const kept = withPauses(takeAway ? others : [...others, next]);
      const { round: after, lacksLateReason } = receipt.plan(kept, round.receivedOn, lateReason);
      if (lacksLateReason) {
        form.setError('lateReason', { message: 'late-reason-missing' }, { shouldFocus: true });
        return undefined;
      }
      const failed = await save(pause ? 'edit-pause' : 'pause-clock', [request.id], {
        request: withRound(request, after),
      });
      if (!failed) onClose();
      return failed;
    });
  const common = { control: form.control, errorText: fieldErrorText };
  const isLate = judgement?.state === 'late';
  return (
    <FormDialog
      title={pause ? 'Correct a pause of the clock' : 'Pause the clock'}
      submitText={gone ? 'Take the pause away' : pause ? 'Save' : 'Pause the clock'}
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      width={480}
      foot={judgement ? `The answer is then ${isLate ? `${countDays(judgement.daysLate ?? 0)} late` : 'in time'}.` : ''}
    >
      <FieldRow>
        <DateInput {...common} name="from" label="First day" today={today} autoFocus={!pause} required />
        <DateInput
          {...common}
          name="to"
          label="Last day"
          today={today}
          autoFocus={pause !== undefined}
          hint="Empty while nobody knows. The clock goes on the day after."
        />
      </FieldRow>
      <TextInput
        {...common}
        name="reason"
        label="Why it pauses"
        hint="It stands in the history of the request."
        required
      />
      {pause ? <TickInput control={form.control} name="gone" label="Take this pause away" /> : null}
      {isLate ? <TextInput {...common} name="lateReason" label="Why the answer was late" rows={2} required /> : null}
    </FormDialog>
  );
}

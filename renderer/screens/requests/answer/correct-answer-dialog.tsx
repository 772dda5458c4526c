import { zodResolver } from '@hookform/resolvers/zod';
import { DateInput } from '@renderer/components/date-input';
import { TextInput } from '@renderer/components/fields';
import { FormDaySchema } from '@renderer/components/form-days';
import { FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useToday } from '@renderer/data/desk-context';
import { useHolidayTables } from '@renderer/data/request-clocks';
import { countDays } from '@renderer/words/clock-text';
import { fieldErrorText } from '@renderer/words/problem-text';
import { CalendarDaySchema } from '@shared/model/calendar-day';
import type { Request, RequestResponse, RequestRound } from '@shared/model/request';
import { judgeKept, planCorrection, stopOnceSent, type AnswerField } from '@shared/rules/plan-answer';
import { formatDayInWords } from '@shared/rules/uk-date';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { useSaveRequest } from '../use-save-request';

const FormSchema = z.object({
  sentOn: FormDaySchema,
  reason: z.string().trim().max(2000),
  lateReason: z.string().trim().max(2000),
});

type Props = { request: Request; round: RequestRound; response: RequestResponse; onClose: () => void };

const isFormField = (field: AnswerField): field is 'sentOn' | 'lateReason' =>
  field === 'sentOn' || field === 'lateReason';

/** Corrects a sent answer; it is judged anew by what was agreed when it was sent. */
export function CorrectAnswerDialog({ request, round, response, onClose }: Props) {
  const today = useToday();
  const tables = useHolidayTables();
  const save = useSaveRequest();
  const tableOf = (version: string) => tables.byVersion.get(version) ?? tables.current;
  const { sentOn, reason, lateReason } = response;
  const form = useForm({ resolver: zodResolver(FormSchema), defaultValues: { sentOn, reason, lateReason } });
  const typed = CalendarDaySchema.safeParse(useWatch({ control: form.control, name: 'sentOn' }));
  const judged = typed.success ? judgeKept(round, { ...response, sentOn: typed.data }, tableOf) : undefined;
  const stop = typed.success ? stopOnceSent(round, response, typed.data, tableOf) : null;
  const isStop = stop?.response.id === response.id;
  const asksWhy = stop?.isLate && (isStop || stop.response.lateReason === '');
  const submit = () =>
    submitForm(form, async (corrected) => {
      const planned = planCorrection({ request, round, response, corrected, today, tableOf });
      if (!planned.ok) {
        const { code, facts } = planned.problem;
        if (isFormField(facts.field)) form.setError(facts.field, { message: code }, { shouldFocus: true });
        return undefined;
      }
      const failed = await save('correct-answer', [request.id], { request: planned.value });
      if (!failed) onClose();
      return failed;
    });
  const common = { control: form.control, errorText: fieldErrorText };
  const basis = `Judged by what was agreed then: ${response.basis.targetDays} ${response.basis.dayKind} days.`;
  return (
    <FormDialog
      title="Correct the answer"
      submitText="Save"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      width={480}
      foot={basis}
    >
      <DateInput
        {...common}
        name="sentOn"
        label="Sent on"
        today={today}
        hint={
          judged &&
          `${judged.state === 'late' ? `${countDays(judged.daysLate ?? 0)} late` : 'In time'}; it was due ${formatDayInWords(judged.dueOn, today)}.`
        }
        required
      />
      {asksWhy ? (
        <TextInput
          {...common}
          name="lateReason"
          label="Why it was late"
          rows={2}
          required
          {...(!isStop && {
            hint: `The answer of ${formatDayInWords(stop.response.sentOn, today)} stops the clock then, and late.`,
          })}
        />
      ) : null}
      <TextInput
        {...common}
        name="reason"
        label={response.kind === 'nobody' ? 'Why nobody (optional)' : 'Note (optional)'}
        rows={2}
      />
    </FormDialog>
  );
}

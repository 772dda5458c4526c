import { zodResolver } from '@hookform/resolvers/zod';
import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import { DateInput } from '@renderer/components/date-input';
import { SelectInput, TextInput, TickInput } from '@renderer/components/fields';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useAgreement, useHolidayTable, useToday } from '@renderer/data/desk-context';
import { newId } from '@renderer/data/new-id';
import { countDays } from '@renderer/words/clock-text';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import type { Assignment } from '@shared/model/assignment';
import { CalendarDaySchema } from '@shared/model/calendar-day';
import type { AssignmentId } from '@shared/model/ids';
import type { Request, RequestResponse } from '@shared/model/request';
import { answerProblems, canBeNamed, judgeDraft, needsCheck, planAnswer } from '@shared/rules/plan-answer';
import { currentRound } from '@shared/rules/request-state';
import { formatDayInWords } from '@shared/rules/uk-date';
import { useForm, useWatch, type Control } from 'react-hook-form';
import { AnswerFormSchema, type AnswerForm } from './answer-form';
import { NamesInput } from './names-input';
import { useSaveRequest } from './use-save-request';

const KINDS = [
  { value: 'names', text: 'Names put forward' },
  { value: 'nobody', text: 'Nobody to offer' },
];

type Props = {
  request: Request;
  assignments: readonly Assignment[];
  kind: RequestResponse['kind'];
  names: readonly AssignmentId[];
  onClose: () => void;
};

/** The answer to the LGA: names put forward, or nobody to offer; with the peers it moves it is one change. */
export function AnswerDialog({ request, assignments, kind, names, onClose }: Props) {
  const today = useToday();
  const { targetDays, dayKind } = useAgreement();
  const table = useHolidayTable();
  const save = useSaveRequest();
  const form = useForm<AnswerForm>({
    resolver: zodResolver(AnswerFormSchema),
    defaultValues: { kind, assignmentIds: [...names], checked: false, sentOn: today, reason: '', lateReason: '' },
  });
  const basis = { request, assignments, today, target: { days: targetDays, dayKind }, table };
  const submit = () =>
    submitForm(form, async (draft) => {
      const refusals = answerProblems({ ...basis, draft });
      for (const { code, facts } of refusals) form.setError(facts.field, { message: code }, { shouldFocus: true });
      if (refusals.length > 0) return undefined;
      const planned = planAnswer({ ...basis, draft, responseId: newId() });
      if (!planned.ok) return problemText(planned.problem);
      const forward = planned.value.assignments;
      const code = draft.kind === 'names' ? 'put-forward' : 'answer-request';
      const ids = forward.length > 0 ? forward.map(({ peerId }) => peerId) : [request.id];
      const failed = await save(code, ids, { request: planned.value.request, assignments: forward });
      if (!failed) onClose();
      return failed;
    });

  const [chosen, chosenIds, sentOn] = useWatch({ control: form.control, name: ['kind', 'assignmentIds', 'sentOn'] });
  const sent = CalendarDaySchema.safeParse(sentOn);
  const judged = sent.success ? judgeDraft(basis, sent.data) : undefined;
  const said = new Set(currentRound(request).responses.flatMap(({ assignmentIds }) => assignmentIds));
  const offered = assignments.filter((one) => canBeNamed(one) && !said.has(one.id));
  const unchecked = offered.filter((one) => chosenIds.includes(one.id) && needsCheck(one));
  const common = { control: form.control, errorText: fieldErrorText };
  return (
    <FormDialog
      title={`Answer to the LGA, ${request.ref}`}
      submitText={
        chosen === 'nobody'
          ? 'Answer: nobody to offer'
          : chosenIds.length > 1
            ? `Put ${chosenIds.length} peers forward`
            : 'Put forward'
      }
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
    >
      <FieldRow>
        <SelectInput {...common} name="kind" label="Answer" options={KINDS} />
        <DateInput
          {...common}
          name="sentOn"
          label="Sent on"
          today={today}
          hint={
            judged &&
            (judged.state === 'late'
              ? `${countDays(judged.daysLate ?? 0)} late; it was due ${formatDayInWords(judged.dueOn, today)}.`
              : `In time; due ${formatDayInWords(judged.dueOn, today)}.`)
          }
        />
      </FieldRow>
      {chosen === 'names' ? <NamesInput control={form.control} offered={offered} /> : null}
      {chosen === 'names' && unchecked.length > 0 ? (
        <CheckedTick control={form.control} error={fieldErrorText(form.formState.errors.checked?.message)} />
      ) : null}
      {judged?.state === 'late' ? (
        <TextInput {...common} name="lateReason" label="Why it is late" rows={2} required />
      ) : null}
      <TextInput
        {...common}
        name="reason"
        label={chosen === 'nobody' ? 'Why nobody (optional)' : 'Note (optional)'}
        rows={2}
      />
    </FormDialog>
  );
}

function CheckedTick({ control, error }: { control: Control<AnswerForm>; error: string | undefined }) {
  return (
    <Box>
      <TickInput control={control} name="checked" label="Interest, availability and conflicts checked" />
      <FormHelperText error={error !== undefined} sx={{ ml: 0 }}>
        {error ?? 'For those who are not yet down as available.'}
      </FormHelperText>
    </Box>
  );
}

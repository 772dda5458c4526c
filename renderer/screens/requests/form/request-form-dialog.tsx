import { zodResolver } from '@hookform/resolvers/zod';
import Box from '@mui/material/Box';
import { DateInput } from '@renderer/components/date-input';
import { TextInput } from '@renderer/components/fields';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import {
  useAgreement,
  useCouncilBook,
  useDesk,
  useHolidayTable,
  useTable,
  useToday,
} from '@renderer/data/desk-context';
import { newId } from '@renderer/data/new-id';
import { useTypedDraft } from '@renderer/panels/use-typed-draft';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import { CalendarDaySchema, type CalendarDay } from '@shared/model/calendar-day';
import type { RequestId } from '@shared/model/ids';
import type { Request } from '@shared/model/request';
import { answerBy } from '@shared/rules/answer-target';
import { withRound } from '@shared/rules/plan-answer';
import { nextRequestRef } from '@shared/rules/plan-asking';
import { agreedTarget, keptTarget, targetOf } from '@shared/rules/round-target';
import { formatDayInWords } from '@shared/rules/uk-date';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { BriefFields, FromFields, WantedFields, WhenFields } from './request-form-fields';
import { buildRequestFormSchema, toFormValues, toRequest } from './request-form-schema';
import { MailIntake } from './mail-intake';
import type { MailFields, MailHints } from './request-from-mail';
import { SameRequest, useSameRequests } from './same-request';
import { useReceipt } from './use-receipt';

type Props = { facts: URLSearchParams; onClose: () => void };

/** Logs a request, for the council that the facts may name, or edits the request that they name. */
export function RequestFormDialog({ facts, onClose }: Props) {
  const desk = useDesk();
  const today = useToday();
  const navigate = useNavigate();
  const request = useTable('requests').get(facts.get('request') ?? '');
  const [id] = useState(() => request?.id ?? newId<RequestId>());
  const [schema] = useState(() => buildRequestFormSchema(today, request));
  const receipt = useReceipt(request?.rounds[0], today);
  const council = useCouncilBook().all.find(({ id: each }) => each === facts.get('council'));
  const [start] = useState(() => ({
    ...toFormValues(request, today, receipt.lateReason),
    ...(!request && council && { council: { id: council.id, text: '' } }),
  }));
  const form = useForm({ resolver: zodResolver(schema), defaultValues: start });
  const typed = useTypedDraft(form, request ? `edit-request ${request.id}` : 'add-request');
  const receivedOn = useWatch({ control: form.control, name: 'receivedOn' });
  const judged = receipt.judge(receivedOn);
  const same = useSameRequests(form.control, id);
  const [isAnother, setIsAnother] = useState(false);

  const submit = () =>
    submitForm(form, async (values) => {
      if (!request && same.length > 0 && !isAnother)
        return 'Nothing was logged yet: a request like this one is there already. Open it, or tick that this is another request.';
      const table = desk.table('requests');
      const target = keptTarget(agreedTarget(desk.agreement()));
      const now = table.get(id) ?? {
        id,
        ref: nextRequestRef(table.all),
        rounds: [{ ...NEW_ROUND, id: newId(), target }],
      };
      const made = toRequest(values, now);
      const [first] = made.rounds;
      const moved = first && receipt.plan(first, first.receivedOn, values.lateReason);
      if (moved?.lacksLateReason) {
        form.setError('lateReason', { message: 'late-reason-missing' }, { shouldFocus: true });
        return undefined;
      }
      const saved = await desk.commit({
        label: { code: request ? 'edit-request' : 'add-request', ids: [id], count: 1 },
        operations: [{ table: 'requests', key: id, after: moved ? withRound(made, moved.round) : made }],
      });
      if (!saved.ok) return problemText(saved.problem);
      if (request) onClose();
      else await navigate(`/requests/${id}`);
      return undefined;
    });

  const [hints, setHints] = useState<MailHints>({});
  const fill = (values: Partial<MailFields>, words: MailHints) => {
    setHints(words);
    form.reset({ ...form.getValues(), ...values }, { keepDefaultValues: true, keepDirty: true });
  };
  const { control } = form;
  const common = { control, errorText: fieldErrorText };
  return (
    <FormDialog
      title={request ? `Edit request ${request.ref}` : 'Add request'}
      submitText={request ? 'Save' : 'Add request'}
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      draft={typed}
      width={800}
      foot={judged ? null : <AnswerByLine round={request?.rounds[0]} receivedOn={receivedOn} today={today} />}
    >
      {request ? null : <MailIntake onRead={fill} />}
      <FieldRow>
        <DateInput
          {...common}
          name="receivedOn"
          label="Received on"
          today={today}
          hint={judged?.hint ?? hints.receivedOn}
          autoFocus={request !== undefined}
          required
        />
        <TextInput {...common} name="peersWanted" label="Peers wanted" hint={hints.peersWanted} required />
      </FieldRow>
      {request ? null : <SameRequest found={same} isAnother={isAnother} onAnother={setIsAnother} onLook={onClose} />}
      {judged?.isLate ? <TextInput {...common} name="lateReason" label="Why it was late" rows={2} required /> : null}
      <WantedFields control={control} hints={hints} />
      <FromFields control={control} hints={hints} />
      <WhenFields control={control} hints={hints} />
      <BriefFields control={control} hints={hints} />
    </FormDialog>
  );
}

// Replaced by the form's own date and number before it is written.
const NEW_ROUND: Omit<Request['rounds'][number], 'id' | 'receivedOn'> & { receivedOn: CalendarDay } = {
  receivedOn: '1990-01-01' as CalendarDay,
  peersWanted: 1,
  responses: [],
};

/** "Answer by Thu 24 Dec", as the date of receipt is typed. */
function AnswerByLine(props: {
  round: Request['rounds'][number] | undefined;
  receivedOn: unknown;
  today: CalendarDay;
}) {
  const { round, today } = props;
  const agreed = agreedTarget(useAgreement());
  const table = useHolidayTable();
  const received = CalendarDaySchema.safeParse(props.receivedOn);
  if (!received.success || received.data > today) return null;
  const due = answerBy(received.data, targetOf({ ...round, receivedOn: received.data }, agreed), table);
  return (
    <Box component="span" role="status" sx={{ fontSize: 13, color: 'text.primary' }}>
      Answer by <strong>{formatDayInWords(due.actBy, today)}</strong>
      {due.actBy === due.dueOn ? '' : `, the working day before ${formatDayInWords(due.dueOn, today)}`}
    </Box>
  );
}

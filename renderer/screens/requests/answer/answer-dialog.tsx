import { zodResolver } from '@hookform/resolvers/zod';
import { DateInput } from '@renderer/components/date-input';
import { SelectInput, TextInput } from '@renderer/components/fields';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useAgreement, useHolidayTable, useTable, useToday } from '@renderer/data/desk-context';
import { newId } from '@renderer/data/new-id';
import { useTypedDraft } from '@renderer/panels/use-typed-draft';
import { countDays } from '@renderer/words/clock-text';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import { capitalised } from '@shared/exports/words';
import type { Assignment } from '@shared/model/assignment';
import { CalendarDaySchema, type CalendarDay } from '@shared/model/calendar-day';
import type { AssignmentId } from '@shared/model/ids';
import type { Request, RequestResponse } from '@shared/model/request';
import {
  answerProblems,
  canBeNamed,
  judgeDraft,
  needsCheck,
  needsOwnReason,
  planAnswer,
} from '@shared/rules/plan-answer';
import { isOwnCouncil } from '@shared/rules/plan-asking';
import { currentRound, type RoundClock } from '@shared/rules/request-state';
import { agreedTarget } from '@shared/rules/round-target';
import { formatDayInWords } from '@shared/rules/uk-date';
import { useForm, useWatch } from 'react-hook-form';
import { AnswerFormSchema, type AnswerForm } from './answer-form';
import { CheckedTick } from '@renderer/panels/checked-tick';
import { AnswerEmail } from './answer-email';
import { NamesInput } from './names-input';
import { useAnswerEmail } from './use-answer-email';
import type { AnswerGiven } from './use-answer-given';
import { useSaveRequest } from '../use-save-request';

const KINDS = [
  { value: 'names', text: 'Names put forward' },
  { value: 'nobody', text: 'Nobody to offer' },
];

type Props = {
  request: Request;
  assignments: readonly Assignment[];
  kind: RequestResponse['kind'];
  names: readonly AssignmentId[];
  clock: RoundClock;
  /** It was recorded. */
  onAnswered: (given: AnswerGiven) => void;
  onClose: () => void;
};

/** The answer to the LGA: names put forward, or nobody to offer; with the peers it moves it is one change. */
export function AnswerDialog({ request, assignments, kind, names, clock, onAnswered, onClose }: Props) {
  const today = useToday();
  const agreement = useAgreement();
  const table = useHolidayTable();
  const save = useSaveRequest();
  const form = useForm<AnswerForm>({
    resolver: zodResolver(AnswerFormSchema),
    defaultValues: {
      kind,
      assignmentIds: [...names],
      checked: false,
      ownReason: '',
      sentOn: today,
      reason: '',
      lateReason: '',
    },
  });
  const typed = useTypedDraft(form, `answer ${request.id}`);
  const ownIds = useOwnIds(request, assignments);
  const basis = { request, assignments, ownIds, today, target: agreedTarget(agreement), table };
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
      const { gone, refusal } = email.leave();
      if (refusal) return refusal;
      const failed = await save(code, ids, { request: planned.value.request, assignments: forward, left: gone });
      if (failed) return gone.length > 0 ? `The e-mail was copied, and the answer was not recorded. ${failed}` : failed;
      onAnswered({ isCopied: gone.length > 0, sheet: email.saveSheet() });
      onClose();
      return undefined;
    });

  const [chosen, chosenIds, sentOn, reason] = useWatch({
    control: form.control,
    name: ['kind', 'assignmentIds', 'sentOn', 'reason'],
  });
  const sent = CalendarDaySchema.safeParse(sentOn);
  const judged = sent.success
    ? judgeDraft(basis, { kind: chosen, assignmentIds: chosenIds, sentOn: sent.data })
    : undefined;
  const said = new Set(currentRound(request).responses.flatMap(({ assignmentIds }) => assignmentIds));
  const offered = assignments.filter((one) => canBeNamed(one) && !said.has(one.id));
  const named = offered.filter((one) => chosen === 'names' && chosenIds.includes(one.id));
  const email = useAnswerEmail({
    request,
    assignments,
    clock,
    named,
    kind: chosen,
    reason,
    sentOn: sent.success ? sent.data : today,
  });
  const placesNamed = new Set([...said, ...chosenIds]).size;
  const own = named.some((one) => needsOwnReason(basis, one));
  const common = { control: form.control, errorText: fieldErrorText };
  return (
    <FormDialog
      title={`Answer to the LGA, ${request.ref}`}
      submitText={answerWords(
        chosen,
        chosenIds.length,
        named.length > 0 || chosen === 'nobody' ? email : NOTHING_LEAVES,
      )}
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      draft={typed}
      width={800}
    >
      <FieldRow>
        <SelectInput {...common} name="kind" label="Answer" options={KINDS} />
        <DateInput
          {...common}
          name="sentOn"
          label="Sent on"
          today={today}
          hint={
            judged
              ? judged.state === 'late'
                ? `${countDays(judged.daysLate ?? 0)} late; it was due ${formatDayInWords(judged.dueOn, today)}.`
                : `In time; due ${formatDayInWords(judged.dueOn, today)}.`
              : notStoppingText(clock, placesNamed, today)
          }
          required
        />
      </FieldRow>
      {chosen === 'names' ? <NamesInput control={form.control} offered={offered} request={request} /> : null}
      {named.some(needsCheck) ? (
        <CheckedTick {...common} name="checked" hint="For those who are not yet down as available." />
      ) : null}
      {own ? <TextInput {...common} name="ownReason" label="Why a peer of the council supported" required /> : null}
      {judged?.state === 'late' ? (
        <TextInput {...common} name="lateReason" label="Why it is late" rows={2} required />
      ) : null}
      <TextInput
        {...common}
        name="reason"
        label={chosen === 'nobody' ? 'Why nobody (optional)' : 'Note (optional)'}
        rows={2}
      />
      {chosen === 'nobody' || named.length > 0 ? <AnswerEmail email={email} hasNames={chosen === 'names'} /> : null}
    </FormDialog>
  );
}

type Leaves = { copies: boolean; saves: boolean };
const NOTHING_LEAVES: Leaves = { copies: false, saves: false };

function answerWords(kind: RequestResponse['kind'], count: number, { copies, saves }: Leaves): string {
  if (kind === 'nobody') return copies ? 'Copy e-mail and answer: nobody to offer' : 'Answer: nobody to offer';
  const forward = count > 1 ? `put ${count} peers forward` : 'put forward';
  const words = [...(copies ? ['copy e-mail'] : []), forward, ...(saves ? ['save spreadsheet'] : [])];
  const last = words.pop() ?? '';
  return capitalised(words.length > 0 ? `${words.join(', ')} and ${last}` : last);
}

/** What is said of an answer that does not stop the clock. */
function notStoppingText({ answeredOn, peersWanted }: RoundClock, placesNamed: number, today: CalendarDay): string {
  if (answeredOn !== null)
    return `The clock stopped on ${formatDayInWords(answeredOn, today)}; this does not move that.`;
  return `The clock runs on: ${placesNamed} of ${peersWanted} places have a name then, and all are to be answered.`;
}

/** The assignments of peers who sit on the council supported. */
function useOwnIds(request: Request, assignments: readonly Assignment[]): ReadonlySet<AssignmentId> {
  const peers = useTable('peers');
  const own = assignments.filter(({ peerId }) => {
    const peer = peers.get(peerId);
    return peer !== undefined && isOwnCouncil(peer, request);
  });
  return new Set(own.map(({ id }) => id));
}

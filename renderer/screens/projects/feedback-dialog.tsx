import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import { DateInput } from '@renderer/components/date-input';
import { SelectInput, TextInput, TickInput } from '@renderer/components/fields';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useDesk, useTable, useToday } from '@renderer/data/desk-context';
import { peerName } from '@renderer/words/peer-name';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import { capitalised } from '@shared/exports/words';
import { FEEDBACK_FROM, type Feedback } from '@shared/model/after-work';
import type { Assignment } from '@shared/model/assignment';
import { canHaveFeedback } from '@shared/rules/after-work';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { buildFeedbackSchema, toFeedback, toFeedbackForm, type FeedbackForm } from './feedback-form';

type Props = { facts: URLSearchParams; onClose: () => void };

/** What was said of a peer's work: recorded, changed or deleted; each is one change of the assignment. */
export function FeedbackDialog({ facts, onClose }: Props) {
  const assignment = useTable('assignments').get(facts.get('assignment') ?? '');
  const index = facts.has('feedback') ? Number(facts.get('feedback')) : undefined;
  const old = index === undefined ? undefined : assignment?.feedback?.[index];
  const canHave = canHaveFeedback(useTable('peers').get(assignment?.peerId ?? ''));
  // The one that was asked for is gone, as after Undo.
  if (!assignment || !canHave || (index !== undefined && !old)) return null;
  return <FeedbackFields assignment={assignment} old={old} index={index} onClose={onClose} />;
}

type FormProps = {
  assignment: Assignment;
  old: Feedback | undefined;
  index: number | undefined;
  onClose: () => void;
};

function FeedbackFields({ assignment, old, index, onClose }: FormProps) {
  const desk = useDesk();
  const today = useToday();
  const peer = useTable('peers').get(assignment.peerId);
  const work = useTable('projects').get(assignment.projectId ?? '');
  const [schema] = useState(() => buildFeedbackSchema(today));
  const form = useForm<FeedbackForm>({ resolver: zodResolver(schema), defaultValues: toFeedbackForm(old, today) });
  const concern = useWatch({ control: form.control, name: 'concern' });
  const write = async (code: string, after: Feedback | null) => {
    const before = assignment.feedback ?? [];
    const feedback =
      index === undefined
        ? [...before, ...(after ? [after] : [])]
        : before.flatMap((one, at) => (at === index ? (after ?? []) : one));
    const saved = await desk.commit({
      label: { code, ids: [assignment.peerId], count: 1 },
      operations: [{ table: 'assignments', key: assignment.id, after: { ...assignment, feedback } }],
    });
    if (!saved.ok) return problemText(saved.problem);
    onClose();
    return undefined;
  };
  const submit = () => submitForm(form, (values) => write(old ? 'edit-feedback' : 'add-feedback', toFeedback(values)));
  const common = { control: form.control, errorText: fieldErrorText };
  return (
    <FormDialog
      title={`Feedback: ${[peer && peerName(peer), work?.name].filter(Boolean).join(', ')}`}
      submitText="Save feedback"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
    >
      <TextInput
        {...common}
        name="summary"
        label="What was said"
        rows={3}
        hint="In a few lines. What touches on how somebody performs belongs in a restricted note."
        autoFocus
        required
      />
      <FieldRow>
        <SelectInput
          {...common}
          name="from"
          label="From"
          options={FEEDBACK_FROM.map((value) => ({ value, text: capitalised(value) }))}
        />
        <TextInput {...common} name="by" label="Who said it" />
        <DateInput {...common} name="on" label="Received on" today={today} required />
      </FieldRow>
      <TickInput {...common} name="concern" label="It raises a concern that somebody has to look into" />
      {concern ? (
        <DateInput {...common} name="settledOn" label="Settled on" today={today} hint="Empty while it is open." />
      ) : null}
      {old ? (
        <Button color="error" sx={{ alignSelf: 'flex-start' }} onClick={() => void write('remove-feedback', null)}>
          Delete this feedback
        </Button>
      ) : null}
    </FormDialog>
  );
}

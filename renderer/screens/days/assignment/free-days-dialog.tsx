import { zodResolver } from '@hookform/resolvers/zod';
import Alert from '@mui/material/Alert';
import { DateInput } from '@renderer/components/date-input';
import { SelectInput, TextInput } from '@renderer/components/fields';
import { FormDaySchema } from '@renderer/components/form-days';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useAtDesk, useDesk, useToday } from '@renderer/data/desk-context';
import { useCorrection } from '@renderer/panels/use-correction';
import { ASSIGNMENT_WORDS } from '@renderer/words/assignment-words';
import { freedText } from '@renderer/words/freed-text';
import { fieldErrorText } from '@renderer/words/problem-text';
import { ASSIGNMENT_STATES, type AssignmentState } from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';
import { daysInWords } from '@shared/model/quarter-days';
import { freedDays } from '@shared/rules/free-days';
import { withState } from '@shared/rules/selection';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import type { TaskProps } from '../task-props';
import { writeDays } from '@renderer/panels/write-days';
import { DaysInShort } from './days-in-short';
import { useAssignment, type AssignmentFacts } from './use-assignment';

/** A peer who no longer does the work: the days are freed with it, and how many is said first. */
export function FreeDaysDialog({ facts, onClose }: TaskProps) {
  const found = useAssignment(facts.get('assignment') ?? '');
  const state = ASSIGNMENT_STATES.find((one) => one === facts.get('state'));
  return found && state ? <FreeDays facts={found} state={state} onClose={onClose} /> : null;
}

/** Source: introduction to the peer challenge process, Charter 5 and 6. */
const WHO = [
  { value: 'peer', text: 'The peer' },
  { value: 'lga', text: 'The LGA cancelled' },
];

function buildSchema(today: CalendarDay) {
  return z.object({
    who: z.enum(['peer', 'lga']),
    on: FormDaySchema.refine((day) => day <= today, 'later-than-today'),
    said: z.string().trim().max(2000),
  });
}

type FreeForm = z.infer<ReturnType<typeof buildSchema>>;

function FreeDays(props: { facts: AssignmentFacts; state: AssignmentState; onClose: () => void }) {
  const { state, onClose } = props;
  const desk = useDesk();
  const today = useToday();
  const atDesk = useAtDesk();
  const [facts] = useState(props.facts);
  const [schema] = useState(() => buildSchema(today));
  const form = useForm<FreeForm>({
    resolver: zodResolver(schema),
    defaultValues: { who: 'peer', on: today, said: '' },
  });
  const freed = freedDays(facts.entries);
  const { assignment } = facts;
  const correction = useCorrection(freed.entries);
  const submit = () =>
    submitForm(form, async ({ who, on, said }) => {
      const cancelled = state === 'withdrawn' && who === 'lga' ? 'Cancelled by the LGA' : '';
      const line = { on, how: '', by: atDesk, said: [cancelled, said].filter(Boolean).join('. ') };
      const failed = await writeDays(desk, {
        code: 'free-days',
        entries: freed.entries,
        alongside: [
          {
            table: 'assignments',
            key: assignment.id,
            after: { ...withState(assignment, state, on), contacts: [...assignment.contacts, line] },
          },
        ],
        aboutIds: [assignment.peerId],
        correction: correction.reason,
        keepBusy: true,
      });
      if (failed === undefined) onClose();
      return failed;
    });
  const common = { control: form.control, errorText: fieldErrorText };
  const quarterDays = freed.bookedQuarterDays + freed.pencilledQuarterDays;
  return (
    <FormDialog
      title={`${ASSIGNMENT_WORDS[state]}: ${facts.name}`}
      submitText={quarterDays > 0 ? `${ASSIGNMENT_WORDS[state]}, free ${daysInWords(quarterDays)}` : 'Save'}
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      width={640}
    >
      <Alert severity={quarterDays > 0 ? 'warning' : 'info'}>
        {freedText(freed) || 'No days are held for this work.'}
      </Alert>
      <DaysInShort entries={facts.entries.filter(({ id }) => freed.entries.some((one) => one.id === id))} />
      <FieldRow>
        {state === 'withdrawn' ? <SelectInput {...common} name="who" label="Who ended it" options={WHO} /> : null}
        <DateInput {...common} name="on" label="Said on" today={today} required />
      </FieldRow>
      <TextInput {...common} name="said" label="What was said (optional)" rows={2} />
      {correction.field}
    </FormDialog>
  );
}

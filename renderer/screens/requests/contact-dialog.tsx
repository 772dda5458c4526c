import { zodResolver } from '@hookform/resolvers/zod';
import { DateInput } from '@renderer/components/date-input';
import { SelectInput, SuggestInput, TextInput } from '@renderer/components/fields';
import { FormDaySchema } from '@renderer/components/form-days';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useOffice, useTable, useToday } from '@renderer/data/desk-context';
import { ASSIGNMENT_WORDS } from '@renderer/words/assignment-words';
import { peerName } from '@renderer/words/peer-name';
import { fieldErrorText } from '@renderer/words/problem-text';
import Box from '@mui/material/Box';
import { ASSIGNMENT_STATES, AssignmentSchema, ContactSchema, type Assignment } from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { Request } from '@shared/model/request';
import { formatDayInWords } from '@shared/rules/uk-date';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useSaveRequest } from './use-save-request';
import { WAYS_TO_ASK } from './add-peers-dialog';

function buildSchema(today: CalendarDay) {
  return z.object({
    state: z.enum(ASSIGNMENT_STATES),
    on: FormDaySchema.refine((day) => day <= today, 'later-than-today'),
    how: ContactSchema.shape.how,
    said: z.string().trim().max(2000),
    note: AssignmentSchema.shape.note.unwrap(),
  });
}

type Props = { request: Request; assignment: Assignment; onClose: () => void };

/** What a peer said, and when: a line of the contact log, and the state that follows from it. */
export function ContactDialog({ request, assignment, onClose }: Props) {
  const today = useToday();
  const office = useOffice();
  const peer = useTable('peers').get(assignment.peerId);
  const save = useSaveRequest();
  const [schema] = useState(() => buildSchema(today));
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { state: assignment.state, on: today, how: '', said: '', note: assignment.note },
  });
  const states = ASSIGNMENT_STATES.filter(
    (state) => state !== 'put forward' || assignment.state === state || request.outcome !== 'none',
  );
  const submit = () =>
    submitForm(form, async ({ state, note, ...contact }) => {
      const spoken = contact.said !== '' || contact.how !== '' || state !== assignment.state;
      const line = { ...contact, by: office?.userName ?? '' };
      const contacts = spoken ? [...assignment.contacts, line] : assignment.contacts;
      const failed = await save('reply', [assignment.peerId], {
        assignments: [{ ...assignment, state, note, contacts }],
      });
      if (!failed) onClose();
      return failed;
    });
  const common = { control: form.control, errorText: fieldErrorText };
  return (
    <FormDialog
      title={`What ${peer ? peerName(peer) : 'the peer'} said`}
      submitText="Save"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
    >
      <TextInput {...common} name="said" label="What they said" rows={2} autoFocus />
      <FieldRow>
        <SelectInput
          {...common}
          name="state"
          label="State"
          options={states.map((value) => ({ value, text: ASSIGNMENT_WORDS[value] }))}
        />
        <DateInput {...common} name="on" label="Said on" today={today} />
        <SuggestInput {...common} name="how" label="How" options={WAYS_TO_ASK} />
      </FieldRow>
      <TextInput {...common} name="note" label="Note" rows={2} />
      <ContactLog assignment={assignment} />
    </FormDialog>
  );
}

function ContactLog({ assignment }: { assignment: Assignment }) {
  const today = useToday();
  if (assignment.contacts.length === 0) return null;
  return (
    <Box>
      <Box component="h3" sx={{ m: 0, fontSize: 13, fontWeight: 600 }}>
        Before
      </Box>
      <Box component="ul" sx={{ m: 0, pl: 2, color: 'text.secondary' }}>
        {assignment.contacts.toReversed().map((contact, index) => (
          <li key={`${contact.on}-${index}`}>
            {[formatDayInWords(contact.on, today), contact.how, contact.by && `by ${contact.by}`, contact.said]
              .filter(Boolean)
              .join(', ')}
          </li>
        ))}
      </Box>
    </Box>
  );
}

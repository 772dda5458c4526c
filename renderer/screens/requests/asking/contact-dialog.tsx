import { zodResolver } from '@hookform/resolvers/zod';
import { DateInput } from '@renderer/components/date-input';
import { SelectInput, SuggestInput, TextInput } from '@renderer/components/fields';
import { FormDaySchema } from '@renderer/components/form-days';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useAtDesk, usePeerDays, useTable, useToday } from '@renderer/data/desk-context';
import { ASSIGNMENT_WORDS } from '@renderer/words/assignment-words';
import { useCorrection } from '@renderer/panels/use-correction';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { useTypedDraft } from '@renderer/panels/use-typed-draft';
import { fieldErrorText } from '@renderer/words/problem-text';
import { freedText } from '@renderer/words/freed-text';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import {
  ASSIGNMENT_STATES,
  AssignmentSchema,
  ContactSchema,
  type Assignment,
  type AssignmentState,
} from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { Request } from '@shared/model/request';
import { freedDays, moveFreesDays, type FreedDays } from '@shared/rules/free-days';
import { isOwnCouncil, withOwnReason } from '@shared/rules/plan-asking';
import { moveNeeds, moveProblems, wasNamed } from '@shared/rules/plan-asking-moves';
import { withState } from '@shared/rules/selection';
import { formatDayInWords } from '@shared/rules/uk-date';
import { liesAhead } from '@shared/rules/work-dates';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { CheckedTick } from '@renderer/panels/checked-tick';
import { useSaveRequest } from '../use-save-request';
import { WAYS_TO_ASK } from './add-peers-dialog';

/** The form for one peer; a state that brings the peer to the LGA is checked as `moveProblems` says. */
function buildSchema({ request, assignment, own, ahead, today }: Pick<Props, 'request' | 'assignment'> & Given) {
  const fields = z.object({
    state: z.enum(ASSIGNMENT_STATES),
    checked: z.boolean(),
    ownReason: z.string().trim().max(500),
    on: FormDaySchema.refine((day) => day <= today, 'later-than-today'),
    how: ContactSchema.shape.how,
    said: z.string().trim().max(2000),
    note: AssignmentSchema.shape.note.unwrap(),
  });
  return fields.superRefine((draft, context) => {
    for (const { code, facts } of moveProblems({ request, assignment, own, ahead, draft }))
      context.addIssue({ code: 'custom', message: code, path: [facts.field] });
  });
}

type Given = { own: boolean; ahead: boolean; today: CalendarDay };
type Props = { request: Request; assignment: Assignment; state: AssignmentState; onClose: () => void };

/** What a peer said, and when: a line of the contact log, and the state that follows from it. */
export function ContactDialog({ request, assignment, state: startState, onClose }: Props) {
  const today = useToday();
  const atDesk = useAtDesk();
  const project = useTable('projects').get(assignment.projectId ?? request.projectId ?? '');
  const peer = useTable('peers').get(assignment.peerId);
  const nameOf = usePeerNames();
  const save = useSaveRequest();
  const own = peer !== undefined && isOwnCouncil(peer, request);
  const ahead = liesAhead(today, project, request);
  const [schema] = useState(() => buildSchema({ request, assignment, own, ahead, today }));
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: {
      state: startState,
      checked: false,
      ownReason: '',
      on: today,
      how: '',
      said: '',
      note: assignment.note,
    },
  });
  const typed = useTypedDraft(form, `contact ${assignment.id}`);
  // Putting forward is part of an answer to the LGA, which is dated; confirming books days, in a dialog of its own.
  const states = ASSIGNMENT_STATES.filter(
    (state) =>
      state === assignment.state ||
      state === startState ||
      (state !== 'confirmed' && state !== 'done' && (state !== 'put forward' || wasNamed(request, assignment))),
  );
  const chosen = useWatch({ control: form.control, name: 'state' });
  const needs = moveNeeds(assignment, chosen, own);
  const freed = useFreed(assignment, chosen);
  const correction = useCorrection(freed?.entries);
  const submit = () =>
    submitForm(form, async ({ state, note, checked, ownReason, ...contact }) => {
      const spoken = contact.said !== '' || contact.how !== '' || state !== assignment.state;
      const line = { ...contact, by: atDesk };
      const contacts = spoken ? [...assignment.contacts, line] : assignment.contacts;
      const failed = await save('reply', [assignment.peerId], {
        assignments: [
          {
            ...withState(assignment, state, line.on),
            note: needs.ownReason ? withOwnReason(note, ownReason) : note,
            contacts,
            checkedOn: needs.check && checked ? contact.on : assignment.checkedOn,
          },
        ],
        days: freed?.entries ?? [],
        correction: correction.reason,
      });
      if (!failed) onClose();
      return failed;
    });
  const common = { control: form.control, errorText: fieldErrorText };
  return (
    <FormDialog
      title={`What ${nameOf(assignment.peerId) ?? 'the peer'} said`}
      submitText="Save"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      draft={typed}
    >
      <TextInput {...common} name="said" label="What they said" rows={2} autoFocus />
      <FieldRow>
        <SelectInput
          {...common}
          name="state"
          label="State"
          options={states.map((value) => ({ value, text: ASSIGNMENT_WORDS[value] }))}
        />
        <DateInput {...common} name="on" label="Said on" today={today} required />
        <SuggestInput {...common} name="how" label="How" options={WAYS_TO_ASK} />
      </FieldRow>
      {freed ? <Alert severity="warning">{freedText(freed)}</Alert> : null}
      {correction.field}
      {needs.check ? <CheckedTick {...common} name="checked" hint="The peer is not down as available." /> : null}
      {needs.ownReason ? (
        <TextInput {...common} name="ownReason" label="Why a peer of the council supported" required />
      ) : null}
      <TextInput {...common} name="note" label="Note" rows={2} />
      <ContactLog assignment={assignment} />
    </FormDialog>
  );
}

/** The days that the peer holds for the work and would hold no longer in that state; none where nothing is freed. */
function useFreed(assignment: Assignment, chosen: AssignmentState): FreedDays | undefined {
  const days = usePeerDays(assignment.peerId);
  if (!moveFreesDays(assignment.state, chosen) || !days) return undefined;
  const freed = freedDays(days.filter(({ assignmentId }) => assignmentId === assignment.id));
  return freed.entries.length > 0 ? freed : undefined;
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

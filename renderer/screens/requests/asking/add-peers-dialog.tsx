import { zodResolver } from '@hookform/resolvers/zod';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { DateInput } from '@renderer/components/date-input';
import { SelectInput, SuggestInput, TextInput, TickInput } from '@renderer/components/fields';
import { FormDaySchema } from '@renderer/components/form-days';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useAtDesk, useToday } from '@renderer/data/desk-context';
import { newId } from '@renderer/data/new-id';
import { ASSIGNMENT_WORDS } from '@renderer/words/assignment-words';
import { fieldErrorText } from '@renderer/words/problem-text';
import { AssignmentSchema, ContactSchema, type Assignment } from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { AssignmentId } from '@shared/model/ids';
import type { Request } from '@shared/model/request';
import { withOwnReason } from '@shared/rules/plan-asking';
import { reachedByEmail } from '@shared/rules/reached-by-email';
import { useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { usePeerOptions, type PeerOption } from './peer-options';
import { PeersInput } from './peers-input';
import { useSaveRequest } from '../use-save-request';

const BY_EMAIL = 'e-mail';

/** How a peer is spoken to; any other way may be typed. */
export const WAYS_TO_ASK = [BY_EMAIL, 'phone', 'text message', 'in person'];

const STATES = (['asked', 'available', 'to ask'] as const).map((value) => ({ value, text: ASSIGNMENT_WORDS[value] }));

function buildSchema(today: CalendarDay) {
  return z
    .object({
      chosen: z.array(z.custom<PeerOption>()).min(1, 'peer-missing'),
      state: z.enum(['asked', 'available', 'to ask']),
      on: FormDaySchema.refine((day) => day <= today, 'later-than-today'),
      how: ContactSchema.shape.how,
      ownReason: z.string().trim().max(500),
      writes: z.boolean(),
    })
    .refine(({ chosen, ownReason }) => ownReason !== '' || !chosen.some(({ own }) => own), {
      path: ['ownReason'],
      message: 'own-council-reason-missing',
    });
}

type AddPeersForm = z.infer<ReturnType<typeof buildSchema>>;

type Props = {
  request: Request;
  assignments: readonly Assignment[];
  /** Opens the e-mail that asks those just added. */
  onWrite: (ids: readonly AssignmentId[]) => void;
  onClose: () => void;
};

/** Adds the peers that are asked, several at once, as one change. */
export function AddPeersDialog({ request, assignments, onWrite, onClose }: Props) {
  const today = useToday();
  const atDesk = useAtDesk();
  const save = useSaveRequest();
  const options = usePeerOptions(request, assignments);
  const [schema] = useState(() => buildSchema(today));
  const form = useForm<AddPeersForm>({
    resolver: zodResolver(schema),
    defaultValues: { chosen: [], state: 'asked', on: today, how: BY_EMAIL, ownReason: '', writes: false },
  });
  const submit = () =>
    submitForm(form, async (values) => {
      const added = buildAssignments(request, values, atDesk);
      const failed = await save(
        'ask-peers',
        added.map(({ peerId }) => peerId),
        { assignments: added },
      );
      if (failed) return failed;
      if (values.writes) onWrite(added.map(({ id }) => id));
      else onClose();
      return failed;
    });
  const [chosen, state] = useWatch({ control: form.control, name: ['chosen', 'state'] });
  const common = { control: form.control, errorText: fieldErrorText };
  return (
    <FormDialog
      title={`Add peers to ${request.ref}`}
      submitText={chosen.length > 1 ? `Add ${chosen.length} peers` : 'Add peer'}
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
    >
      <Box>
        <PeersInput {...common} name="chosen" label="Peers" options={options} autoFocus required />
        <ConflictWarnings chosen={chosen} />
      </Box>
      {chosen.some(({ own }) => own) ? (
        <TextInput
          {...common}
          name="ownReason"
          label="Why ask a peer of the council supported"
          required
          hint="Their home council is the council supported."
        />
      ) : null}
      <FieldRow>
        <SelectInput {...common} name="state" label="State" options={STATES} />
        {state === 'to ask' ? null : (
          <>
            <DateInput {...common} name="on" label="Asked on" today={today} required />
            <SuggestInput {...common} name="how" label="How" options={WAYS_TO_ASK} />
          </>
        )}
      </FieldRow>
      {state === 'available' ? null : (
        <TickInput control={form.control} name="writes" label="Then write the e-mail that asks them" />
      )}
    </FormDialog>
  );
}

/** What stands between the chosen peers and the council supported: to be asked about, no bar. */
function ConflictWarnings({ chosen }: { chosen: readonly PeerOption[] }) {
  const near = chosen.filter(({ warnings }) => warnings.length > 0);
  return (
    <Box role="status">
      {near.length > 0 ? (
        <Alert severity="warning" role="none" sx={{ mt: 1 }}>
          Ask about conflicts of interest:
          {near.map(({ peer, name, warnings }) => (
            <Box key={peer.id}>
              {name}: {warnings.join('; ')}.
            </Box>
          ))}
        </Alert>
      ) : null}
    </Box>
  );
}

/** Whom the e-mail that is written next cannot reach stays to be asked. */
function buildAssignments(request: Request, values: AddPeersForm, by: string): Assignment[] {
  const { chosen, on, how, ownReason, writes } = values;
  const reached = reachedByEmail(chosen, ({ peer }) => peer.email);
  const byEmail = writes && values.state === 'asked' && how === BY_EMAIL;
  return chosen.map((option) => {
    const { peer, own } = option;
    const state = byEmail && !reached.includes(option) ? 'to ask' : values.state;
    return AssignmentSchema.parse({
      id: newId<AssignmentId>(),
      peerId: peer.id,
      requestId: request.id,
      projectId: request.projectId,
      state,
      contacts: state === 'to ask' ? [] : [{ on, how, by, said: '' }],
      note: own ? withOwnReason('', ownReason) : '',
    });
  });
}

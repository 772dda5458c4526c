import { zodResolver } from '@hookform/resolvers/zod';
import { DateInput } from '@renderer/components/date-input';
import { TextInput, TickInput } from '@renderer/components/fields';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useDesk, useTable, useToday } from '@renderer/data/desk-context';
import { peerName } from '@renderer/words/peer-name';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import type { Assignment } from '@shared/model/assignment';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { buildClaimSchema, toClaim, toClaimForm, type ClaimForm } from './claim-form';

type Props = { facts: URLSearchParams; onClose: () => void };

/** The days on which a claim was submitted, approved and paid, with its reference; or that nothing is claimed. */
export function ClaimDialog({ facts, onClose }: Props) {
  const assignment = useTable('assignments').get(facts.get('assignment') ?? '');
  return assignment ? <ClaimFields assignment={assignment} onClose={onClose} /> : null;
}

function ClaimFields({ assignment, onClose }: { assignment: Assignment; onClose: () => void }) {
  const desk = useDesk();
  const today = useToday();
  const peer = useTable('peers').get(assignment.peerId);
  const work = useTable('projects').get(assignment.projectId ?? '');
  const [schema] = useState(() => buildClaimSchema(today));
  const form = useForm<ClaimForm>({ resolver: zodResolver(schema), defaultValues: toClaimForm(assignment.claim) });
  const submit = () =>
    submitForm(form, async (values) => {
      const { claim: _before, ...rest } = assignment;
      const claim = toClaim(values);
      const saved = await desk.commit({
        label: { code: 'claim-changed', ids: [assignment.peerId], count: 1 },
        operations: [{ table: 'assignments', key: assignment.id, after: { ...rest, ...(claim ? { claim } : {}) } }],
      });
      if (!saved.ok) return problemText(saved.problem);
      onClose();
      return undefined;
    });
  const common = { control: form.control, errorText: fieldErrorText };
  return (
    <FormDialog
      title={`Claim: ${[peer && peerName(peer), work?.name].filter(Boolean).join(', ')}`}
      submitText="Save"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
    >
      <FieldRow>
        <DateInput {...common} name="submittedOn" label="Submitted on" today={today} autoFocus />
        <DateInput {...common} name="approvedOn" label="Approved on" today={today} />
        <DateInput {...common} name="paidOn" label="Paid on" today={today} />
      </FieldRow>
      <TextInput
        {...common}
        name="reference"
        label="Reference"
        hint="Of the claim or of the payment. No bank details."
      />
      <TickInput {...common} name="notDue" label="Nothing is claimed for this work" />
    </FormDialog>
  );
}

import { zodResolver } from '@hookform/resolvers/zod';
import { TextInput } from '@renderer/components/fields';
import { FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useDesk, useOffice, useTable, useToday } from '@renderer/data/desk-context';
import { newId } from '@renderer/data/new-id';
import { useTypedDraft } from '@renderer/panels/use-typed-draft';
import { peerName } from '@renderer/words/peer-name';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import type { PeerId } from '@shared/model/ids';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useLocation, useNavigate } from 'react-router';
import { AccreditationFields, AvailabilityFields, ConflictFields } from './availability-fields';
import { DuplicateWarning } from './duplicate-warning';
import { DraftNote } from './draft-note';
import { FormPart } from './form-part';
import { peerDraft } from './peer-draft';
import { ContactFields, CouncilFields, NameFields, PeerTypesInput, StatusFields } from './peer-form-fields';
import { peerFormSchemaOn, toFormValues } from './peer-form-schema';
import { peerWith } from './peer-with';
import { RolesFields } from './roles-fields';
import { SkillLevels } from './skill-levels';
import { SkillsInput } from './skills-input';
import { TrainingFields } from './training-fields';

type Props = { facts: URLSearchParams; onClose: () => void };

/** Adds a peer, or edits the one that the facts name. */
export function PeerFormDialog({ facts, onClose }: Props) {
  const desk = useDesk();
  const office = useOffice();
  const today = useToday();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const peer = useTable('peers').get(facts.get('peer') ?? '');
  const [id] = useState(() => peer?.id ?? newId<PeerId>());
  const [start] = useState(() => toFormValues(peer, office?.group ?? ''));
  const whose = peer?.id ?? 'new';
  const [draft, setDraft] = useState(() => peerDraft.get(whose));
  const form = useForm({ resolver: zodResolver(peerFormSchemaOn(today)), defaultValues: draft ?? start });
  const typed = useTypedDraft(form, peer ? `edit-peer ${peer.id}` : 'add-peer', draft !== undefined);
  const close = () => {
    peerDraft.drop();
    onClose();
  };

  const submit = () =>
    submitForm(form, async (values) => {
      // As it is now: it may have changed since the form was opened.
      const after = peerWith(desk.table('peers').get(id), values, id);
      const saved = await desk.commit({
        label: { code: peer ? 'edit-peer' : 'add-peer', ids: [id], count: 1 },
        operations: [{ table: 'peers', key: id, after }],
      });
      if (!saved.ok) return problemText(saved.problem);
      peerDraft.drop();
      if (!peer && pathname.startsWith('/peers')) await navigate(`/peers/${id}`);
      else onClose();
      return undefined;
    });

  const { control } = form;
  const part = facts.get('part');
  // The address may name a peer that an undo has taken back since.
  if (facts.has('peer') && !peer) return null;
  return (
    <FormDialog
      title={peer ? `Edit ${peerName(peer)}` : 'Add peer'}
      submitText={peer ? 'Save' : 'Add peer'}
      onSubmit={submit}
      onClose={close}
      dirty={form.formState.isDirty || draft !== undefined}
      draft={typed}
      width={800}
    >
      {draft ? (
        <DraftNote
          onDrop={() => {
            peerDraft.drop();
            setDraft(undefined);
            form.reset(start);
          }}
        />
      ) : null}
      <NameFields control={control} autoFocus={part === null} />
      <CouncilFields control={control} />
      <DuplicateWarning control={control} id={id} onLook={() => peerDraft.keep(whose, form.getValues())} />
      <ContactFields control={control} autoFocus={part === 'contact'} />
      <FormPart title="Roles">
        <RolesFields control={control} />
      </FormPart>
      <StatusFields control={control} />
      <FormPart title="Skills and work">
        <SkillsInput control={control} />
        <SkillLevels control={control} />
        <PeerTypesInput control={control} />
        <AccreditationFields control={control} />
      </FormPart>
      <FormPart title="Availability">
        <AvailabilityFields control={control} />
      </FormPart>
      <FormPart title="Conflicts of interest">
        <ConflictFields control={control} />
      </FormPart>
      <FormPart title="Training">
        <TrainingFields control={control} autoFocus={part === 'training'} />
      </FormPart>
      <FormPart title="Notes">
        <TextInput control={control} errorText={fieldErrorText} name="expertise" label="Expertise" rows={3} />
        <TextInput control={control} errorText={fieldErrorText} name="notes" label="Notes" rows={3} />
      </FormPart>
    </FormDialog>
  );
}

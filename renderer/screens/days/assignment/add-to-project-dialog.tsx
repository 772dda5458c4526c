import { zodResolver } from '@hookform/resolvers/zod';
import Box from '@mui/material/Box';
import { SelectInput } from '@renderer/components/fields';
import { FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useDesk, useTable } from '@renderer/data/desk-context';
import { newId } from '@renderer/data/new-id';
import { roleWord } from '@renderer/words/assignment-words';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import { AssignmentSchema } from '@shared/model/assignment';
import type { AssignmentId, PeerId } from '@shared/model/ids';
import type { Project } from '@shared/model/project';
import { ASSIGNMENT_ROLES, SHADOW_ROLE } from '@shared/rules/assignment-days';
import { freesDays } from '@shared/rules/free-days';
import { peerLeft } from '@shared/rules/peer-left';
import { useState } from 'react';
import { useController, useForm, type Control } from 'react-hook-form';
import { z } from 'zod';
import { PeersInput } from '../peers-input';
import type { TaskProps } from '../task-props';

/** Adds peers to a project directly, where no request stands behind it. */
export function AddToProjectDialog({ facts, onClose }: TaskProps) {
  const project = useTable('projects').get(facts.get('project') ?? '');
  return project ? <AddToProject project={project} onClose={onClose} /> : null;
}

function buildSchema(hasLeft: (peerId: PeerId) => boolean, isIn: (peerId: PeerId) => boolean) {
  return z.object({
    peerIds: z
      .array(z.custom<PeerId>())
      .min(1, 'peer-missing')
      .refine((ids) => !ids.some(hasLeft), 'peer-left')
      .refine((ids) => !ids.some(isIn), 'peer-in-project'),
    role: z.string().trim().min(1, 'role-missing').max(80),
  });
}
type AddForm = z.infer<ReturnType<typeof buildSchema>>;

const ROLES = ASSIGNMENT_ROLES.map((value) => ({ value, text: roleWord(value) }));

function AddToProject({ project, onClose }: { project: Project; onClose: () => void }) {
  const desk = useDesk();
  const [schema] = useState(() =>
    buildSchema(
      (peerId) => {
        const peer = desk.table('peers').get(peerId);
        return peer !== undefined && peerLeft(peer) !== undefined;
      },
      (peerId) =>
        desk
          .table('assignments')
          .all.some((one) => one.projectId === project.id && one.peerId === peerId && !freesDays(one.state)),
    ),
  );
  const form = useForm<AddForm>({ resolver: zodResolver(schema), defaultValues: { peerIds: [], role: 'member' } });
  const submit = () =>
    submitForm(form, async ({ peerIds, role }) => {
      const added = peerIds.map((peerId) =>
        AssignmentSchema.parse({
          id: newId<AssignmentId>(),
          peerId,
          projectId: project.id,
          role,
          state: 'available',
        }),
      );
      const saved = await desk.commit({
        label: { code: 'add-to-project', ids: peerIds, count: added.length },
        operations: added.map((after) => ({ table: 'assignments' as const, key: after.id, after })),
      });
      if (!saved.ok) return problemText(saved.problem);
      onClose();
      return undefined;
    });
  const role = form.watch('role');
  return (
    <FormDialog
      title={`Add peers: ${project.name}`}
      submitText="Add to the project"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
    >
      <PeersPart control={form.control} />
      <SelectInput
        control={form.control}
        errorText={fieldErrorText}
        name="role"
        label="Role"
        options={ROLES}
        required
      />
      <Box sx={{ color: 'text.secondary' }}>
        {role === SHADOW_ROLE
          ? 'Shadowing is unpaid, is not taken off the limit, and does not count as the team’s member peer.'
          : 'Their days are pencilled in or booked from the menu beside each name.'}
      </Box>
    </FormDialog>
  );
}

function PeersPart({ control }: { control: Control<AddForm> }) {
  const { field, fieldState } = useController({ control, name: 'peerIds' });
  return (
    <PeersInput
      required
      label="Peers"
      value={field.value}
      onChange={field.onChange}
      error={fieldErrorText(fieldState.error?.message)}
      autoFocus
    />
  );
}

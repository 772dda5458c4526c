import { zodResolver } from '@hookform/resolvers/zod';
import { DateInput } from '@renderer/components/date-input';
import { SuggestInput, TextInput } from '@renderer/components/fields';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useDesk, useOffice, useTable, useToday } from '@renderer/data/desk-context';
import { newId } from '@renderer/data/new-id';
import { CouncilInput } from '@renderer/panels/council-input';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import type { ProjectId } from '@shared/model/ids';
import { DEFAULT_KINDS_OF_WORK } from '@shared/model/settings';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { ProjectFormSchema, toFormValues, toProject, type ProjectForm } from './project-form-schema';

type Props = { facts: URLSearchParams; onClose: () => void };

/** Adds a project, or edits the one that the facts name. */
export function ProjectFormDialog({ facts, onClose }: Props) {
  const desk = useDesk();
  const today = useToday();
  const office = useOffice();
  const navigate = useNavigate();
  const project = useTable('projects').get(facts.get('project') ?? '');
  const [id] = useState(() => project?.id ?? newId<ProjectId>());
  const [start] = useState(() => toFormValues(project));
  const form = useForm<ProjectForm>({ resolver: zodResolver(ProjectFormSchema), defaultValues: start });
  const submit = () =>
    submitForm(form, async (values) => {
      const after = toProject(values, desk.table('projects').get(id) ?? { id });
      const saved = await desk.commit({
        label: { code: project ? 'edit-project' : 'add-project', ids: [id], count: 1 },
        operations: [{ table: 'projects', key: id, after }],
      });
      if (!saved.ok) return problemText(saved.problem);
      if (project) onClose();
      else await navigate(`/days/projects/${id}`);
      return undefined;
    });
  const common = { control: form.control, errorText: fieldErrorText };
  return (
    <FormDialog
      title={project ? `Edit project: ${project.name}` : 'Add project'}
      submitText={project ? 'Save' : 'Add project'}
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
    >
      <TextInput
        {...common}
        name="name"
        label="Project"
        hint="Such as: Corporate peer challenge, Stroud."
        autoFocus
        required
      />
      <FieldRow>
        <SuggestInput
          {...common}
          name="kindOfWork"
          label="Kind of work"
          options={office?.kindsOfWork ?? DEFAULT_KINDS_OF_WORK}
          required
        />
        <CouncilInput
          label="Council supported"
          value={form.watch('council')}
          onChange={(council) => form.setValue('council', council, { shouldDirty: true })}
          hint="Empty for work inside the LGA."
        />
      </FieldRow>
      <FieldRow>
        <DateInput {...common} name="startsOn" label="First day" today={today} />
        <DateInput {...common} name="endsOn" label="Last day" today={today} />
      </FieldRow>
      <FieldRow>
        <TextInput {...common} name="projectCode" label="Project code" />
        <TextInput {...common} name="purchaseOrder" label="PO" />
      </FieldRow>
      <TextInput {...common} name="notes" label="Notes" rows={2} />
    </FormDialog>
  );
}

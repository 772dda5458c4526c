import { DateInput } from '@renderer/components/date-input';
import { SelectInput, SuggestInput, TextInput } from '@renderer/components/fields';
import { FieldRow } from '@renderer/components/form-dialog';
import { useAgreement, useOffice, useTable, useToday } from '@renderer/data/desk-context';
import { CouncilInput } from '@renderer/panels/council-input';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { DayState } from '@shared/model/day-entry';
import type { Project } from '@shared/model/project';
import { DEFAULT_KINDS_OF_WORK } from '@shared/model/settings';
import { useFormContext } from 'react-hook-form';
import type { WorkInput } from './form-values';
import { ProjectInput } from './project-input';
import { MENTORING } from './mentoring';
import { StateInput } from './state-input';

/** Activity, state and what for: the fields seen first. `state` is the state as it stands. */
export function ActivityAndState(props: { states: readonly DayState[]; state: DayState | undefined; hint?: string }) {
  const form = useFormContext<WorkInput>();
  const agreement = useAgreement();
  const today = useToday();
  const activity = form.watch('activity');
  const choices = agreement.activities.filter(({ code }) => code !== 'before' || code === activity);
  return (
    <>
      <FieldRow>
        <SelectInput
          control={form.control}
          name="activity"
          label="Activity"
          errorText={fieldErrorText}
          options={choices.map(({ code, name }) => ({ value: code, text: name }))}
        />
        <StateInput
          states={props.states}
          value={props.state}
          onChange={(state) => {
            form.setValue('state', state, { shouldDirty: true });
            form.clearErrors('state');
          }}
          error={fieldErrorText(form.formState.errors.state?.message)}
          {...(props.hint ? { hint: props.hint } : {})}
        />
      </FieldRow>
      {props.state === 'pencilled' ? (
        <FieldRow>
          <DateInput
            control={form.control}
            name="pencilledUntil"
            label="Pencilled in until"
            today={today}
            errorText={fieldErrorText}
            hint="Empty: until they are booked or cancelled."
          />
        </FieldRow>
      ) : null}
    </>
  );
}

/** What for, the council supported, kind of work, codes and note. */
export function WorkFields() {
  const form = useFormContext<WorkInput>();
  const office = useOffice();
  const takeProject = useTakeProject();
  const common = { control: form.control, errorText: fieldErrorText };
  return (
    <>
      <FieldRow>
        <ProjectInput value={form.watch('project')} onChange={(choice, project) => takeProject(choice, project)} />
        <CouncilInput
          label="Council supported"
          value={form.watch('council')}
          onChange={(council) => form.setValue('council', council, { shouldDirty: true })}
        />
      </FieldRow>
      <FieldRow>
        <SuggestInput
          {...common}
          name="kindOfWork"
          label="Kind of work"
          options={office?.kindsOfWork ?? DEFAULT_KINDS_OF_WORK}
        />
        <TextInput {...common} name="projectCode" label="Project code" />
        <TextInput {...common} name="purchaseOrder" label="PO" />
      </FieldRow>
      <TextInput
        {...common}
        name="note"
        label="Note"
        {...(form.watch('activity') === MENTORING
          ? { hint: 'Nothing of what was talked about: mentoring is confidential.' }
          : {})}
      />
    </>
  );
}

/** Takes a chosen project, and what the project knows into the fields that are empty or still the former project's. */
function useTakeProject() {
  const form = useFormContext<WorkInput>();
  const projects = useTable('projects');
  return (choice: WorkInput['project'], project: Project | null) => {
    const former = factsOf(projects.get(form.getValues('project').id ?? ''));
    form.setValue('project', choice, { shouldDirty: true });
    if (!project) return;
    const facts = factsOf(project);
    const council = form.getValues('council');
    const isFormer = council.id === former.council.id && council.text === former.council.text;
    if (isFormer || (council.id === null && council.text === '')) form.setValue('council', facts.council);
    for (const name of ['kindOfWork', 'projectCode', 'purchaseOrder'] as const) {
      const now = form.getValues(name);
      if (now === '' || now === former[name]) form.setValue(name, facts[name]);
    }
  };
}

/** What a project says of the days worked for it. */
export function factsOf(project: Project | undefined) {
  return {
    council: { id: project?.councilSupportedId ?? null, text: project?.councilSupportedText ?? '' },
    kindOfWork: project?.kindOfWork ?? '',
    projectCode: project?.projectCode ?? '',
    purchaseOrder: project?.purchaseOrder ?? '',
  };
}

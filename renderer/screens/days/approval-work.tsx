import { TextInput } from '@renderer/components/fields';
import { FieldRow } from '@renderer/components/form-dialog';
import { useCouncilBook, useTable } from '@renderer/data/desk-context';
import { CouncilInput } from '@renderer/panels/council-input';
import { fieldErrorText } from '@renderer/words/problem-text';
import { useController, useWatch, type Control } from 'react-hook-form';
import { ANY_WORK, type ApprovalFormInput } from './approval-form';

/** At which council and when the project is, as the return to the LGA says it; nothing for any work of the year. */
export function ApprovalWork({ control }: { control: Control<ApprovalFormInput> }) {
  const projectId = useWatch({ control, name: 'projectId' });
  const { field, fieldState } = useController({ control, name: 'council' });
  const project = useTable('projects').get(projectId);
  const book = useCouncilBook();
  const ofProject = project ? book.nameOf(project.councilSupportedId, project.councilSupportedText) : '';
  if (projectId === ANY_WORK) return null;
  return (
    <FieldRow>
      <CouncilInput
        label="Council supported"
        value={field.value}
        onChange={field.onChange}
        error={fieldErrorText(fieldState.error?.message)}
        {...(ofProject ? { hint: `Empty: the project\u2019s, ${ofProject}.` } : {})}
      />
      <TextInput
        control={control}
        name="datesText"
        label="Dates of the work"
        errorText={fieldErrorText}
        hint="Such as 2 to 5 March 2027."
      />
    </FieldRow>
  );
}

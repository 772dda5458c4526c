import { zodResolver } from '@hookform/resolvers/zod';
import Button from '@mui/material/Button';
import { Facts } from '@renderer/components/facts';
import { SelectInput, SuggestInput, TextInput } from '@renderer/components/fields';
import { FormDialog } from '@renderer/components/form-dialog';
import { Section } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { submitForm } from '@renderer/components/submit-form';
import { useAtDesk, useOffice } from '@renderer/data/desk-context';
import { ChangeButton } from '@renderer/panels/change-button';
import { RecordHistory } from '@renderer/panels/record-history';
import { FOLLOW_UP_WORDS } from '@renderer/words/follow-up-words';
import { fieldErrorText } from '@renderer/words/problem-text';
import { FOLLOW_UPS, OfficeSchema, type Office } from '@shared/model/settings';
import { DEFAULT_FOLLOW_UP } from '@shared/rules/work-dates';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useSaveSetting } from './use-save-setting';

/** Lists are edited as lines of text: one name a line. */
const lines = z.string().transform((text) => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]);
const FormSchema = z.object({
  group: OfficeSchema.shape.group,
  dueSoonDays: z.coerce.number().int().min(0).max(60),
  followUp: z.enum(FOLLOW_UPS),
  groups: lines,
  kindsOfWork: lines,
  skills: lines,
});

/** Who sits here, and the lists that the office keeps. */
export function OfficeSection() {
  const office = useOffice();
  const atDesk = useAtDesk();
  const task = useTask();
  const [editing, setEditing] = useState(false);
  if (!office) return null;
  return (
    <Section title="This office" right={<ChangeButton onClick={() => setEditing(true)}>Change</ChangeButton>}>
      <Facts
        lines={[
          ['Group', office.group],
          [
            'At the desk',
            <>
              {atDesk}
              <Button size="small" onClick={() => task.open('at-desk')} sx={{ ml: 1 }}>
                Somebody else
              </Button>
            </>,
          ],
          ['Due soon', `${office.dueSoonDays} days before an answer is due`],
          ['Follow-up offered', FOLLOW_UP_WORDS[office.followUp ?? DEFAULT_FOLLOW_UP]],
          ['Groups', office.groups.join(', ')],
          ['Kinds of work', office.kindsOfWork.join(', ')],
          ['Skills', office.skills.join(', ')],
        ]}
      />
      <RecordHistory table="settings" id="office" level={3} />
      {editing ? <OfficeDialog office={office} onClose={() => setEditing(false)} /> : null}
    </Section>
  );
}

function OfficeDialog({ office, onClose }: { office: Office; onClose: () => void }) {
  const save = useSaveSetting();
  const form = useForm({
    resolver: zodResolver(FormSchema),
    defaultValues: {
      group: office.group,
      dueSoonDays: String(office.dueSoonDays),
      followUp: office.followUp ?? DEFAULT_FOLLOW_UP,
      groups: office.groups.join('\n'),
      kindsOfWork: office.kindsOfWork.join('\n'),
      skills: office.skills.join('\n'),
    },
  });
  const submit = () =>
    submitForm(form, async (values) => {
      const failed = await save({ id: 'office', value: { ...office, ...values } });
      if (!failed) onClose();
      return failed;
    });
  const common = { control: form.control, errorText: fieldErrorText };
  return (
    <FormDialog
      title="This office"
      submitText="Save"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      width={480}
    >
      <SuggestInput {...common} name="group" label="Your group" options={office.groups} autoFocus required />
      <TextInput
        {...common}
        name="dueSoonDays"
        required
        label="Due soon, in days"
        hint="A request is shown as due soon this many days before its answer is due."
      />
      <SelectInput
        {...common}
        name="followUp"
        label="Follow-up offered"
        options={FOLLOW_UPS.map((value) => ({ value, text: FOLLOW_UP_WORDS[value] }))}
      />
      <TextInput {...common} name="groups" label="Groups, one a line" rows={3} />
      <TextInput {...common} name="kindsOfWork" label="Kinds of work, one a line" rows={3} />
      <TextInput {...common} name="skills" label="Skills, one a line" rows={3} />
    </FormDialog>
  );
}

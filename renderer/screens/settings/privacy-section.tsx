import { zodResolver } from '@hookform/resolvers/zod';
import { Facts } from '@renderer/components/facts';
import { TextInput } from '@renderer/components/fields';
import { FormDialog } from '@renderer/components/form-dialog';
import { Section } from '@renderer/components/page';
import { submitForm } from '@renderer/components/submit-form';
import { usePrivacy } from '@renderer/data/desk-context';
import { ChangeButton } from '@renderer/panels/change-button';
import { RecordHistory } from '@renderer/panels/record-history';
import { monthsText } from '@renderer/words/months-text';
import { fieldErrorText } from '@renderer/words/problem-text';
import { DEFAULT_PRIVACY, PrivacySchema, type Privacy } from '@shared/model/privacy';
import { OFFER_MONTHS } from '@shared/rules/retention';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { useSaveSetting } from './use-save-setting';

type Periods = 'enquiryMonths' | 'leaverMonths' | 'unusedMonths';

const months = z.coerce.number('months-amount').pipe(z.number().refine(isPeriod, 'months-amount'));
const FormSchema = z.object({
  ...PrivacySchema.shape,
  enquiryMonths: months,
  leaverMonths: months,
  unusedMonths: months,
  offerMonths: months,
});

function isPeriod(count: number): boolean {
  return PrivacySchema.shape.enquiryMonths.safeParse(count).success;
}

/** Why the office holds what it holds of peers, and after how long a record comes up for review. */
export function PrivacySection() {
  const privacy = usePrivacy();
  const [editing, setEditing] = useState(false);
  const period = (name: Periods, after: string) => periodText(privacy[name], after, name);
  const words = (name: 'purpose' | 'lawfulBasis' | 'condition') => privacy[name] || 'Not said';
  return (
    <Section title="Privacy" right={<ChangeButton onClick={() => setEditing(true)}>Change</ChangeButton>}>
      <Facts
        lines={[
          ['Purpose', words('purpose')],
          ['Lawful basis', words('lawfulBasis')],
          ['Special category', words('condition')],
          ['Enquiries', period('enquiryMonths', 'the last contact')],
          ['Peers who left', period('leaverMonths', 'the last thing that happened')],
          ['Peers not used', period('unusedMonths', 'the last thing that happened')],
          [
            'Choice of peers',
            `To be deleted ${monthsText(privacy.offerMonths ?? OFFER_MONTHS)} after a request was closed`,
          ],
        ]}
      />
      <p>
        Reports lists records that are up for review; nothing is erased by itself. A subject access pack and the paper
        for IT and data protection say the same.
      </p>
      <RecordHistory table="settings" id="privacy" level={3} />
      {editing ? <PrivacyDialog privacy={privacy} onClose={() => setEditing(false)} /> : null}
    </Section>
  );
}

function periodText(count: number, after: string, name: Periods): string {
  const proposed = DEFAULT_PRIVACY[name];
  const text = `Reviewed ${monthsText(count)} after ${after}`;
  return count === proposed
    ? `${text}, as Peer Desk proposes: no law sets a period`
    : `${text}; Peer Desk proposes ${monthsText(proposed)}`;
}

function PrivacyDialog({ privacy, onClose }: { privacy: Privacy; onClose: () => void }) {
  const save = useSaveSetting();
  const form = useForm({
    resolver: zodResolver(FormSchema),
    defaultValues: {
      ...privacy,
      enquiryMonths: String(privacy.enquiryMonths),
      leaverMonths: String(privacy.leaverMonths),
      unusedMonths: String(privacy.unusedMonths),
      offerMonths: String(privacy.offerMonths ?? OFFER_MONTHS),
    },
  });
  const submit = () =>
    submitForm(form, async (value) => {
      const failed = await save({ id: 'privacy', value });
      if (!failed) onClose();
      return failed;
    });
  const common = { control: form.control, errorText: fieldErrorText };
  return (
    <FormDialog
      title="Privacy"
      submitText="Save"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      width={480}
      foot="Your data protection officer decides what is right for your office."
    >
      <TextInput {...common} name="purpose" label="Purpose" rows={3} autoFocus />
      <TextInput {...common} name="lawfulBasis" label="Lawful basis" rows={2} />
      <TextInput
        {...common}
        name="condition"
        label="Why party and group may be held"
        rows={3}
        hint="They are a special category of personal data."
      />
      <TextInput {...common} name="enquiryMonths" label="Enquiries: months until review" required />
      <TextInput {...common} name="leaverMonths" label="Peers who left: months until review" required />
      <TextInput {...common} name="unusedMonths" label="Peers not used: months until review" required />
      <TextInput
        {...common}
        name="offerMonths"
        label="Choice of peers: months after closing"
        hint="What was asked of peers for a request, and who was looked at and set aside."
        required
      />
    </FormDialog>
  );
}

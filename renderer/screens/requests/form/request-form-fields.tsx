import { DateInput } from '@renderer/components/date-input';
import { SelectInput, SuggestInput, TagsInput, TextInput, TickInput } from '@renderer/components/fields';
import { FieldRow } from '@renderer/components/form-dialog';
import { useOffice, useToday } from '@renderer/data/desk-context';
import { CouncilInput } from '@renderer/panels/council-input';
import { fieldErrorText } from '@renderer/words/problem-text';
import { RequestSchema } from '@shared/model/request';
import { DEFAULT_KINDS_OF_WORK, DEFAULT_SKILLS } from '@shared/model/settings';
import { useController, type Control } from 'react-hook-form';
import type { MailHints } from './request-from-mail';
import type { RequestFormResult, RequestFormValues } from './request-form-schema';

type Props = {
  control: Control<RequestFormValues, unknown, RequestFormResult>;
  /** What an e-mail said, below the fields that were filled in from it. */
  hints: MailHints;
};

const CHANNEL_TEXT = {
  'e-mail': 'E-mail',
  phone: 'Phone',
  letter: 'Letter',
  meeting: 'Meeting',
  other: 'Other',
} as const;
const CHANNELS = RequestSchema.shape.channel.unwrap().options.map((value) => ({ value, text: CHANNEL_TEXT[value] }));

/** What the LGA asks for: kind of work, council, how many peers. */
export function WantedFields({ control, hints }: Props) {
  const office = useOffice();
  const common = { control, errorText: fieldErrorText };
  return (
    <>
      <FieldRow>
        <SuggestInput
          {...common}
          name="kindOfWork"
          label="Kind of work"
          hint={hints.kindOfWork}
          options={office?.kindsOfWork ?? DEFAULT_KINDS_OF_WORK}
          required
        />
        <CouncilSupportedInput control={control} hint={hints.council} />
      </FieldRow>
    </>
  );
}

function CouncilSupportedInput({ control, hint }: Pick<Props, 'control'> & { hint: string | undefined }) {
  const { field, fieldState } = useController({ control, name: 'council' });
  return (
    <CouncilInput
      label="Council supported"
      required
      value={field.value}
      onChange={field.onChange}
      onBlur={field.onBlur}
      hint={hint}
      error={fieldErrorText(fieldState.error?.message ?? fieldState.error?.root?.message)}
    />
  );
}

/** When the work is, and how long. */
export function WhenFields({ control, hints }: Props) {
  const today = useToday();
  const common = { control, errorText: fieldErrorText };
  return (
    <>
      <FieldRow>
        <DateInput {...common} name="startsOn" label="First day of the work" today={today} hint={hints.startsOn} />
        <DateInput {...common} name="endsOn" label="Last day of the work" today={today} hint={hints.endsOn} />
        <TextInput
          {...common}
          name="daysAsked"
          label="Days for each peer"
          hint={hints.daysAsked ?? 'Such as 4 or 1.5.'}
        />
      </FieldRow>
      <TextInput
        {...common}
        name="datesText"
        label="Dates in words"
        hint={hints.datesText ?? 'Where no dates are fixed: a window, or what was said.'}
      />
    </>
  );
}

/** Who asked, and how. */
export function FromFields({ control, hints }: Props) {
  const today = useToday();
  const common = { control, errorText: fieldErrorText };
  return (
    <>
      <FieldRow>
        <TextInput {...common} name="receivedFrom" label="From" hint={hints.receivedFrom ?? 'Who asked, at the LGA.'} />
        <TextInput {...common} name="receivedFromRole" label="Role" hint={hints.receivedFromRole} />
      </FieldRow>
      <FieldRow>
        <SelectInput {...common} name="channel" label="How it came" options={CHANNELS} />
        <TextInput {...common} name="theirRef" label="Their reference" hint={hints.theirRef} />
        <DateInput
          {...common}
          name="acknowledgedOn"
          label="Acknowledged on"
          hint="A holding reply; it is no answer."
          today={today}
        />
      </FieldRow>
    </>
  );
}

/** What kind of peer, and the text of the request. */
export function BriefFields({ control, hints }: Props) {
  const office = useOffice();
  const common = { control, errorText: fieldErrorText };
  return (
    <>
      <TagsInput
        {...common}
        name="skillsWanted"
        label="Skills wanted"
        options={office?.skills ?? DEFAULT_SKILLS}
        hint={hints.skillsWanted}
      />
      <TextInput
        {...common}
        name="rolesWanted"
        label="Roles wanted"
        hint={hints.rolesWanted ?? 'Such as leader or cabinet member.'}
      />
      <TextInput {...common} name="brief" label="Brief" rows={3} hint="The text of the request may be pasted here." />
      <TextInput {...common} name="notes" label="Notes" rows={2} />
      <TickInput control={control} name="paidFor" label="Paid for: a Welsh council, or work that is charged" />
    </>
  );
}

import { zodResolver } from '@hookform/resolvers/zod';
import { DateInput } from '@renderer/components/date-input';
import { SelectInput, SuggestInput, TextInput } from '@renderer/components/fields';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useDesk, useToday } from '@renderer/data/desk-context';
import { builtInCouncil } from '@renderer/data/council-book';
import { newId } from '@renderer/data/new-id';
import { RecordHistory } from '@renderer/panels/record-history';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import { COUNCIL_TYPE_WORDS } from '@renderer/words/council-words';
import { COUNCIL_TYPES, CouncilSchema, type Council } from '@shared/model/council';
import type { CouncilId } from '@shared/model/ids';
import { COUNCIL_REGIONS } from '@shared/reference/councils/council-fact';
import { useForm } from 'react-hook-form';

const FormSchema = CouncilSchema.omit({ id: true, aliases: true, replacedBy: true }).refine(
  (council) => !council.startsOn || !council.endsOn || council.startsOn <= council.endsOn,
  { path: ['endsOn'], message: 'end-before-start' },
);

const EMPTY: Omit<Council, 'id'> = {
  gss: '',
  name: '',
  shortName: '',
  aliases: [],
  type: 'other',
  region: '',
  startsOn: null,
  endsOn: null,
  replacedBy: [],
  nextElectionOn: null,
};

/** Adds a council, or changes or ends one; a built-in one is kept with the office's own version over it. */
export function CouncilDialog({ council, onClose }: { council: Council | undefined; onClose: () => void }) {
  const desk = useDesk();
  const today = useToday();
  const start = council ?? { ...EMPTY, id: newId<CouncilId>() };
  const form = useForm({ resolver: zodResolver(FormSchema), defaultValues: start });
  const submit = () =>
    submitForm(form, async (values) => {
      const saved = await desk.commit({
        label: { code: council ? 'edit-council' : 'add-council', ids: [start.id], count: 1 },
        operations: [{ table: 'councils', key: start.id, after: { ...start, ...values } }],
      });
      if (!saved.ok) return problemText(saved.problem);
      onClose();
      return undefined;
    });
  const common = { control: form.control, errorText: fieldErrorText };
  return (
    <FormDialog
      title={council ? council.name : 'Add council'}
      submitText="Save"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
    >
      <TextInput {...common} name="name" label="Full name" autoFocus required />
      <FieldRow>
        <TextInput {...common} name="shortName" label="Short name" hint="As it stands in tables." />
        <TextInput {...common} name="gss" label="Official code (GSS)" />
      </FieldRow>
      <FieldRow>
        <SelectInput
          {...common}
          name="type"
          label="Type"
          options={COUNCIL_TYPES.map((value) => ({ value, text: COUNCIL_TYPE_WORDS[value] }))}
        />
        <SuggestInput {...common} name="region" label="Region" options={COUNCIL_REGIONS} />
      </FieldRow>
      <FieldRow>
        <DateInput {...common} name="startsOn" label="First day" today={today} />
        <DateInput
          {...common}
          name="endsOn"
          label="Last day"
          today={today}
          hint="For a council that ends or has ended."
        />
      </FieldRow>
      <DateInput
        {...common}
        name="nextElectionOn"
        label="Next election"
        today={today}
        hint="Peer Desk warns of work there from the notice of election to the poll. Empty: if it votes on the first Thursday in May."
      />
      <RecordHistory table="councils" id={start.id} builtIn={builtInCouncil(start.id)} />
    </FormDialog>
  );
}

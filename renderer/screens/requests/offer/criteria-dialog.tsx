import { zodResolver } from '@hookform/resolvers/zod';
import { SelectInput, TagsInput, TickInput } from '@renderer/components/fields';
import { FieldRow, FormDialog } from '@renderer/components/form-dialog';
import { submitForm } from '@renderer/components/submit-form';
import { useCouncilBook, useOffice, useTable } from '@renderer/data/desk-context';
import { COUNCIL_TYPE_WORDS } from '@renderer/words/council-words';
import { fieldErrorText } from '@renderer/words/problem-text';
import { COUNCIL_TYPES, type CouncilType } from '@shared/model/council';
import { OfferCriteriaSchema } from '@shared/model/offer';
import type { Request } from '@shared/model/request';
import { DEFAULT_GROUPS, DEFAULT_SKILLS } from '@shared/model/settings';
import { withCriteria } from '@shared/rules/offer/note-considered';
import { criteriaOf } from '@shared/rules/offer/offer-criteria';
import { KNOWN_ROLE_NAMES } from '@shared/rules/offer/role-wanted';
import { useMemo } from 'react';
import { useForm } from 'react-hook-form';
import { useSaveRequest } from '../use-save-request';
import { DiversityNote } from './diversity-note';

const SKILLS_NEEDED = [
  { value: 'all', text: 'Every one of them' },
  { value: 'one', text: 'At least one of them' },
];

/** Council types are chosen by what they are called. */
const FormSchema = OfferCriteriaSchema.omit({ councilTypes: true }).extend({
  typeNames: OfferCriteriaSchema.shape.regions,
});

/** What peers have to meet for this request; it is kept with the request. */
export function CriteriaDialog({ request, onClose }: { request: Request; onClose: () => void }) {
  const office = useOffice();
  const { regions, parties } = useChoices();
  const save = useSaveRequest();
  const { councilTypes, ...criteria } = criteriaOf(request);
  const form = useForm({
    resolver: zodResolver(FormSchema),
    defaultValues: { ...criteria, typeNames: councilTypes.map((type) => COUNCIL_TYPE_WORDS[type]) },
  });
  const submit = () =>
    submitForm(form, async ({ typeNames, ...values }) => {
      const types = COUNCIL_TYPES.filter((type: CouncilType) => typeNames.includes(COUNCIL_TYPE_WORDS[type]));
      const failed = await save('offer-criteria', [request.id], {
        request: withCriteria(request, { ...values, councilTypes: types }),
      });
      if (!failed) onClose();
      return failed;
    });
  const common = { control: form.control, errorText: fieldErrorText };
  return (
    <FormDialog
      title="What is asked of peers"
      submitText="Save"
      onSubmit={submit}
      onClose={onClose}
      dirty={form.formState.isDirty}
      foot="Kept with this request. The order never goes by points."
    >
      <FieldRow>
        <TagsInput {...common} name="skills" label="Skills" options={office?.skills ?? DEFAULT_SKILLS} />
        <SelectInput {...common} name="skillsNeeded" label="Of several skills" options={SKILLS_NEEDED} />
      </FieldRow>
      <TagsInput
        {...common}
        name="roles"
        label="Roles, one of them"
        options={KNOWN_ROLE_NAMES}
        hint="Held now or earlier."
      />
      <FieldRow>
        <TagsInput
          {...common}
          name="typeNames"
          label="Type of home council"
          options={Object.values(COUNCIL_TYPE_WORDS)}
        />
        <TagsInput {...common} name="regions" label="Region" options={regions} />
      </FieldRow>
      <FieldRow>
        <TagsInput {...common} name="parties" label="Party" options={parties} />
        <TagsInput {...common} name="groups" label="LGA group" options={office?.groups ?? DEFAULT_GROUPS} />
      </FieldRow>
      <TickInput control={form.control} name="free" label="Leave out who is not free on the dates" />
      <TickInput control={form.control} name="trainingMet" label="Leave out whose training is not met" />
      <DiversityNote />
    </FormDialog>
  );
}

/** Regions of the councils, and parties that peers have. */
function useChoices() {
  const book = useCouncilBook();
  const peers = useTable('peers');
  return useMemo(() => {
    const known = (texts: readonly string[]) => [...new Set(texts.filter(Boolean))].toSorted();
    return {
      regions: known(book.all.map(({ region }) => region)),
      parties: known(peers.all.map(({ party }) => party)),
    };
  }, [book, peers]);
}

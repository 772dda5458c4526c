import { SelectInput, TextInput } from '@renderer/components/fields';
import { FieldRow } from '@renderer/components/form-dialog';
import { fieldErrorText } from '@renderer/words/problem-text';
import { useWatch, type Control } from 'react-hook-form';
import type { AgreementFormInput } from './agreement-form';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** On which day a year begins that has none of its own. */
export function YearStartFields({ control }: { control: Control<AgreementFormInput> }) {
  const yearBasis = useWatch({ control, name: 'yearBasis' });
  const common = { control, errorText: fieldErrorText };
  if (yearBasis === 'municipal')
    return (
      <TextInput
        {...common}
        name="yearStartsDay"
        label="The year begins in May on day"
        hint="The annual meeting is on another day at each council; one day in May stands for all of them."
      />
    );
  if (yearBasis !== 'custom') return null;
  return (
    <FieldRow>
      <TextInput {...common} name="yearStartsDay" label="The year begins on day" />
      <SelectInput
        {...common}
        name="yearStartsMonth"
        label="In"
        options={MONTHS.map((text, place) => ({ value: String(place + 1), text }))}
      />
    </FieldRow>
  );
}

import { DateInput } from '@renderer/components/date-input';
import { SelectInput, TextInput } from '@renderer/components/fields';
import { FieldRow } from '@renderer/components/form-dialog';
import { useToday } from '@renderer/data/desk-context';
import { fieldErrorText } from '@renderer/words/problem-text';
import { AVAILABILITY_KINDS } from '@shared/model/peer';
import { useFieldArray, type Control } from 'react-hook-form';
import { CouncilField } from './council-field';
import { dateErrorText } from './date-error-text';
import { ListRows } from '@renderer/components/list-rows';
import type { PeerFormValues } from './peer-form-schema';
import { AVAILABILITY_WORDS } from './peer-words';

type Props = { control: Control<PeerFormValues> };

/** When the peer can be asked, and with how much notice. */
export function AvailabilityFields({ control }: Props) {
  const today = useToday();
  const { fields, append, remove } = useFieldArray({ control, name: 'availability' });
  const common = { control, errorText: fieldErrorText };
  const dates = { control, errorText: dateErrorText, today };
  return (
    <>
      <FieldRow>
        <TextInput {...common} name="daysOfWeek" label="Days of the week" hint="Such as: not Mondays." />
        <TextInput {...common} name="notice" label="Notice needed" hint="Such as: three weeks." />
      </FieldRow>
      <ListRows
        name="Dates"
        rows={fields}
        addText="Add dates"
        onAdd={() => append({ kind: 'unavailable', from: null, to: null })}
        onRemove={remove}
      >
        {(index) => (
          <>
            <SelectInput
              {...common}
              name={`availability.${index}.kind`}
              label="Is"
              options={AVAILABILITY_KINDS.map((value) => ({ value, text: AVAILABILITY_WORDS[value] }))}
            />
            <DateInput {...dates} name={`availability.${index}.from`} label="From" />
            <DateInput {...dates} name={`availability.${index}.to`} label="To" />
          </>
        )}
      </ListRows>
    </>
  );
}

/** Councils that the peer has an interest in, as declared. */
export function ConflictFields({ control }: Props) {
  const today = useToday();
  const { fields, append, remove } = useFieldArray({ control, name: 'conflicts' });
  return (
    <ListRows
      name="Conflict"
      rows={fields}
      addText="Add conflict"
      onAdd={() => append({ councilId: null, councilText: '', kind: '', declaredOn: null })}
      onRemove={remove}
    >
      {(index) => (
        <>
          <CouncilField
            control={control}
            label="Council"
            id={`conflicts.${index}.councilId`}
            text={`conflicts.${index}.councilText`}
          />
          <TextInput
            control={control}
            errorText={fieldErrorText}
            name={`conflicts.${index}.kind`}
            label="What the conflict is"
            required
          />
          <DateInput
            control={control}
            errorText={dateErrorText}
            name={`conflicts.${index}.declaredOn`}
            label="Declared on"
            today={today}
          />
        </>
      )}
    </ListRows>
  );
}

/** Schemes by which the peer is accredited. */
export function AccreditationFields({ control }: Props) {
  const today = useToday();
  const { fields, append, remove } = useFieldArray({ control, name: 'accreditation' });
  const dates = { control, errorText: dateErrorText, today };
  return (
    <ListRows
      name="Accreditation"
      rows={fields}
      addText="Add accreditation"
      onAdd={() => append({ scheme: '', on: null, expiresOn: null })}
      onRemove={remove}
    >
      {(index) => (
        <>
          <TextInput
            control={control}
            errorText={fieldErrorText}
            name={`accreditation.${index}.scheme`}
            label="Scheme"
            required
          />
          <DateInput {...dates} name={`accreditation.${index}.on`} label="Accredited on" />
          <DateInput {...dates} name={`accreditation.${index}.expiresOn`} label="Valid to" />
        </>
      )}
    </ListRows>
  );
}

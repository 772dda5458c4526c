import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { DateInput } from '@renderer/components/date-input';
import { SelectInput, TextInput, TickInput } from '@renderer/components/fields';
import { FieldRow } from '@renderer/components/form-dialog';
import { useOffice, useToday } from '@renderer/data/desk-context';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { Peer } from '@shared/model/peer';
import { DEFAULT_SKILLS } from '@shared/model/settings';
import type { ListChoice } from '@shared/views/list-column';
import { missingCase } from '@shared/model/result';
import { useController, useWatch, type Control } from 'react-hook-form';
import { bulkField, type BulkValues } from './bulk-fields';

type Props = { control: Control<BulkValues>; peers: readonly Peer[] };

/** What is asked for the field that becomes another. */
export function BulkInputs({ control, peers }: Props) {
  const today = useToday();
  const name = useWatch({ control, name: 'field' });
  const { input, choices = [] } = bulkField(name);
  const common = { control, errorText: fieldErrorText };
  const dates = { ...common, today };
  switch (input) {
    case 'choice':
      return <SelectInput {...common} name="choice" label="Becomes" required options={[...choices]} />;
    case 'tags':
      return <Tags control={control} choices={choices.length > 0 ? choices : undefined} peers={peers} />;
    case 'date':
      return <DateOrNone control={control} />;
    case 'text':
      return <TextInput {...common} name="text" label="Becomes" />;
    case 'dates':
      return (
        <FieldRow>
          <SelectInput {...common} name="choice" label="Is" required options={[...choices]} />
          <DateInput {...dates} name="from" label="From" required />
          <DateInput {...dates} name="to" label="To" required />
        </FieldRow>
      );
    default:
      return missingCase(input);
  }
}

/** Another date, or none: said by a tick, so that an empty field takes nothing away by mistake. */
function DateOrNone({ control }: Pick<Props, 'control'>) {
  const today = useToday();
  const clears = useWatch({ control, name: 'clears' });
  return (
    <>
      {clears ? null : (
        <DateInput control={control} errorText={fieldErrorText} today={today} name="date" label="Becomes" required />
      )}
      <TickInput control={control} name="clears" label="Take the date away" />
    </>
  );
}

/** Several of a list; of skills the office's, and those that the peers have besides. */
function Tags({ control, choices, peers }: Props & { choices: readonly ListChoice[] | undefined }) {
  const office = useOffice();
  const { field, fieldState } = useController({ control, name: 'tags' });
  const skills = new Set([
    ...(office?.skills ?? DEFAULT_SKILLS),
    ...peers.flatMap((peer) => peer.skills.map(({ skill }) => skill)),
  ]);
  const options = choices ?? [...skills].map((skill) => ({ value: skill, text: skill }));
  const error = fieldErrorText(fieldState.error?.message);
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      filterSelectedOptions
      slotProps={{ chip: { size: 'small' } }}
      options={options}
      value={options.filter(({ value }) => field.value.includes(value))}
      getOptionLabel={({ text }) => text}
      isOptionEqualToValue={(option, value) => option.value === value.value}
      onChange={(_event, next) => field.onChange(next.map(({ value }) => value))}
      onBlur={field.onBlur}
      renderInput={(params) => (
        <TextField
          {...params}
          inputRef={field.ref}
          label="Which"
          error={error !== undefined}
          helperText={error ?? 'One or several.'}
        />
      )}
    />
  );
}

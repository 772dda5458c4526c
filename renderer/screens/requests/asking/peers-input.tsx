import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { FieldProps } from '@renderer/components/fields';
import { LimitStatus } from '@renderer/panels/limit-status';
import { daysInWords } from '@shared/model/quarter-days';
import { useController, type FieldValues } from 'react-hook-form';
import type { PeerOption } from './peer-options';

const filter = createFilterOptions<PeerOption>({ limit: 50, stringify: ({ name, council }) => `${name} ${council}` });

/** Several peers by name, each with home council, days left and position against the limit. */
export function PeersInput<V extends FieldValues, Out extends FieldValues = V>(
  props: FieldProps<V, Out> & { options: readonly PeerOption[] },
) {
  const { field, fieldState } = useController({ control: props.control, name: props.name });
  const error = props.errorText(fieldState.error?.message ?? fieldState.error?.root?.message);
  const value: PeerOption[] = Array.isArray(field.value) ? field.value : [];
  return (
    <Autocomplete
      multiple
      autoHighlight
      filterSelectedOptions
      options={[...props.options]}
      filterOptions={filter}
      value={value}
      getOptionLabel={({ name, council }) => (council ? `${name}, ${council}` : name)}
      getOptionKey={({ peer }) => peer.id}
      isOptionEqualToValue={(option, chosen) => option.peer.id === chosen.peer.id}
      noOptionsText="No peer of that name. Add the peer on Peers first."
      onChange={(_event, next) => field.onChange(next)}
      onBlur={field.onBlur}
      renderOption={({ key, ...optionProps }, option) => (
        <Box component="li" key={key} {...optionProps} sx={{ display: 'flex', gap: 2 }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            {option.name}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {option.council ? `, ${option.council}` : ''}
              {option.own ? ', own council' : ''}
            </Box>
          </Box>
          <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
            {daysInWords(option.limit.leftIfAllQuarterDays)} left
          </Box>
          <Box sx={{ width: 150 }}>
            <LimitStatus limit={option.limit} />
          </Box>
        </Box>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          inputRef={field.ref}
          label={props.label}
          required={props.required ?? false}
          error={error !== undefined}
          helperText={error ?? 'Days left if everything pencilled in goes ahead.'}
          autoFocus={props.autoFocus ?? false}
        />
      )}
    />
  );
}

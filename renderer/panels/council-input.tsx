import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import type { FilterOptionsState } from '@mui/material/useAutocomplete';
import TextField from '@mui/material/TextField';
import { useCouncilBook, useToday } from '@renderer/data/desk-context';
import type { CouncilId } from '@shared/model/ids';
import { hasCouncilEnded } from '@shared/rules/council-ended';
import { useMemo } from 'react';
import { likeliestFirst } from './council-proposals';

type Option = { id: string; name: string; ended: boolean; detail: string; search: string };

export type CouncilChoice = { id: CouncilId | null; text: string };

/** Proposals at most. */
const LIMIT = 30;
const matching = createFilterOptions<Option>({ stringify: (option) => option.search });

/** A council from the list, completed while typing; a name that the list does not know is kept as it was typed. */
export function CouncilInput(props: {
  label: string;
  value: CouncilChoice;
  onChange: (choice: CouncilChoice) => void;
  onBlur?: () => void;
  error?: string | undefined;
  hint?: string | undefined;
  required?: boolean;
}) {
  const book = useCouncilBook();
  const today = useToday();
  const options = useMemo<Option[]>(
    () =>
      book.all.map((council) => ({
        id: council.id,
        name: council.name,
        ended: hasCouncilEnded(council, today),
        detail: [council.region, hasCouncilEnded(council, today) ? 'ended' : ''].filter(Boolean).join(', '),
        search: `${council.name} ${council.shortName} ${(council.aliases ?? []).join(' ')}`,
      })),
    [book, today],
  );
  const filter = (all: Option[], state: FilterOptionsState<Option>) =>
    likeliestFirst(matching(all, state), state.inputValue, book.find(state.inputValue)?.id).slice(0, LIMIT);
  const text = props.value.id ? book.nameOf(props.value.id, props.value.text) : props.value.text;
  /** `marked`: Enter was pressed, so what the text does not name by itself is the first proposal, which is marked. */
  const take = (typed: string, marked = false) => {
    const proposed = () => filter(options, { inputValue: typed, getOptionLabel: ({ name }) => name })[0];
    const found = book.find(typed) ?? (marked ? proposed() : undefined);
    // Safe: the ids of the council book are council ids.
    props.onChange(found ? { id: found.id as CouncilId, text: '' } : { id: null, text: typed });
  };
  return (
    <Autocomplete<Option, false, false, true>
      freeSolo
      autoHighlight
      options={options}
      filterOptions={filter}
      getOptionLabel={(option) => (typeof option === 'string' ? option : option.name)}
      inputValue={text}
      value={null}
      onInputChange={(_event, typed, reason) => {
        if (reason === 'input') props.onChange({ id: null, text: typed });
        if (reason === 'clear') props.onChange({ id: null, text: '' });
      }}
      onChange={(_event, picked) => {
        // Safe: as above.
        if (picked && typeof picked !== 'string') props.onChange({ id: picked.id as CouncilId, text: '' });
        else if (typeof picked === 'string') take(picked, true);
      }}
      onBlur={() => {
        if (!props.value.id && props.value.text.trim()) take(props.value.text.trim());
        props.onBlur?.();
      }}
      renderOption={({ key, ...optionProps }, option) => (
        <li key={key} {...optionProps}>
          <span>
            {option.name}
            {option.detail ? `, ${option.detail}` : ''}
          </span>
        </li>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={props.label}
          required={props.required ?? false}
          error={props.error !== undefined}
          helperText={
            props.error ?? (props.value.id || !text ? props.hint : 'Not in the list of councils; kept as typed.')
          }
        />
      )}
    />
  );
}

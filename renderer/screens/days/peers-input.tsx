import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useCouncilBook, useTable } from '@renderer/data/desk-context';
import { peerName } from '@renderer/words/peer-name';
import type { PeerId } from '@shared/model/ids';
import { foldText } from '@shared/rules/names';
import { memo, useMemo } from 'react';

type Option = { id: PeerId; name: string; council: string; search: string };

const MOST_SHOWN = 50;
const filter = createFilterOptions<Option>({
  limit: MOST_SHOWN,
  stringify: ({ search }) => search,
  ignoreAccents: true,
});

type Props = {
  label: string;
  value: readonly PeerId[];
  onChange: (peerIds: PeerId[]) => void;
  error?: string | undefined;
  autoFocus?: boolean;
  required?: boolean;
};

/** One or several peers, by name or home council. */
export const PeersInput = memo((props: Props) => {
  const peers = useTable('peers');
  const book = useCouncilBook();
  const { value } = props;
  const options = useMemo<Option[]>(
    () =>
      peers.all
        .filter(({ id, status }) => status !== 'removed' || value.includes(id))
        .map((peer) => {
          const council = book.shortNameOf(peer.homeCouncilId, peer.homeCouncilText);
          const name = peerName(peer);
          return { id: peer.id, name, council, search: foldText(`${name} ${peer.knownAs} ${council}`) };
        })
        .toSorted((a, b) => (a.search < b.search ? -1 : 1)),
    [peers, book, value],
  );
  const chosen = useMemo(
    () => value.flatMap((id) => options.find((option) => option.id === id) ?? []),
    [value, options],
  );
  return (
    <Autocomplete
      multiple
      autoHighlight
      filterSelectedOptions
      options={options}
      filterOptions={(all, state) => filter(all, { ...state, inputValue: foldText(state.inputValue) })}
      getOptionLabel={({ name, council }) => (council ? `${name}, ${council}` : name)}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(option, other) => option.id === other.id}
      value={chosen}
      onChange={(_event, next) => props.onChange(next.map(({ id }) => id))}
      renderInput={(params) => (
        <TextField
          {...params}
          label={props.label}
          required={props.required ?? false}
          autoFocus={props.autoFocus ?? false}
          error={props.error !== undefined}
          helperText={props.error}
        />
      )}
    />
  );
});

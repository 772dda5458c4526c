import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { changeKindText } from '@renderer/words/change-text';
import { foldText } from '@shared/rules/names';
import { useMemo, useState, type ReactNode } from 'react';
import { countsOf } from './history-rows';
import type { Change } from '@shared/model/change';
import { useDeletedOptions } from './use-deleted-options';
import { useRecordOptions, type RecordOption } from './use-record-options';

/** More would be no choice, and thousands take long to draw. */
const OPTIONS_SHOWN = 40;
const ALL = '';

export type Chosen = { by: string; kind: string; record: RecordOption | null };
type Props = {
  changes: readonly Change[];
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
  /** At the end of the line. */
  children: ReactNode;
};

/** Narrows the list to a person, a kind of change, or one record with all that belongs to it. */
export function HistoryFilters({ changes, chosen, onChange, children }: Props) {
  const people = useMemo(() => countsOf(changes, ({ by }) => by), [changes]);
  const kinds = useMemo(() => countsOf(changes, ({ label }) => label.code), [changes]);
  const [isAsked, setIsAsked] = useState(false);
  const present = useRecordOptions();
  const deleted = useDeletedOptions(isAsked);
  const options = useMemo(() => [...present, ...deleted], [present, deleted]);
  return (
    <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', mb: 1.5 }}>
      <Choice
        label="By whom"
        all="Everybody"
        value={chosen.by}
        options={people.map(([by, count]) => [by, by, count])}
        onChange={(by) => onChange({ ...chosen, by })}
      />
      <Choice
        label="Kind of change"
        all="Every kind"
        value={chosen.kind}
        options={kinds.map(([code, count]) => [code, changeKindText(code), count])}
        onChange={(kind) => onChange({ ...chosen, kind })}
      />
      <Autocomplete
        options={options}
        onOpen={() => setIsAsked(true)}
        value={chosen.record}
        onChange={(_event, record) => onChange({ ...chosen, record })}
        filterOptions={(all, { inputValue }) => matching(all, inputValue)}
        getOptionKey={({ table, id }) => `${table} ${id}`}
        getOptionLabel={({ name }) => name}
        isOptionEqualToValue={(a, b) => a.id === b.id}
        renderOption={({ key, ...props }, { name, kind }) => (
          <Box component="li" key={key} {...props} sx={{ display: 'flex', gap: 1 }}>
            <span>{name}</span>
            <Box component="span" sx={{ ml: 'auto', color: 'text.secondary', fontSize: 12 }}>
              {kind}
            </Box>
          </Box>
        )}
        renderInput={(params) => <TextField {...params} label="Peer, request, project or event" />}
        sx={{ width: 300 }}
      />
      <Box sx={{ ml: 'auto' }}>{children}</Box>
    </Box>
  );
}

/** Names that hold what is typed, accents and case left aside; those that begin with it first. */
function matching(options: readonly RecordOption[], typed: string): RecordOption[] {
  const asked = foldText(typed.trim());
  const found = options.flatMap((option) => {
    const place = foldText(option.name).indexOf(asked);
    return place < 0 ? [] : [{ option, place }];
  });
  return found
    .toSorted((a, b) => a.place - b.place)
    .slice(0, OPTIONS_SHOWN)
    .map(({ option }) => option);
}

type ChoiceProps = {
  label: string;
  all: string;
  value: string;
  options: readonly (readonly [value: string, text: string, count: number])[];
  onChange: (value: string) => void;
};

function Choice({ label, all, value, options, onChange }: ChoiceProps) {
  return (
    <TextField
      select
      label={label}
      value={options.some(([each]) => each === value) ? value : ALL}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ width: 220 }}
    >
      <MenuItem value={ALL}>{all}</MenuItem>
      {options.map(([each, text, count]) => (
        <MenuItem key={each} value={each}>
          {text}
          <Box component="span" sx={{ color: 'text.secondary', ml: 1 }}>
            {count.toLocaleString('en-GB')}
          </Box>
        </MenuItem>
      ))}
    </TextField>
  );
}

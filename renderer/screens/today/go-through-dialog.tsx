import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { FormDialog } from '@renderer/components/form-dialog';
import { useAgreement, useCouncilBook, useToday } from '@renderer/data/desk-context';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import type { DayEntry } from '@shared/model/day-entry';
import { daysInWords } from '@shared/model/quarter-days';
import { formatDayInWords, formatMonth } from '@shared/rules/uk-date';
import type { DaysToSettle } from '@shared/rules/who-to-show';
import { useState } from 'react';
import { workInShort } from './today-words';
import { useWriteDays } from './use-act';

const CHOICES = [
  { value: 'worked', text: 'Worked' },
  { value: 'cancelled', text: 'Cancelled' },
  { value: 'later', text: 'Leave as it is' },
] as const;
type Choice = (typeof CHOICES)[number]['value'];

/** Each day that has passed: worked, cancelled, or left as it is; written as one change. */
export function GoThroughDialog({ rows, onClose }: { rows: readonly DaysToSettle[]; onClose: () => void }) {
  const write = useWriteDays();
  const [entries] = useState(() => rows.flatMap((row) => row.entries));
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const choiceOf = ({ id }: DayEntry): Choice => chosen.get(id) ?? 'worked';
  const settled = entries.flatMap((entry): DayEntry[] => {
    const state = choiceOf(entry);
    return state === 'later' ? [] : [{ ...entry, state }];
  });
  const worked = settled.filter(({ state }) => state === 'worked').length;
  const cancelled = settled.length - worked;
  const submit = async () => {
    const failed = settled.length === 0 ? undefined : await write(worked > 0 ? 'days-worked' : 'cancel-days', settled);
    if (!failed) onClose();
    return failed;
  };
  const text = [worked > 0 ? `${worked} worked` : '', cancelled > 0 ? `${cancelled} cancelled` : '']
    .filter(Boolean)
    .join(', ');
  return (
    <FormDialog
      title="Days that have passed"
      submitText={text ? `Record ${text}` : 'Leave them all'}
      onSubmit={submit}
      onClose={onClose}
      dirty={chosen.size > 0}
      width={800}
    >
      <Box>
        {entries.map((entry) => (
          <EntryRow
            key={entry.id}
            entry={entry}
            value={choiceOf(entry)}
            onChange={(choice) => setChosen(new Map(chosen).set(entry.id, choice))}
          />
        ))}
      </Box>
    </FormDialog>
  );
}

function EntryRow({ entry, value, onChange }: { entry: DayEntry; value: Choice; onChange: (choice: Choice) => void }) {
  const today = useToday();
  const book = useCouncilBook();
  const { activities } = useAgreement();
  const name = usePeerNames()(entry.peerId) ?? 'Peer no longer here';
  const nameOf = (code: string) => activities.find((activity) => activity.code === code)?.name ?? code;
  const when =
    entry.precision === 'day'
      ? formatDayInWords(entry.date, today)
      : entry.precision === 'month'
        ? formatMonth(entry.date)
        : 'Some time in the year';
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 2,
        alignItems: 'center',
        flexWrap: 'wrap',
        borderBottom: 1,
        borderColor: 'divider',
        py: 0.5,
        minHeight: 44,
      }}
    >
      <Box sx={{ flex: '1 1 150px' }}>{name}</Box>
      <Box sx={{ flex: '1 1 200px', color: 'text.secondary' }}>{workInShort(entry, book, nameOf)}</Box>
      <Box sx={{ flex: '0 0 96px' }}>{when}</Box>
      <Box sx={{ flex: '0 0 72px', textAlign: 'right' }}>{daysInWords(entry.quarterDays)}</Box>
      <TextField
        select
        value={value}
        sx={{ flex: '0 0 140px' }}
        slotProps={{ select: { SelectDisplayProps: { 'aria-label': `${name}, ${when}` } } }}
        onChange={(event) => {
          const choice = CHOICES.find((one) => one.value === event.target.value);
          if (choice) onChange(choice.value);
        }}
      >
        {CHOICES.map((choice) => (
          <MenuItem key={choice.value} value={choice.value}>
            {choice.text}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}

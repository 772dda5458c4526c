import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { FormDialog } from '@renderer/components/form-dialog';
import { useAgreement, useToday } from '@renderer/data/desk-context';
import { usePeerNames } from './use-peer-names';
import type { DayEntry } from '@shared/model/day-entry';
import { daysInWords } from '@shared/model/quarter-days';
import { formatDayInWords, formatMonth } from '@shared/rules/uk-date';
import { hasPassed, type DaysToSettle } from '@shared/rules/who-to-show';
import { useState } from 'react';
import { useCorrection } from './use-correction';
import { useWorkText } from './work-text';

const CHOICES = [
  { value: 'worked', text: 'Worked' },
  { value: 'cancelled', text: 'Cancelled' },
  { value: 'later', text: 'Leave as it is' },
] as const;
type Choice = (typeof CHOICES)[number]['value'];
/** A day to come cannot be worked yet. */
const NOT_YET = CHOICES.filter(({ value }) => value !== 'worked');

type Props = {
  title?: string;
  rows: readonly DaysToSettle[];
  /** Writes the entries as one change; a sentence where that could not be done. */
  write: (
    code: 'days-worked' | 'cancel-days',
    entries: readonly DayEntry[],
    correction: string | undefined,
  ) => Promise<string | undefined>;
  onClose: () => void;
};

/** Each day by itself: worked where it has passed, cancelled, or left as it is; written as one change. */
export function GoThroughDialog({ title = 'Days that have passed', rows, write, onClose }: Props) {
  const today = useToday();
  const agreement = useAgreement();
  const [entries] = useState(() => rows.flatMap((row) => row.entries));
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const mayBeWorked = (entry: DayEntry) => hasPassed(entry, today, agreement);
  const choiceOf = (entry: DayEntry): Choice => chosen.get(entry.id) ?? (mayBeWorked(entry) ? 'worked' : 'later');
  const settled = entries.flatMap((entry): DayEntry[] => {
    const state = choiceOf(entry);
    return state === 'later' ? [] : [{ ...entry, state }];
  });
  const { field, reason } = useCorrection(settled);
  const worked = settled.filter(({ state }) => state === 'worked').length;
  const cancelled = settled.length - worked;
  const submit = async () => {
    const failed =
      settled.length === 0 ? undefined : await write(worked > 0 ? 'days-worked' : 'cancel-days', settled, reason);
    if (!failed) onClose();
    return failed;
  };
  const text = [worked > 0 ? `${worked} worked` : '', cancelled > 0 ? `${cancelled} cancelled` : '']
    .filter(Boolean)
    .join(', ');
  return (
    <FormDialog
      title={title}
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
            choices={mayBeWorked(entry) ? CHOICES : NOT_YET}
            onChange={(choice) => setChosen(new Map(chosen).set(entry.id, choice))}
          />
        ))}
      </Box>
      {field}
    </FormDialog>
  );
}

function EntryRow(props: {
  entry: DayEntry;
  value: Choice;
  choices: readonly (typeof CHOICES)[number][];
  onChange: (choice: Choice) => void;
}) {
  const { entry, value, choices, onChange } = props;
  const today = useToday();
  const workOf = useWorkText();
  const name = usePeerNames()(entry.peerId) ?? 'Peer no longer here';
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
      <Box sx={{ flex: '1 1 200px', color: 'text.secondary' }}>{workOf(entry)}</Box>
      <Box sx={{ flex: '0 0 96px' }}>{when}</Box>
      <Box sx={{ flex: '0 0 72px', textAlign: 'right' }}>{daysInWords(entry.quarterDays)}</Box>
      <TextField
        select
        value={value}
        sx={{ flex: '0 0 140px' }}
        slotProps={{ select: { SelectDisplayProps: { 'aria-label': `${name}, ${when}` } } }}
        onChange={(event) => {
          const choice = choices.find((one) => one.value === event.target.value);
          if (choice) onChange(choice.value);
        }}
      >
        {choices.map((choice) => (
          <MenuItem key={choice.value} value={choice.value}>
            {choice.text}
          </MenuItem>
        ))}
      </TextField>
    </Box>
  );
}

import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormHelperText from '@mui/material/FormHelperText';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { FilterChips } from '@renderer/components/filter-chips';
import { FormDialog } from '@renderer/components/form-dialog';
import { PlainDialog } from '@renderer/components/plain-dialog';
import { useTask } from '@renderer/components/use-task';
import { useTable, useToday } from '@renderer/data/desk-context';
import { newId } from '@renderer/data/new-id';
import { eventDatesText } from '@renderer/words/event-dates-text';
import { fieldErrorText } from '@renderer/words/problem-text';
import { attendanceWord } from '@shared/exports/training';
import { isSettled, planNamedAttendance } from '@shared/import/plan-named-attendance';
import { ATTENDANCE_STATUSES, AttendanceSchema, type AttendanceStatus } from '@shared/model/attendance';
import type { AttendanceId, PeerId, TrainingEventId } from '@shared/model/ids';
import type { TrainingEvent } from '@shared/model/training-event';
import { eventsToRecord, statusFitsEvent } from '@shared/rules/event-attendance';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { NamedPeople } from './named-people';
import { leftWords, recordedWords, recordWords } from './named-words';
import { usePastedNames } from './use-pasted-names';
import { useWriteAttendance } from './use-write-attendance';

type Props = { facts: URLSearchParams; onClose: () => void };

/** Records one status for a pasted list of names at an event, in one step; who is not found stays in the list, and is said. */
export function RecordAttendanceDialog({ facts, onClose }: Props) {
  const today = useToday();
  const events = useTable('trainingEvents');
  const given = events.get(facts.get('event') ?? '');
  const choices = useMemo(() => eventsToRecord(events.all, today), [events, today]);
  const [chosenId, setChosenId] = useState<TrainingEventId>();
  const event = given ?? choices.find(({ id }) => id === chosenId) ?? choices[0];
  if (!event) return <NoEventYet onClose={onClose} />;
  const field = given ? null : <EventChoice event={event} choices={choices} onChoose={setChosenId} />;
  return <RecordForm event={event} eventField={field} onClose={onClose} />;
}

function NoEventYet({ onClose }: Pick<Props, 'onClose'>) {
  const { open } = useTask();
  return (
    <PlainDialog
      title="Record attendance"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="contained" autoFocus onClick={() => open('add-event', {}, { replace: true })}>
            Add event
          </Button>
        </>
      }
    >
      No training session or conference is recorded yet. Add it first, then paste the names of who attended.
    </PlainDialog>
  );
}

type ChoiceProps = {
  event: TrainingEvent;
  choices: readonly TrainingEvent[];
  onChoose: (id: TrainingEventId | undefined) => void;
};

/** At which event, where nobody came from the page of one: the last that has begun is proposed. */
function EventChoice({ event, choices, onChoose }: ChoiceProps) {
  return (
    <TextField
      select
      label="Event"
      value={event.id}
      onChange={({ target }) => onChoose(choices.find(({ id }) => id === target.value)?.id)}
    >
      {choices.map((one) => (
        <MenuItem key={one.id} value={one.id}>
          {one.name}, {eventDatesText(one)}
        </MenuItem>
      ))}
    </TextField>
  );
}

type FormProps = { event: TrainingEvent; eventField: ReactNode; onClose: () => void };

function RecordForm({ event, eventField, onClose }: FormProps) {
  const today = useToday();
  const all = useTable('attendances').all;
  const { write } = useWriteAttendance(event.id);
  const [chosenStatus, setStatus] = useState<AttendanceStatus>();
  const status = chosenStatus ?? (event.endsOn < today ? 'attended' : 'booked');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlyMap<number, PeerId | null>>(new Map());
  const [recorded, setRecorded] = useState<string>();
  const asked = useDeferredValue(text);
  const { rows, peers } = usePastedNames(asked);
  const attendances = useMemo(() => all.filter(({ eventId }) => eventId === event.id), [all, event.id]);
  const lines = useMemo(
    () => planNamedAttendance({ rows, chosen, status, attendances, peers }),
    [rows, chosen, status, attendances, peers],
  );
  const toWrite = lines.filter(({ outcome }) => outcome === 'new' || outcome === 'changed');
  const left = lines.filter((line) => !isSettled(line) && line.outcome !== 'left out');
  const fits = statusFitsEvent(status, event, today);

  const submit = async () => {
    if (asked !== text) return 'The names are still being read. Please press again.';
    if (!fits) return undefined;
    if (toWrite.length === 0) return 'There is nobody to record yet. Paste the names of peers, one a line.';
    const failed = await write(
      'record-attendance',
      toWrite.map(({ peerId, before }) =>
        before
          ? { ...before, status }
          : AttendanceSchema.parse({ id: newId<AttendanceId>(), eventId: event.id, peerId, status }),
      ),
    );
    if (failed) return failed;
    if (left.length === 0) onClose();
    else {
      setRecorded(recordedWords(toWrite.length, status, left.length));
      setText(left.map(({ row }) => row.written).join('\n'));
      setChosen(new Map());
    }
    return undefined;
  };
  const take = (next: string) => {
    setText(next);
    // What was chosen belongs to lines that may have moved.
    setChosen(new Map());
  };
  return (
    <FormDialog
      title={`Attendance: ${event.name}`}
      submitText={recordWords(toWrite.length)}
      onSubmit={submit}
      onClose={onClose}
      dirty={text !== '' && recorded === undefined}
      width={800}
      cancelText={recorded === undefined ? 'Cancel' : 'Close'}
      foot={<span role="status">{leftWords(lines)}</span>}
    >
      {eventField}
      {recorded ? <Alert severity="success">{recorded}</Alert> : null}
      <TextField
        multiline
        autoFocus
        minRows={5}
        maxRows={8}
        label="Names"
        value={text}
        onChange={({ target }) => take(target.value)}
        helperText="One a line, or parted by semicolons, as they stand in the e-mail or spreadsheet. A home council may stand beside a name."
      />
      <FormControl error={!fits}>
        <FilterChips
          label="Status"
          chips={ATTENDANCE_STATUSES.map((value) => ({ value, text: attendanceWord(value) }))}
          value={status}
          onChange={setStatus}
        />
        {fits ? null : <FormHelperText role="alert">{fieldErrorText('event-not-yet')}</FormHelperText>}
      </FormControl>
      <NamedPeople
        lines={lines}
        status={status}
        onChoose={(place, peerId) => setChosen((before) => new Map(before).set(place, peerId))}
      />
    </FormDialog>
  );
}

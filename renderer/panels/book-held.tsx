import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { FormDialog } from '@renderer/components/form-dialog';
import { useDesk } from '@renderer/data/desk-context';
import type { DayEntry } from '@shared/model/day-entry';
import { daysInWords } from '@shared/model/quarter-days';
import { lackingOwnReason } from '@shared/rules/taken-on';
import { useState } from 'react';
import { writeDays } from './write-days';

/** Books days that were held until an approval was entered, in one press; only a missing reason is asked for first. */
export function BookHeld({ held, name }: { held: readonly DayEntry[]; name: string }) {
  const desk = useDesk();
  const [refused, setRefused] = useState<string>();
  const [asking, setAsking] = useState(false);
  const book = async (ownReason: string) =>
    // More than a day on one of the dates was settled when they were pencilled in.
    writeDays(desk, { code: 'book-days', entries: held.map(asBooked), keepBusy: true, ownReason });
  const press = async () => {
    const lacking = lackingOwnReason({
      wanted: held.map(asBooked),
      beforeOf: (id) => held.find((entry) => entry.id === id),
      peerOf: desk.table('peers').get,
      assignmentOf: desk.table('assignments').get,
    });
    if (lacking.length > 0) setAsking(true);
    else setRefused(await book(''));
  };
  return (
    <>
      <Button size="small" aria-label={`Book now: ${name}`} onClick={() => void press()}>
        Book now
      </Button>
      {refused ? (
        <Alert severity="error" role="alert" sx={{ textAlign: 'left', mt: 0.5 }}>
          {refused}
        </Alert>
      ) : null}
      {asking ? <OwnReasonDialog held={held} name={name} book={book} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function asBooked(entry: DayEntry): DayEntry {
  return { ...entry, state: 'booked', pencilledUntil: null };
}

/** The one thing that is asked before held days are booked: why it is a peer of the council supported. */
function OwnReasonDialog(props: {
  held: readonly DayEntry[];
  name: string;
  book: (ownReason: string) => Promise<string | undefined>;
  onClose: () => void;
}) {
  const { held, name, book, onClose } = props;
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = async () => {
    if (reason.trim() === '') {
      setMissing(true);
      return undefined;
    }
    const sentence = await book(reason);
    if (sentence === undefined) onClose();
    return sentence;
  };
  return (
    <FormDialog
      title={`Book days: ${name}`}
      submitText={`Book ${daysInWords(held.reduce((sum, { quarterDays }) => sum + quarterDays, 0))}`}
      width={480}
      onSubmit={submit}
      onClose={onClose}
      dirty={reason !== ''}
    >
      <TextField
        required
        autoFocus
        label="Why a peer of the council supported"
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={isMissing && reason.trim() === ''}
        helperText={
          isMissing && reason.trim() === ''
            ? 'Say why a peer of the council supported.'
            : 'The days are at the peer\u2019s own council, and no reason is on record.'
        }
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </FormDialog>
  );
}

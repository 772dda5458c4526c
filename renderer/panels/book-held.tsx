import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { FormDialog } from '@renderer/components/form-dialog';
import type { Desk } from '@renderer/data/desk';
import { useDesk } from '@renderer/data/desk-context';
import { problemText } from '@renderer/words/problem-text';
import type { DayEntry } from '@shared/model/day-entry';
import { daysInWords } from '@shared/model/quarter-days';
import { lackingOwnReason } from '@shared/rules/taken-on';
import { useState } from 'react';
import { planNow } from './plan-now';
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
    else {
      const sentence = await book('');
      setRefused(sentence && ((await overText(desk, held)) ?? sentence));
    }
  };
  return (
    <>
      <Button size="small" aria-label={`Book now: ${name}`} onClick={() => void press()}>
        Book now
      </Button>
      {refused ? <RefusedDialog name={name} sentence={refused} onClose={() => setRefused(undefined)} /> : null}
      {asking ? <OwnReasonDialog held={held} name={name} book={book} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function asBooked(entry: DayEntry): DayEntry {
  return { ...entry, state: 'booked', pencilledUntil: null };
}

/** Why the days that are held pass the limit all the same, where they do: fewer were granted, or other days were booked since. */
async function overText(desk: Desk, held: readonly DayEntry[]): Promise<string | undefined> {
  const plan = await planNow(desk, held.map(asBooked), []);
  const refused = plan.shares.find((share) => share.refused !== null)?.refused;
  return refused ? problemText(refused) : undefined;
}

/** What stands in the way, as there is no room for it beside the button. */
function RefusedDialog({ name, sentence, onClose }: { name: string; sentence: string; onClose: () => void }) {
  const close = async () => {
    onClose();
    return undefined;
  };
  return (
    <FormDialog
      title={`Book days: ${name}`}
      submitText="Close"
      onlyCloses
      width={480}
      onSubmit={close}
      onClose={onClose}
      dirty={false}
    >
      <Alert severity="error">{sentence}</Alert>
      <span>
        The days stay pencilled in. Cancel or shorten one of them on the peer&rsquo;s page, and book the rest.
      </span>
    </FormDialog>
  );
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

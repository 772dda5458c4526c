import { StartFrame, StartPoint } from '@renderer/components/start-frame';
import type { BroughtBack } from '@renderer/data/bring-back';
import type { RecordCounts } from '@renderer/data/count-records';
import { problemText } from '@renderer/words/problem-text';
import { daysInWords } from '@shared/model/quarter-days';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import type { BehindPage } from './desk-session';

/** The records lack changes that the safety copy holds: shows what, and brings them back when asked. */
export function BringBackPage({ here, copy, bringBack, onOpen }: BehindPage) {
  const [done, setDone] = useState<number>();
  const [back, setBack] = useState<BroughtBack>();
  const [error, setError] = useState<string>();
  const lacking = copy - here;
  const busy = done !== undefined && !back && !error;

  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setError(undefined);
    if (back) return onOpen();
    setDone(0);
    const result = await bringBack(setDone);
    if (result.ok) setBack(result.value);
    else setError(problemText(result.problem));
  };

  return (
    <StartFrame
      title={here === 0 ? 'Your records are missing' : 'Your records are behind'}
      text={
        here === 0
          ? `There are no records in this computer\u2019s database, but the safety copy holds all ${changes(copy)}. Nothing is lost.`
          : `${capital(changes(lacking))} made after the last one here stand in the safety copy. Nothing is lost.`
      }
      onSubmit={go}
      busy={busy}
      foot="The safety copy is only read. It stays as it is."
      aside={back ? <Compared back={back} /> : <Why />}
    >
      {error ? (
        <Alert severity="error" role="alert">
          {error}
        </Alert>
      ) : null}
      <Button type="submit" variant="contained" size="large">
        {back ? 'Open Peer Desk' : 'Bring them back'}
      </Button>
      <Typography role="status" variant="caption" sx={{ color: 'text.secondary', minHeight: 16 }}>
        {back ? `${capital(changes(back.changes))} brought back.` : busy ? `${done} of ${lacking} brought back` : ''}
      </Typography>
    </StartFrame>
  );
}

function changes(count: number): string {
  return count === 1 ? '1 change' : `${count} changes`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function Why() {
  return (
    <StartPoint title="What happened?" last>
      Every change is written twice on this computer: into the records and into a safety copy. The records now hold
      fewer, as after a disk error or when a folder was deleted. Bringing them back writes each missing change again, in
      its order, and checks it.
    </StartPoint>
  );
}

function Compared({ back: { before, after } }: { back: BroughtBack }) {
  return (
    <>
      <StartPoint title="Before">{countsText(before)}</StartPoint>
      <StartPoint title="Now" last>
        {countsText(after)}
      </StartPoint>
    </>
  );
}

function countsText({ peers, requests, dayEntries, quarterDays }: RecordCounts): string {
  return `${peers} peers, ${requests} requests, ${dayEntries} day entries with ${daysInWords(quarterDays)}`;
}

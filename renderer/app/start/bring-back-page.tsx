import { ProblemLine } from '@renderer/components/problem-line';
import { StartFrame, StartPoint } from '@renderer/components/start-frame';
import type { RebuildProgress, Rebuilt } from '@renderer/data/safety-copy/rebuild';
import { backupTime } from '@renderer/words/backup-words';
import { problemText } from '@renderer/words/problem-text';
import type { Problem } from '@shared/model/result';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState, type FormEvent } from 'react';
import type { BehindPage } from './desk-session';
import { countsText, progressText } from './rebuild-words';

/** The records lack changes that the safety copy holds: shows what, and brings them back when asked. */
export function BringBackPage({ here, copy, bringBack, onOpen, showEarlier }: BehindPage) {
  const [progress, setProgress] = useState<RebuildProgress>();
  const [back, setBack] = useState<Rebuilt>();
  const [error, setError] = useState<Problem>();
  const busy = progress !== undefined && !back && !error;

  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setError(undefined);
    if (back) return onOpen();
    setProgress({ what: 'changes', done: 0, of: copy - (here ?? 0) });
    const result = await bringBack(setProgress);
    if (result.ok) setBack(result.value);
    else setError(result.problem);
  };

  return (
    <StartFrame
      {...(back ? backHead(back) : headOf(here, copy))}
      onSubmit={go}
      busy={busy}
      foot="The safety copy and the backups are only read. They stay as they are."
      aside={back ? <Compared back={back} damaged={here === null} /> : <Why damaged={here === null} />}
    >
      <ProblemLine text={error && problemText(error)} />
      <Button type="submit" variant="contained" size="large">
        {back ? 'Open Peer Desk' : here === null ? 'Rebuild from the safety copy' : 'Bring them back'}
      </Button>
      {error ? <Button onClick={() => void showEarlier(error)}>Restore an earlier backup instead</Button> : null}
      <Typography role="status" variant="caption" sx={{ color: 'text.secondary', minHeight: 16 }}>
        {back ? broughtBack(back) : busy ? progressText(progress) : ''}
      </Typography>
    </StartFrame>
  );
}

function headOf(here: number | null, copy: number): { title: string; text: string } {
  if (here === null) {
    return {
      title: 'Your records cannot be read',
      text: `They are damaged, but the safety copy holds ${changes(copy)}: everything that was shown as saved.`,
    };
  }
  if (here === 0) {
    return {
      title: 'Your records are missing',
      text: `There are no records in this computer\u2019s database, but the safety copy holds ${copy === 1 ? 'the one change that was made' : `all ${changes(copy)}`}. Nothing is lost.`,
    };
  }
  return {
    title: 'Your records are behind',
    text: `${changes(copy - here)} made after the last one here stand in the safety copy. Nothing is lost.`,
  };
}

function backHead(back: Rebuilt): { title: string; text: string } {
  return { title: 'Your records are back', text: `${backText(back)} Nothing is lost.` };
}

function backText({ changes: count, copy, passedOver }: Rebuilt): string {
  if (!copy) return `${count === 1 ? 'The change was' : `All ${changes(count)} were`} written again and checked.`;
  const later =
    count === 0 ? '' : `, and ${count === 1 ? 'the change' : `the ${changes(count)}`} made after it written again`;
  const passed =
    passedOver === 0
      ? ''
      : ` ${passedOver === 1 ? 'A newer backup was' : `${passedOver} newer backups were`} damaged and passed over.`;
  return `The backup of ${backupTime(copy.at)} was taken${later} and checked.${passed}`;
}

function broughtBack({ changes: count, copy }: Rebuilt): string {
  return copy ? `Backup and ${changes(count)} brought back.` : `${changes(count)} brought back.`;
}

function changes(count: number): string {
  return count === 1 ? '1 change' : `${count} changes`;
}

function Why({ damaged }: { damaged: boolean }) {
  if (damaged) {
    return (
      <StartPoint title="What happened?" last>
        Every change is written twice on this computer: into the records and into a safety copy. The records are
        damaged, as after a disk error. Rebuilding writes each change again, in its order, and checks it; where that is
        shorter or safer it begins with a good backup. The damaged records are put aside, not deleted.
      </StartPoint>
    );
  }
  return (
    <StartPoint title="What happened?" last>
      Every change is written twice on this computer: into the records and into a safety copy. The records now hold
      fewer, as after a disk error or when a folder was deleted. Bringing them back writes each missing change again, in
      its order, and checks it; where that is shorter or safer it begins with a good backup.
    </StartPoint>
  );
}

function Compared({ back: { before, after }, damaged }: { back: Rebuilt; damaged: boolean }) {
  return (
    <>
      <StartPoint title="Before">{damaged ? 'The records could not be read.' : countsText(before)}</StartPoint>
      <StartPoint title="Now" last>
        {countsText(after)}
      </StartPoint>
    </>
  );
}

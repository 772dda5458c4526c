import { StartFrame, StartPoint } from '@renderer/components/start-frame';
import { bridge } from '@renderer/bridge/bridge';
import { BackupPassphraseInput } from '@renderer/panels/backup-passphrase-input';
import type { RebuildProgress, Rebuilt } from '@renderer/data/safety-copy/rebuild';
import { backupCounts, backupTime } from '@renderer/words/backup-words';
import { problemText } from '@renderer/words/problem-text';
import type { CopyEntry, CopySource } from '@shared/ipc/copies-calls';
import type { Problem } from '@shared/model/result';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useId, useState, type FormEvent } from 'react';
import { useForm } from 'react-hook-form';
import type { EarlierPage } from './earlier-copies';
import { countsText, progressText } from './rebuild-words';

const MOST_SHOWN = 6;

type Chosen = { source: CopySource; id: string };

/** Neither the records nor their safety copy can be used: says so, and restores the backup that is chosen. */
export function EarlierCopiesPage({ why, copies, restore, onOpen, onStartEmpty, parted }: EarlierPage) {
  const good = copies.filter(({ state }) => state !== 'damaged');
  const [chosen, setChosen] = useState<Chosen | undefined>(good[0] && fromList(good[0]));
  const [progress, setProgress] = useState<RebuildProgress>();
  const [back, setBack] = useState<Rebuilt>();
  const [error, setError] = useState<Problem>();
  const form = useForm({ defaultValues: { passphrase: '' } });
  const busy = progress !== undefined;
  const wantsPassphrase = error !== undefined && ASKS_PASSPHRASE.has(error.code);

  const go = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (back) return onOpen();
    if (!chosen) return chooseFile();
    const passphrase = wantsPassphrase ? form.getValues('passphrase').trim() : undefined;
    if (passphrase === '') return form.setError('passphrase', { message: 'passphrase-missing' }, { shouldFocus: true });
    setProgress({ what: 'rows', done: 0, of: 0 });
    const restored = await restore({ source: chosen.source, passphrase }, setProgress);
    setProgress(undefined);
    if (restored.ok) setBack(restored.value);
    setError(restored.ok ? undefined : restored.problem);
    if (!restored.ok && restored.problem.code === 'wrong-passphrase') {
      form.setError('passphrase', { message: 'wrong-passphrase' }, { shouldFocus: true });
    }
  };
  const choose = (next: Chosen) => {
    setChosen(next);
    setError(undefined);
    form.reset();
  };
  const goOn = async () => {
    const refused = await parted?.goOn();
    if (refused) setError(refused);
  };
  const chooseFile = async () => {
    const file = await bridge.copies.chooseFile();
    if (!file.ok) return setError(file.problem);
    if (file.value.outcome === 'chosen') {
      choose({ source: { kind: 'file', file: file.value.file }, id: file.value.fileName });
    }
  };
  return (
    <StartFrame
      {...headOf(back, good.length, parted !== undefined)}
      onSubmit={(event) => void go(event)}
      busy={busy}
      foot={
        parted
          ? 'What you do not go on with is put aside in the data folder, not deleted. Backups are only read.'
          : 'What is left of the damaged files is put aside, not deleted. Backups are only read.'
      }
      aside={<Aside why={why} back={back} onStartEmpty={onStartEmpty} parted={parted} onGoOn={() => void goOn()} />}
    >
      {back ? null : <Choice copies={copies} chosen={chosen} onChoose={choose} onFile={() => void chooseFile()} />}
      {wantsPassphrase ? <BackupPassphraseInput control={form.control} /> : null}
      {error && error.code !== 'wrong-passphrase' ? (
        <Alert severity={wantsPassphrase ? 'info' : 'error'} role="alert">
          {problemText(error)}
        </Alert>
      ) : null}
      <Button type="submit" variant="contained" size="large">
        {back ? 'Open Peer Desk' : chosen ? 'Restore this backup' : 'Choose a backup file'}
      </Button>
      <Typography role="status" variant="caption" sx={{ color: 'text.secondary', minHeight: 16 }}>
        {busy ? progressText(progress) : ''}
      </Typography>
    </StartFrame>
  );
}

const ASKS_PASSPHRASE: ReadonlySet<string> = new Set(['passphrase-wanted', 'wrong-passphrase']);

function fromList({ name }: CopyEntry): Chosen {
  return { source: { kind: 'list', name }, id: name };
}

function headOf(back: Rebuilt | undefined, good: number, isParted: boolean): { title: string; text: string } {
  if (back) {
    const later = back.changes === 1 ? 'the change' : `the ${back.changes} changes`;
    const more = back.changes > 0 ? `, with ${later} made after it` : '';
    const at = back.copy ? backupTime(back.copy.at) : '';
    return { title: 'Your records are back', text: `They are as they were in the backup of ${at}${more}.` };
  }
  if (isParted) {
    return {
      title: 'Records and safety copy differ',
      text: 'Go on with the records that are on this computer, or choose a backup to go on from.',
    };
  }
  return {
    title: 'Restore an earlier backup',
    text:
      good > 0
        ? 'Your records cannot be brought back by themselves. Choose the backup to go on from; what was entered after it has to be entered again.'
        : 'Your records cannot be brought back by themselves, and there is no good backup on this computer. Choose a backup file, such as one in the folder that your office uses for backups.',
  };
}

type ChoiceProps = {
  copies: readonly CopyEntry[];
  chosen: Chosen | undefined;
  onChoose: (chosen: Chosen) => void;
  onFile: () => void;
};

function Choice({ copies, chosen, onChoose, onFile }: ChoiceProps) {
  const id = useId();
  const [all, setAll] = useState(false);
  const shown = all ? copies : copies.slice(0, MOST_SHOWN);
  const file = chosen?.source.kind === 'file' ? chosen : undefined;
  return (
    <FormControl>
      {copies.length > 0 || file ? (
        <>
          <FormLabel id={id}>Backups</FormLabel>
          <RadioGroup aria-labelledby={id} value={chosen?.id ?? ''}>
            {shown.map((copy) => (
              <FormControlLabel
                key={copy.name}
                value={copy.name}
                disabled={copy.state === 'damaged'}
                label={labelOf(copy)}
                control={<Radio size="small" onChange={() => onChoose(fromList(copy))} />}
                slotProps={{ typography: { variant: 'body2' } }}
              />
            ))}
            {file ? (
              <FormControlLabel
                value={file.id}
                label={file.id}
                control={<Radio size="small" />}
                slotProps={{ typography: { variant: 'body2' } }}
              />
            ) : null}
          </RadioGroup>
          {shown.length < copies.length ? (
            <Button size="small" onClick={() => setAll(true)} sx={{ alignSelf: 'flex-start' }}>
              Show all {copies.length}
            </Button>
          ) : null}
          <Button size="small" onClick={onFile} sx={{ alignSelf: 'flex-start', mt: 1 }}>
            Choose another file
          </Button>
        </>
      ) : null}
    </FormControl>
  );
}

function labelOf({ at, counts, state }: CopyEntry): string {
  if (state === 'damaged') return `${backupTime(at)}: damaged`;
  return counts ? `${backupTime(at)}: ${backupCounts(counts)}` : backupTime(at);
}

type AsideProps = Pick<EarlierPage, 'why' | 'onStartEmpty' | 'parted'> & {
  back: Rebuilt | undefined;
  onGoOn: () => void;
};

function Aside({ why, back, onStartEmpty, parted, onGoOn }: AsideProps) {
  if (back) {
    return (
      <StartPoint title="Now" last>
        {countsText(back.after)}
      </StartPoint>
    );
  }
  return (
    <>
      <StartPoint title="What happened?" last={!onStartEmpty && !parted}>
        {problemText(why)}
      </StartPoint>
      {parted ? (
        <StartPoint title="The records on this computer" last>
          {countsText(parted.counts)}. They stay as they are and get a new safety copy.
          <br />
          <Button size="small" onClick={onGoOn} sx={{ mt: 1 }}>
            Go on with these records
          </Button>
        </StartPoint>
      ) : null}
      {onStartEmpty ? (
        <StartPoint title="No records to restore?" last>
          Beginning with none deletes nothing: the backups stay where they are, and can be restored later in Settings.
          <br />
          <Button size="small" onClick={() => void onStartEmpty()} sx={{ mt: 1 }}>
            Begin with no records
          </Button>
        </StartPoint>
      ) : null}
    </>
  );
}

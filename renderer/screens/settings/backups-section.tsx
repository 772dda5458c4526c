import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ProblemLine } from '@renderer/components/problem-line';
import { bridge } from '@renderer/bridge/bridge';
import { keysOf } from '@renderer/components/keys-text';
import { Facts } from '@renderer/components/facts';
import { Section } from '@renderer/components/page';
import type { Backups, BackupsState } from '@renderer/data/backups/backups';
import { useBackups } from '@renderer/data/backups/use-backups';
import { useAskForPassphrase } from '@renderer/panels/use-ask-for-passphrase';
import { backupCounts, backupTime } from '@renderer/words/backup-words';
import { problemText } from '@renderer/words/problem-text';
import type { CopySource } from '@shared/ipc/copies-calls';
import { useEffect, useState } from 'react';
import { BackupsTable } from './backups-table';
import { RestoreDialog } from './restore-dialog';

/** Backups of the records: where they go, making one, the list, and restoring one. The sample has none. */
export function BackupsSection() {
  const copies = useBackups();
  return copies ? <OwnBackups {...copies} /> : null;
}

type Restoring = { source: CopySource; title: string };

function OwnBackups({ backups, state }: { backups: Backups; state: BackupsState }) {
  const [error, setError] = useState<string>();
  const [restoring, setRestoring] = useState<Restoring>();
  const askForPassphrase = useAskForPassphrase();
  const [restored, setRestored] = useState(false);
  useEffect(() => {
    void backups.refresh().then((problem) => setError(problem && problemText(problem)));
  }, [backups]);

  const backUp = async () => {
    if (state.busy) return;
    setRestored(false);
    await backups.backUp();
    await askForPassphrase();
  };
  const chooseFile = async () => {
    const chosen = await bridge.copies.chooseFile();
    if (!chosen.ok) setError(problemText(chosen.problem));
    else if (chosen.value.outcome === 'chosen') {
      setRestoring({ source: { kind: 'file', file: chosen.value.file }, title: chosen.value.fileName });
    }
  };
  const chooseFolder = async () => {
    const problem = await backups.chooseFolder();
    setError(problem && problemText(problem));
    if (!problem && backups.state().list?.folder) await askForPassphrase();
  };
  return (
    <Section
      title="Backups"
      right={
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button size="small" onClick={() => void chooseFile()}>
            Restore from a file
          </Button>
          <Button
            size="small"
            variant="outlined"
            onClick={() => void backUp()}
            {...keysOf('back-up')}
            aria-busy={state.busy}
          >
            Back up now
          </Button>
        </Box>
      }
    >
      <Where state={state} onChoose={() => void chooseFolder()} />
      <ProblemLine text={error} />
      <Box role="status" sx={{ my: 1 }}>
        {state.busy ? (
          'Writing a backup, then opening and checking it.'
        ) : restored ? (
          <Restored />
        ) : (
          <Result state={state} />
        )}
      </Box>
      {state.list && state.list.copies.length > 0 ? (
        <BackupsTable
          copies={state.list.copies}
          onRestore={(copy) =>
            setRestoring({ source: { kind: 'list', name: copy.name }, title: `Backup of ${backupTime(copy.at)}` })
          }
        />
      ) : state.list ? (
        'No backup yet. The first follows the next change.'
      ) : null}
      {restoring ? (
        <RestoreDialog
          {...restoring}
          backups={backups}
          onClose={() => setRestoring(undefined)}
          onRestored={() => setRestored(true)}
        />
      ) : null}
    </Section>
  );
}

function Where({ state: { list }, onChoose }: { state: BackupsState; onChoose: () => void }) {
  const folder = list?.folder;
  const newest = list?.copies[0];
  return (
    <Facts
      lines={[
        [
          'Kept in',
          <>
            {folder
              ? `The data folder of this computer, and \u201c${folder.name}\u201d`
              : 'The data folder of this computer only'}
            <Button size="small" onClick={onChoose} sx={{ ml: 1 }}>
              {folder ? 'Choose another folder' : 'Choose a folder besides'}
            </Button>
          </>,
        ],
        folder && !folder.reachable
          ? ['', `\u201c${folder.name}\u201d cannot be written to now. Backups go there again when it is back.`]
          : ['', ''],
        [
          'Made',
          'Once a day after the first change, again when much was written, when you close Peer Desk, and whenever you press the button',
        ],
        ['Protected by', protection(newest?.opensElsewhere ?? null)],
      ]}
    />
  );
}

function protection(opensElsewhere: boolean | null): string {
  if (opensElsewhere === false) {
    return 'The key of this computer: no other computer can open them before an office passphrase is chosen';
  }
  return opensElsewhere ? 'The office passphrase. This computer opens them without it' : '';
}

function Result({ state: { last } }: { state: BackupsState }) {
  if (!last) return null;
  if (!last.ok)
    return (
      <Alert severity="error" role="none">
        {problemText(last.problem)}
      </Alert>
    );
  const { copy, folderProblem } = last.value;
  const counts = copy.counts ? `: ${backupCounts(copy.counts)}` : '';
  return (
    <Alert severity={folderProblem ? 'warning' : 'success'} role="none">
      Backed up{counts}. It was opened and checked.
      {folderProblem ? ` ${problemText({ code: folderProblem })}` : ''}
    </Alert>
  );
}

function Restored() {
  return (
    <Alert severity="success" role="none">
      Restored. The records as they were before are the newest backup, and Undo brings them back too.
    </Alert>
  );
}

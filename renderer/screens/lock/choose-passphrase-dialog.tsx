import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { bridge } from '@renderer/bridge/bridge';
import { FormDialog } from '@renderer/components/form-dialog';
import { useTask } from '@renderer/components/use-task';
import { useDesk } from '@renderer/data/desk-context';
import { problemText } from '@renderer/words/problem-text';
import { useState } from 'react';
import { OwnWords, useOwnWords } from './own-words';
import { ProposedWords, useProposedWords } from './proposed-words';

/** Chooses the first office passphrase while the records are open: asked for once there is something to lose. */
export function ChoosePassphraseDialog({ onClose }: { onClose: () => void }) {
  const desk = useDesk();
  const task = useTask();
  const [own, setOwn] = useState(false);
  const [busy, setBusy] = useState(false);
  const typed = useOwnWords();
  const proposed = useProposedWords();

  const submit = async (): Promise<string | undefined> => {
    const passphrase = await (own ? typed : proposed).take();
    if (passphrase === undefined) return undefined;
    setBusy(true);
    const chosen = await bridge.changePassphrase({ passphrase }).finally(() => setBusy(false));
    if (!chosen.ok) return problemText(chosen.problem);
    // Those made so far open on this computer only.
    void desk.backups?.backUp();
    task.open('recovery-sheet');
    return undefined;
  };
  return (
    <FormDialog
      title="Choose the office passphrase"
      submitText="Use this passphrase"
      cancelText="Later"
      onSubmit={submit}
      onClose={onClose}
      width={480}
      foot={busy ? 'Making the keys. This takes a few seconds.' : undefined}
    >
      <Typography variant="body2">
        So far the keychain of this computer alone opens your records and their backups: if the computer is lost, so are
        they. The passphrase opens them anywhere. It is not stored: write it down and keep it away from this computer.
      </Typography>
      {own ? <OwnWords words={typed} /> : <ProposedWords words={proposed} />}
      <Link component="button" type="button" onClick={() => setOwn(!own)} sx={{ alignSelf: 'flex-start' }}>
        {own ? 'Use five proposed words' : 'Use words of our own'}
      </Link>
    </FormDialog>
  );
}

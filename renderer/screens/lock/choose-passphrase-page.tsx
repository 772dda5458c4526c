import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { ProblemLine } from '@renderer/components/problem-line';
import { StartFrame, StartPoint } from '@renderer/components/start-frame';
import { problemText } from '@renderer/words/problem-text';
import type { Problem } from '@shared/model/result';
import { useState } from 'react';
import { OwnWords, useOwnWords } from './own-words';
import { ProposedWords, useProposedWords } from './proposed-words';

/** Answers with what went wrong, and leaves the page when nothing did. */
type Choose = (passphrase: string) => Promise<Problem | undefined>;

/** The office chooses its passphrase: five proposed words, or words of its own typed twice. */
export function ChoosePassphrasePage({ onChoose }: { onChoose: Choose }) {
  const [own, setOwn] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const typed = useOwnWords();
  const proposed = useProposedWords();

  const choose = async () => {
    if (busy) return;
    setError(undefined);
    const passphrase = await (own ? typed : proposed).take();
    if (passphrase === undefined) return;
    setBusy(true);
    const failed = await onChoose(passphrase).finally(() => setBusy(false));
    if (failed) setError(problemText(failed));
  };

  return (
    <StartFrame
      title="Office passphrase"
      text="This computer has no keychain to keep a key in, so Peer Desk asks for a passphrase each time it starts."
      onSubmit={(event) => {
        event.preventDefault();
        void choose();
      }}
      busy={busy}
      foot="Your records are encrypted on this computer with a key that only the passphrase opens."
      aside={<WhatItMeans />}
    >
      {own ? <OwnWords words={typed} /> : <ProposedWords words={proposed} />}
      <ProblemLine text={error} />
      <Button type="submit" variant="contained" size="large">
        Use this passphrase
      </Button>
      <Link component="button" type="button" onClick={() => setOwn(!own)} sx={{ alignSelf: 'flex-start' }}>
        {own ? 'Use five proposed words' : 'Use words of our own'}
      </Link>
      <Typography role="status" variant="caption" sx={{ color: 'text.secondary', minHeight: 16 }}>
        {busy ? 'Making the keys. This takes a few seconds.' : ''}
      </Typography>
    </StartFrame>
  );
}

function WhatItMeans() {
  return (
    <>
      <StartPoint title="Without it nobody can open the records">
        Not a colleague, not your IT department, and not us, who made Peer Desk. There is no way round it.
      </StartPoint>
      <StartPoint title="It is not stored here">
        Write it down and keep it away from this computer, for example in the office safe.
      </StartPoint>
      <StartPoint title="It belongs to the office">
        Colleagues who open a backup or a copy of the records type the same words.
      </StartPoint>
      <StartPoint title="It can be changed" last>
        In Settings, by whoever knows the present one.
      </StartPoint>
    </>
  );
}

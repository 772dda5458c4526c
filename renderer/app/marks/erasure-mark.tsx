import { bridge } from '@renderer/bridge/bridge';
import { Strip } from '@renderer/components/strip';
import { useDesk } from '@renderer/data/desk-context';
import type { Erasure } from '@renderer/data/erasure/erasure';
import { useErasureLeft } from '@renderer/data/erasure/use-erasure-left';
import { problemText } from '@renderer/words/problem-text';
import type { Problem } from '@shared/model/result';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';
import { useWorkspace } from '../workspace';

const LOOK_EVERY_MS = 60_000;

/**
 * Ends an erasure that was broken off, once the first screen stands, and says when that is not possible yet; says too when the
 * list of erased peers in a shared folder was not used.
 */
export function ErasureMark() {
  const { erasure, refusal } = useDesk();
  const workspace = useWorkspace();
  return (
    <>
      {erasure && !refusal ? <Unfinished erasure={erasure} /> : null}
      {workspace.name === 'own' ? <ListRefused /> : null}
    </>
  );
}

function ListRefused() {
  const [folder, setFolder] = useState<string>();
  const [seen, setSeen] = useState<string>();
  useEffect(() => {
    const look = async () => {
      const state = await bridge.erasure.state();
      if (state.ok) setFolder(state.value.refusedIn ?? undefined);
    };
    void look();
    const timer = setInterval(() => void look(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  if (folder === undefined || folder === seen) return null;
  return (
    <Strip tone="warning" role="alert">
      <Box component="span" sx={{ flex: '1 1 320px' }}>
        {problemText({ code: 'erased-list-not-ours', facts: { folder } })}
      </Box>
      <Button size="small" onClick={() => setSeen(folder)} sx={{ ml: 'auto' }}>
        Close
      </Button>
    </Strip>
  );
}

function Unfinished({ erasure }: { erasure: Erasure }) {
  const known = useErasureLeft(erasure);
  const [unreadable, setUnreadable] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const waiting = requestIdleCallback(() => void goOn(erasure).then(setUnreadable));
    return () => cancelIdleCallback(waiting);
  }, [erasure]);
  const left: Problem | undefined = unreadable ? { code: 'database-not-opened' } : known;
  if (!left) return null;
  const again = async () => {
    setBusy(true);
    setUnreadable(await goOn(erasure));
    setBusy(false);
  };
  return (
    <Strip tone="warning" role="alert">
      <Box component="span" sx={{ flex: '1 1 320px' }}>
        <strong>An erasure is not ended yet.</strong> {problemText(left)}
      </Box>
      <Button size="small" onClick={() => busy || void again()} aria-busy={busy} sx={{ ml: 'auto' }}>
        Try again
      </Button>
    </Strip>
  );
}

/** Whether the records were closed or could not be read meanwhile: the note stays, and the next start tries again. */
function goOn(erasure: Erasure): Promise<boolean> {
  return erasure.goOn().then(
    () => false,
    () => true,
  );
}

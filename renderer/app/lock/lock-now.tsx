import { bridge } from '@renderer/bridge/bridge';
import { Page } from '@renderer/components/page';
import type { Desk } from '@renderer/data/desk';
import { useDesk } from '@renderer/data/desk-context';
import { problemText } from '@renderer/words/problem-text';
import type { Problem } from '@shared/model/result';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useEffect, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { written } from '../written';

/** Its address in the window; the menu and Settings lead to it. */
export const LOCK_PATH = '/lock';

/** Locks the records as soon as it is shown; only where they cannot be locked is there something to see. */
export function LockNow() {
  const desk = useDesk();
  const [problem, setProblem] = useState<Problem>();
  useEffect(() => {
    void lockNow(desk).then(setProblem);
  }, [desk]);
  if (!problem) return null;
  return (
    <Box component="main" sx={{ p: 4, maxWidth: 640 }}>
      <Page title="The records are not locked">
        <Typography role="alert" sx={{ mb: 2 }}>
          {problemText(problem)}
        </Typography>
        <Button variant="contained" component={RouterLink} to="/settings">
          Settings
        </Button>
      </Page>
    </Box>
  );
}

/** Drops the key, then everything that was read with it: the page is loaded anew. Answers where that could not be done. */
async function lockNow(desk: Desk): Promise<Problem | undefined> {
  await written(desk);
  const locked = await bridge.lockKeys();
  // Not written down, the lock holds until the restart; every other problem means that nothing was locked.
  if (!locked.ok && locked.problem.code !== 'keys-not-written') return locked.problem;
  desk.close();
  leaveLockPath();
  window.location.reload();
  return undefined;
}

/** Leads to the page that locks. */
export function goToLock(): void {
  window.location.hash = LOCK_PATH;
}

/** Drops the key and leaves the window as it is, for a cover to be put over it. */
export async function lockBehindCover(desk: Desk): Promise<Problem | undefined> {
  // First: what the restricted notes say goes off the window, which the office passphrase uncovers again.
  await desk.restricted?.close();
  await written(desk);
  const locked = await bridge.lockKeys();
  return locked.ok || locked.problem.code === 'keys-not-written' ? undefined : locked.problem;
}

/** Whoever opens the records again must not be led straight back to the lock. */
export function leaveLockPath(): void {
  if (window.location.hash.startsWith(`#${LOCK_PATH}`)) window.history.replaceState(null, '', '#/');
}

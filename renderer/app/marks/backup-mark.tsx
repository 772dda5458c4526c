import { Strip } from '@renderer/components/strip';
import type { Backups, BackupsState } from '@renderer/data/backups/backups';
import { useSaving } from '@renderer/data/desk-context';
import { useBackups } from '@renderer/data/backups/use-backups';
import { backupTime, shrunkText } from '@renderer/words/backup-words';
import { problemText } from '@renderer/words/problem-text';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Problem } from '@shared/model/result';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { noteFailedAtClosing, readFailedAtClosing } from '../closing/failed-at-closing';

/** Time that a backup leaves to what comes right after a change. */
const QUIET_MS = 3_000;
/** How often one that failed is tried again: the records were locked, or a disk was full or away. */
const RETRY_EVERY_MS = 60_000;

/** Makes the backups of the day, and says on every screen when one failed or the records have shrunk. */
export function BackupMark() {
  const copies = useBackups();
  return copies ? <OwnBackups {...copies} /> : null;
}

function OwnBackups({ backups, state }: { backups: Backups; state: BackupsState }) {
  const { saving, savedAt } = useSaving();
  const { pathname } = useLocation();
  useEffect(() => {
    const waiting = requestIdleCallback(() => void backups.refresh());
    return () => cancelIdleCallback(waiting);
  }, [backups]);
  useEffect(() => {
    if (saving !== 'saved' || savedAt === undefined) return undefined;
    const timer = setTimeout(() => void backups.backUpIfDue(), QUIET_MS);
    return () => clearTimeout(timer);
  }, [backups, saving, savedAt]);
  const failed = state.last?.ok === false;
  useEffect(() => {
    if (!failed) return undefined;
    const timer = setInterval(() => void backups.backUpIfDue(), RETRY_EVERY_MS);
    return () => clearInterval(timer);
  }, [backups, failed]);
  const atClosing = useFailedAtClosing(state);
  if (state.shrunk) return <ShrunkStrip backups={backups} shrunk={state.shrunk} busy={state.busy} />;
  // Settings says it beside the button.
  if (state.last?.ok === false && pathname === '/settings') return null;
  const problem = state.last?.ok === false ? state.last.problem : atClosing;
  if (!problem) return null;
  return (
    <Strip tone="warning" role="alert">
      <Box component="span" sx={{ flex: '1 1 320px' }}>
        <strong>
          {problem === atClosing ? 'No backup was made when Peer Desk was last closed.' : 'No backup was made.'}
        </strong>{' '}
        {problemText(problem)}
      </Box>
      <Button size="small" onClick={() => void backups.backUp()} aria-busy={state.busy} sx={{ ml: 'auto' }}>
        {problem === atClosing ? 'Back up now' : 'Try again'}
      </Button>
    </Strip>
  );
}

/** Why there was no backup at the last closing, until there is one. */
function useFailedAtClosing({ last }: BackupsState): Problem | undefined {
  const [noted] = useState(readFailedAtClosing);
  const made = last?.ok === true;
  useEffect(() => {
    if (made) noteFailedAtClosing(undefined);
  }, [made]);
  return made ? undefined : noted;
}

type Shrunk = { backups: Backups; shrunk: NonNullable<BackupsState['shrunk']>; busy: boolean };

function ShrunkStrip({ backups, shrunk: { tables, copy, now }, busy }: Shrunk) {
  const text = copy.counts ? shrunkText(tables, copy.counts, now) : '';
  return (
    <Strip tone="warning" role="alert">
      <Box component="span" sx={{ flex: '1 1 320px' }}>
        <strong>Your records have shrunk.</strong> {text} in the backup of {backupTime(copy.at)}. No automatic backup is
        made until you say that this is right; Settings restores the backup.
      </Box>
      <Button size="small" onClick={() => busy || void backups.backUp()} aria-busy={busy} sx={{ ml: 'auto' }}>
        This is right
      </Button>
    </Strip>
  );
}

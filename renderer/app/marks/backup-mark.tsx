import { Strip } from '@renderer/components/strip';
import type { Backups, BackupsState } from '@renderer/data/backups/backups';
import { useSaving } from '@renderer/data/desk-context';
import { useBackups } from '@renderer/data/backups/use-backups';
import { backupTime, shrunkText } from '@renderer/words/backup-words';
import { problemText } from '@renderer/words/problem-text';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Time that a backup leaves to what comes right after a change. */
const QUIET_MS = 3_000;

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
  if (state.shrunk) return <ShrunkStrip backups={backups} shrunk={state.shrunk} busy={state.busy} />;
  // Settings says it beside the button.
  if (!state.last || state.last.ok || pathname === '/settings') return null;
  return (
    <Strip tone="warning" role="alert">
      <Box component="span" sx={{ flex: '1 1 320px' }}>
        <strong>No backup was made.</strong> {problemText(state.last.problem)}
      </Box>
      <Button size="small" onClick={() => void backups.backUp()} aria-busy={state.busy} sx={{ ml: 'auto' }}>
        Try again
      </Button>
    </Strip>
  );
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

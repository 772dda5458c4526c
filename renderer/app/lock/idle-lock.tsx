import { bridge } from '@renderer/bridge/bridge';
import { useIdleMinutes } from '@renderer/components/lock-when-idle';
import { hasUnsaved } from '@renderer/components/unsaved';
import { useDesk } from '@renderer/data/desk-context';
import Dialog from '@mui/material/Dialog';
import { lazy, Suspense, useEffect, useState } from 'react';
import { goToLock, lockBehindCover } from './lock-now';
import { readNow } from '../today';
import { watchIdle } from './watch-idle';
import { useWorkspace } from '../workspace';

const LockPage = lazy(async () => ({ default: (await import('@renderer/screens/lock/lock-page')).LockPage }));

/**
 * Locks the records when nothing was done for as long as the office chose. Where something typed is not saved the window
 * is covered instead of loaded anew, so that it stands there still when the passphrase was typed.
 */
export function IdleLock() {
  const desk = useDesk();
  const workspace = useWorkspace();
  const minutes = useIdleMinutes();
  const [covered, setCovered] = useState(false);
  const isOn = minutes !== null && workspace.name === 'own' && !covered;
  useEffect(() => {
    if (!isOn) return undefined;
    const onIdle = () => {
      if (!hasUnsaved()) return goToLock();
      setCovered(true);
      // Without a passphrase nothing would open it again; the page that locks says so.
      void lockBehindCover(desk).then((problem) => problem && setCovered(false));
    };
    return watchIdle({ minutes, now: () => Date.parse(readNow()), onIdle, target: window });
  }, [isOn, minutes, desk]);
  return covered ? <Cover onOpened={() => setCovered(false)} /> : null;
}

/** Over everything, until the passphrase is typed. What lies under it is neither seen nor reached. */
function Cover({ onOpened }: { onOpened: () => void }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // Undo and Redo are heard by the whole window.
      if (event.ctrlKey || event.metaKey) event.stopImmediatePropagation();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, []);
  const open = async (passphrase: string) => {
    const unlocked = await bridge.unlockKeys({ passphrase });
    if (!unlocked.ok) return unlocked.problem;
    onOpened();
    return undefined;
  };
  return (
    <Dialog
      open
      fullScreen
      transitionDuration={0}
      sx={{ zIndex: 'tooltip' }}
      slotProps={{
        paper: {
          // On the paper, which is the dialog; it has no title of its own that it could be named after.
          'aria-label': 'The records are locked',
          'aria-labelledby': undefined,
          sx: { bgcolor: 'background.paper', backgroundImage: 'none' },
        },
      }}
    >
      <Suspense fallback={null}>
        <LockPage onOpen={open} />
      </Suspense>
    </Dialog>
  );
}

import Button from '@mui/material/Button';
import { useBlocker } from 'react-router';
import { PlainDialog } from '@renderer/components/plain-dialog';

/** Behind the lock nothing is lost that may be seen: locking never waits for an answer. */
const LOCK = '/lock';

/** Asks before an import in the middle of its steps is left for another screen: by a link, the menu, a notification or Back. */
export function LeaveImport({ isUnderWay }: { isUnderWay: boolean }) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isUnderWay && nextLocation.pathname !== currentLocation.pathname && nextLocation.pathname !== LOCK,
  );
  if (blocker.state !== 'blocked') return null;
  return (
    <PlainDialog
      title="Leave this import?"
      onClose={() => blocker.reset()}
      actions={
        <>
          {' '}
          <Button onClick={() => blocker.proceed()}>Leave it</Button>
          <Button variant="contained" autoFocus onClick={() => blocker.reset()}>
            Go on with the import
          </Button>
        </>
      }
    >
      Nothing was imported yet. How the columns were taken and what was settled for single rows is lost.
    </PlainDialog>
  );
}

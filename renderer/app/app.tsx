import { DeskProvider, useDesk } from '@renderer/data/desk-context';
import { missingCase } from '@shared/model/result';
import { lazy, Suspense, useEffect, useLayoutEffect, useState, type ReactNode } from 'react';
import { createHashRouter, RouterProvider } from 'react-router';
import { Closing } from './closing/closing';
import type { Opened } from './start/desk-session';
import { IdleLock } from './lock/idle-lock';
import { leaveLockPath } from './lock/lock-now';
import { StartProblem } from './start/start-problem';
import { readScreens, ROUTES } from './routes';
import { readDialogs } from './tasks';
import { clearDrawnToday } from './start/drawn-today';
import { useToday } from './today';
import { useStartNote } from './start/use-start-note';
import { useOpened, type Opening } from './start/opening';
import { WorkspaceProvider } from './workspace';

// Seen once in the life of an office, so no later start waits for it.
const FirstStart = lazy(async () => ({
  default: (await import('@renderer/screens/first-start/first-start-page')).FirstStart,
}));

const ReadColleague = lazy(async () => ({
  default: (await import('@renderer/screens/first-start/read-colleague-page')).ReadColleaguePage,
}));
const EarlierCopies = lazy(async () => ({ default: (await import('./start/earlier-copies-page')).EarlierCopiesPage }));
const BringBack = lazy(async () => ({ default: (await import('./start/bring-back-page')).BringBackPage }));
const LockPage = lazy(async () => ({ default: (await import('@renderer/screens/lock/lock-page')).LockPage }));
const ChoosePassphrase = lazy(async () => ({
  default: (await import('@renderer/screens/lock/choose-passphrase-page')).ChoosePassphrasePage,
}));

/** The application: asks who sits here the first time, and shows the screens once the records are open. */
export function App({ opening }: { opening: Opening }) {
  const today = useToday();
  const opened = useOpened(opening);
  useEffect(() => {
    if (opened.state === 'open') opened.desk.setToday(today);
  }, [opened, today]);

  // In the same frame in which something else stands there.
  useLayoutEffect(() => {
    if (opened.state !== 'opening') clearDrawnToday();
  }, [opened.state]);

  if (opened.state !== 'open') return <Suspense fallback={null}>{beforeTheDesk(opened)}</Suspense>;
  return (
    <DeskProvider desk={opened.desk}>
      <WorkspaceProvider value={{ name: opened.workspace, info: opened.info, switchTo: opened.switchTo }}>
        <Screens key={opened.workspace} />
        <Closing />
      </WorkspaceProvider>
    </DeskProvider>
  );
}

/** What stands there until the records are open. */
function beforeTheDesk(opened: Exclude<Opened, { state: 'open' }>): ReactNode {
  switch (opened.state) {
    case 'opening':
      return null;
    case 'failed':
      return <StartProblem problem={opened.problem} />;
    case 'locked':
      return <LockPage onOpen={opened.unlock} />;
    case 'behind':
      return <BringBack {...opened.page} />;
    case 'read-colleague':
      return <ReadColleague userName={opened.userName} onOpen={opened.open} onBack={opened.onBack} />;
    case 'earlier':
      return <EarlierCopies {...opened.page} />;
    case 'choose-passphrase':
      return <ChoosePassphrase onChoose={opened.choose} />;
    case 'first':
      return (
        <FirstStart
          userName={opened.info.userName}
          onStart={opened.start}
          onSample={() => opened.switchTo('sample')}
          onRead={opened.read}
        />
      );
    default:
      return missingCase(opened);
  }
}

function Screens() {
  const desk = useDesk();
  const [router] = useState(() => {
    leaveLockPath();
    return createHashRouter(ROUTES);
  });
  useStartNote(desk);
  useEffect(() => {
    if (!desk.isWhole) return undefined;
    // What cannot be read now is read again when it is asked for, and its failure shown then.
    const read = () =>
      void readScreens()
        .then(readDialogs)
        .catch(() => undefined)
        .then(desk.checkCopy)
        // Tried again at the next start, and said where a change cannot be written.
        .catch(() => undefined);
    const waiting = requestIdleCallback(read);
    return () => cancelIdleCallback(waiting);
  }, [desk]);
  return (
    <>
      <RouterProvider router={router} />
      <IdleLock />
    </>
  );
}

import { DeskProvider } from '@renderer/data/desk-context';
import { lazy, Suspense, useEffect, useState } from 'react';
import { createHashRouter, RouterProvider } from 'react-router';
import { StartProblem } from './start-problem';
import { readScreens, ROUTES } from './routes';
import { readDialogs } from './tasks';
import { useToday } from './today';
import { useOpenDesk } from './use-open-desk';
import { WorkspaceProvider } from './workspace';

// Seen once in the life of an office, so no later start waits for it.
const FirstStart = lazy(async () => ({
  default: (await import('@renderer/screens/first-start/first-start-page')).FirstStart,
}));

/** The application: opens the records, asks who sits here the first time, then shows the screens. */
export function App() {
  const today = useToday();
  const opened = useOpenDesk(today);
  useEffect(() => {
    if (opened.state === 'open') opened.desk.setToday(today);
  }, [opened, today]);

  if (opened.state === 'opening') return null;
  if (opened.state === 'failed') return <StartProblem problem={opened.problem} />;
  if (opened.state === 'first') {
    return (
      <Suspense fallback={null}>
        <FirstStart
          userName={opened.info.userName}
          onStart={(office) => opened.start(office)}
          onSample={() => opened.switchTo('sample')}
        />
      </Suspense>
    );
  }
  return (
    <DeskProvider desk={opened.desk}>
      <WorkspaceProvider value={{ name: opened.workspace, info: opened.info, switchTo: opened.switchTo }}>
        <Screens key={opened.workspace} />
      </WorkspaceProvider>
    </DeskProvider>
  );
}

function Screens() {
  const [router] = useState(() => createHashRouter(ROUTES));
  useEffect(() => {
    // What cannot be read now is read again when it is asked for, and its failure shown then.
    const read = () =>
      void readScreens()
        .then(readDialogs)
        .catch(() => undefined);
    const waiting = requestIdleCallback(read);
    return () => cancelIdleCallback(waiting);
  }, []);
  return <RouterProvider router={router} />;
}

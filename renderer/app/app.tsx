import { DeskProvider } from '@renderer/data/desk-context';
import { useEffect, useState } from 'react';
import { createHashRouter, RouterProvider } from 'react-router';
import { FirstStart } from '@renderer/screens/first-start/first-start-page';
import { StartProblem } from './start-problem';
import { ROUTES } from './routes';
import { useToday } from './today';
import { useOpenDesk } from './use-open-desk';
import { WorkspaceProvider } from './workspace';

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
      <FirstStart
        userName={opened.info.userName}
        onStart={(office) => opened.start(office)}
        onSample={() => opened.switchTo('sample')}
      />
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
  return <RouterProvider router={router} />;
}

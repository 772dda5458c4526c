import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import { PlainDialog } from '@renderer/components/plain-dialog';
import { bridge } from '@renderer/bridge/bridge';
import { useDesk } from '@renderer/data/desk-context';
import { useEffect, useState } from 'react';
import { useWorkspace } from '../workspace';
import { runClosingTasks } from './closing-tasks';
import { keepForNextStart } from './keep-for-next-start';

/** When the window is closed, does what is left to do and says so; the person may close it at once all the same. */
export function Closing() {
  const desk = useDesk();
  const { name, info } = useWorkspace();
  const [doing, setDoing] = useState<string>();
  useEffect(() => {
    let left = false;
    const wait = async () => {
      const answer = await bridge.untilClosing();
      if (!answer.ok || !answer.value.closing) return;
      if (!left) {
        await runClosingTasks(desk, setDoing);
        // Nothing but time hangs on it.
        await keepForNextStart(desk, { name, info }).catch(() => undefined);
      }
      await bridge.closeWindow();
    };
    void wait();
    return () => {
      left = true;
    };
  }, [desk, name, info]);
  if (doing === undefined) return null;
  return (
    <PlainDialog
      title="Closing Peer Desk"
      actions={<Button onClick={() => void bridge.closeWindow()}>Close at once</Button>}
    >
      <Box role="status">
        {doing} Everything you saved is kept in any case.
        <LinearProgress aria-label="At work" sx={{ mt: 2 }} />
      </Box>
    </PlainDialog>
  );
}

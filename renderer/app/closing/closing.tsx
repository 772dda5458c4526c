import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import LinearProgress from '@mui/material/LinearProgress';
import { bridge } from '@renderer/bridge/bridge';
import { useDesk } from '@renderer/data/desk-context';
import { useEffect, useId, useState } from 'react';
import { runClosingTasks } from './closing-tasks';

/** When the window is closed, does what is left to do and says so; the person may close it at once all the same. */
export function Closing() {
  const desk = useDesk();
  const [doing, setDoing] = useState<string>();
  const titleId = useId();
  useEffect(() => {
    let left = false;
    const wait = async () => {
      const answer = await bridge.untilClosing();
      if (!answer.ok || !answer.value.closing) return;
      if (!left) await runClosingTasks(desk, setDoing);
      await bridge.closeWindow();
    };
    void wait();
    return () => {
      left = true;
    };
  }, [desk]);
  if (doing === undefined) return null;
  return (
    <Dialog open aria-labelledby={titleId} slotProps={{ paper: { sx: { width: 480 } } }}>
      <DialogTitle id={titleId} component="h2">
        Closing Peer Desk
      </DialogTitle>
      <DialogContent role="status">
        {doing} Everything you saved is kept in any case.
        <LinearProgress aria-label="At work" sx={{ mt: 2 }} />
      </DialogContent>
      <DialogActions>
        <Button onClick={() => void bridge.closeWindow()}>Close at once</Button>
      </DialogActions>
    </Dialog>
  );
}

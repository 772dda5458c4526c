import { problemText } from '@renderer/words/problem-text';
import type { Problem } from '@shared/model/result';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';

/** Stands in place of a task that would write, where nothing may be written. */
export function RefusedDialog({ problem, onClose }: { problem: Problem; onClose: () => void }) {
  const titleId = useId();
  return (
    <Dialog open aria-labelledby={titleId} onClose={onClose}>
      <DialogTitle id={titleId}>You are reading</DialogTitle>
      <DialogContent>{problemText(problem)}</DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onClose} autoFocus>
          Close
        </Button>
      </DialogActions>
    </Dialog>
  );
}

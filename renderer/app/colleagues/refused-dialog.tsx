import { PlainDialog } from '@renderer/components/plain-dialog';
import { problemText } from '@renderer/words/problem-text';
import type { Problem } from '@shared/model/result';
import Button from '@mui/material/Button';

/** Stands in place of a task that would write, where nothing may be written. */
export function RefusedDialog({ problem, onClose }: { problem: Problem; onClose: () => void }) {
  return (
    <PlainDialog
      title="You are reading"
      onClose={onClose}
      actions={
        <Button variant="contained" onClick={onClose} autoFocus>
          Close
        </Button>
      }
    >
      {problemText(problem)}
    </PlainDialog>
  );
}

import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { keysOf } from '@renderer/components/keys-text';
import { useTask } from '@renderer/components/use-task';

/** What a page about days is left by most: its one contained button. */
export function RecordDaysButton() {
  const task = useTask();
  return (
    <Button variant="contained" startIcon={<Add />} onClick={() => task.open('record-days')} {...keysOf('record-days')}>
      Record days
    </Button>
  );
}

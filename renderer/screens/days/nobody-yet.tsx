import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { EmptyState } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { Link as RouterLink } from 'react-router';

/** Days before there are peers: how they come in, and what will stand here. */
export function NobodyYet({ text }: { text: string }) {
  const task = useTask();
  return (
    <EmptyState
      title="No peers yet"
      text={text}
      actions={
        <>
          <Button component={RouterLink} to="/import">
            Import spreadsheet
          </Button>
          <Button variant="contained" startIcon={<Add />} onClick={() => task.open('add-peer')}>
            Add peer
          </Button>
        </>
      }
    />
  );
}

import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useId } from 'react';

type Props = { by: string; leftAt: string; onTakeOver: () => void; onClose: () => void };

/** Nobody handed over: says whose work may be missing before it is taken over all the same. */
export function TakeOverDialog({ by, leftAt, onTakeOver, onClose }: Props) {
  const titleId = useId();
  return (
    <Dialog open aria-labelledby={titleId} onClose={onClose}>
      <DialogTitle id={titleId}>Take over without a hand-over?</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 1 }}>
          {by} last left a copy {leftAt} and has not handed over. What {by} did after that is not in it.
        </Typography>
        <Typography>
          Better: ask {by} to press &#8220;Hand over&#8221; in Settings, or to close Peer Desk, and look for a newer
          copy. If both of you write, nothing is overwritten: both are kept, and the other&#8217;s changes are listed,
          to be accepted or left.
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button
          onClick={() => {
            onClose();
            onTakeOver();
          }}
        >
          Take over all the same
        </Button>
        <Button variant="contained" onClick={onClose} autoFocus>
          Go on reading
        </Button>
      </DialogActions>
    </Dialog>
  );
}

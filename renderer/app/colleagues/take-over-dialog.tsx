import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { PlainDialog } from '@renderer/components/plain-dialog';

/** `byFile`: there is no office folder on this computer, so that a newer copy comes as a file. */
type Props = { by: string; leftAt: string; byFile: boolean; onTakeOver: () => void; onClose: () => void };

/** Nobody handed over: says whose work may be missing before it is taken over all the same. */
export function TakeOverDialog({ by, leftAt, byFile, onTakeOver, onClose }: Props) {
  return (
    <PlainDialog
      title="Take over without a hand-over?"
      onClose={onClose}
      actions={
        <>
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
        </>
      }
    >
      <Typography sx={{ mb: 1 }}>
        {by} last left a copy {leftAt} and has not handed over. What {by} did after that is not in it.
      </Typography>
      <Typography>
        {byFile
          ? `Better: ask ${by} to stop writing and to press \u201cSave a copy for a colleague\u201d in Settings once more, and open that file here. If both of you write, nothing is overwritten, but neither sees the other\u2019s changes until both use one office folder.`
          : `Better: ask ${by} to press \u201cHand over\u201d in Settings, or to close Peer Desk, and look for a newer copy. If both of you write, nothing is overwritten: both are kept, and the other\u2019s changes are listed, to be accepted or left.`}
      </Typography>
    </PlainDialog>
  );
}

import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';

/** Says that the form holds what was typed before another peer was looked at. */
export function DraftNote({ onDrop }: { onDrop: () => void }) {
  return (
    <Alert
      severity="info"
      action={
        <Button size="small" onClick={onDrop}>
          Start afresh
        </Button>
      }
    >
      What you typed before looking at the other peer is here.
    </Alert>
  );
}

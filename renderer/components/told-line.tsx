import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';

/** What became of something that was pressed. */
export type Told = { severity: 'success' | 'info' | 'error'; text: string };

/**
 * Says it where it was pressed, and once: the place is there before the words are, as a screen reader needs it, and the box in it is no
 * second one to announce.
 */
export function ToldLine({ told }: { told: Told | undefined }) {
  return (
    <Box role="status">
      {told ? (
        <Alert severity={told.severity} role="none" sx={{ my: 1 }}>
          {told.text}
        </Alert>
      ) : null}
    </Box>
  );
}

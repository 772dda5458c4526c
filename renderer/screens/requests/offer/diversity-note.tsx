import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Box from '@mui/material/Box';
import { useId } from 'react';

/** The wishes of a council on diversity: off, with the reason. */
export function DiversityNote() {
  const id = useId();
  return (
    <Box>
      <FormControlLabel
        disabled
        label="Go by the council’s wishes on diversity"
        control={<Checkbox size="small" checked={false} slotProps={{ input: { 'aria-describedby': id } }} />}
        slotProps={{ typography: { variant: 'body2' } }}
      />
      <FormHelperText id={id} sx={{ mx: 0 }}>
        Off, and it cannot be turned on. The law lets the office watch over equality in the pool as a whole, and not
        decide by it about one person (Data Protection Act 2018, Schedule 1, paragraph 8(3)). Choosing people by such
        wishes would need each peer’s own consent for that, which Peer Desk does not hold. Talk to the peers themselves.
      </FormHelperText>
    </Box>
  );
}

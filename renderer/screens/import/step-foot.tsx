import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReactNode } from 'react';

/** The foot of a step: what is safe, Cancel, Back, and the way on. */
export function StepFoot(props: { text: ReactNode; onCancel: () => void; onBack?: () => void; children: ReactNode }) {
  return (
    <Box
      sx={{
        position: 'sticky',
        bottom: -16,
        zIndex: 3,
        mt: 'auto',
        mx: -3,
        mb: -2,
        px: 3,
        py: 1.5,
        bgcolor: 'custom.sunken',
        borderTop: 1,
        borderColor: 'divider',
        display: 'flex',
        columnGap: 2,
        rowGap: 1,
        alignItems: 'center',
        flexWrap: 'wrap',
      }}
    >
      <Box sx={{ flex: '1 1 200px', color: 'text.secondary' }}>{props.text}</Box>
      {/* The buttons stay in one line, however many lines the sentence takes. */}
      <Box sx={{ display: 'flex', gap: 1, ml: 'auto' }}>
        <Button onClick={props.onCancel}>Cancel</Button>
        {props.onBack ? <Button onClick={props.onBack}>Back</Button> : null}
        {props.children}
      </Box>
    </Box>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId, type ReactNode } from 'react';

type Props = { title: string; removeText: string; onRemove: () => void; children: ReactNode };

/** Part of a form of days that was asked for and can be left out again. */
export function PartOfDays({ title, removeText, onRemove, children }: Props) {
  const titleId = useId();
  return (
    <Box
      component="section"
      aria-labelledby={titleId}
      sx={{ display: 'flex', flexDirection: 'column', gap: 2, bgcolor: 'custom.sunken', p: 2 }}
    >
      <Box sx={{ display: 'flex', alignItems: 'baseline' }}>
        <Typography id={titleId} variant="h2" component="h3">
          {title}
        </Typography>
        <Button size="small" sx={{ ml: 'auto' }} onClick={onRemove}>
          {removeText}
        </Button>
      </Box>
      {children}
    </Box>
  );
}

import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** A part of a long form, named for everybody. */
export function FormPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ p: 0, mb: 1.5, fontSize: 14, lineHeight: '20px', fontWeight: 600 }}>
        {title}
      </Box>
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 2 }}>{children}</Box>
    </Box>
  );
}

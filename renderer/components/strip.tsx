import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

const TONES = {
  error: { bgcolor: 'custom.errorBg', borderColor: 'error.main' },
  warning: { bgcolor: 'custom.warningBg', borderColor: 'warning.main' },
  success: { bgcolor: 'custom.successBg', borderColor: 'success.main' },
  info: { bgcolor: 'custom.infoBg', borderColor: 'info.main' },
} as const;

/** A tinted strip with an edge: the deadline, or the answer; once a screen at most. */
export function Strip(props: { tone: keyof typeof TONES; role?: 'status' | 'alert'; children: ReactNode }) {
  return (
    <Box
      role={props.role}
      sx={{
        // Before the tone: the shorthand would set its colour back.
        borderLeft: 3,
        ...TONES[props.tone],
        px: 2,
        py: 1,
        mb: 2,
        display: 'flex',
        alignItems: 'center',
        gap: 2,
        flexWrap: 'wrap',
        minHeight: 44,
        flexShrink: 0,
      }}
    >
      {props.children}
    </Box>
  );
}

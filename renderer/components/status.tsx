import Box from '@mui/material/Box';
import type { SvgIconComponent } from '@mui/icons-material';
import type { ReactNode } from 'react';

export type Tone = 'error' | 'warning' | 'success' | 'info' | 'mute';

/** How a state of something is drawn. */
export type StatusLook = { icon: SvgIconComponent; tone: Tone };

const COLOURS: Record<Tone, string> = {
  error: 'error.main',
  warning: 'warning.main',
  success: 'success.main',
  info: 'info.main',
  mute: 'text.secondary',
};

/** A status: always an icon and a word besides its colour, in plain text. */
export function Status(props: StatusLook & { bold?: boolean; children: ReactNode }) {
  const Icon = props.icon;
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 0.75,
        whiteSpace: 'nowrap',
        verticalAlign: 'middle',
        color: COLOURS[props.tone],
        fontWeight: props.bold ? 600 : 400,
      }}
    >
      <Icon aria-hidden sx={{ fontSize: 16 }} />
      <span>{props.children}</span>
    </Box>
  );
}

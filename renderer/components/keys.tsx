import Box from '@mui/material/Box';
import { keysText } from './keys-text';

/** Keys as small caps on screen; a screen reader has them from `aria-keyshortcuts`, or reads them here. */
export function Keys({ keys, hidden = false }: { keys: string; hidden?: boolean }) {
  return (
    <Box component="span" aria-hidden={hidden || undefined} sx={{ display: 'inline-flex', gap: 0.5, flex: 'none' }}>
      {keysText(keys).map((key) => (
        <Box
          key={key}
          component="kbd"
          sx={{
            fontFamily: 'inherit',
            fontSize: 11,
            lineHeight: '16px',
            px: 0.5,
            border: 1,
            borderColor: 'divider',
            borderRadius: 0.5,
            bgcolor: 'custom.sunken',
            color: 'text.secondary',
          }}
        >
          {key}
        </Box>
      ))}
    </Box>
  );
}

import { Strip } from '@renderer/components/strip';
import { useRestrictedNotes } from '@renderer/data/restricted/use-restricted-notes';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';

/** Says on every screen that restricted notes are open in this window, and closes them. */
export function RestrictedMark() {
  const known = useRestrictedNotes();
  if (known?.state !== 'open') return null;
  return (
    <Box sx={{ displayPrint: 'none' }}>
      <Strip tone="info" role="status">
        <span>
          <strong>Restricted notes are open</strong> in this window, on every peer that has some.
        </span>
        <Button size="small" onClick={() => void known.restricted.close()} sx={{ ml: 'auto' }}>
          Close them
        </Button>
      </Strip>
    </Box>
  );
}

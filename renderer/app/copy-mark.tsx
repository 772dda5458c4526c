import { Strip } from '@renderer/components/strip';
import { useDesk, useSaving } from '@renderer/data/desk-context';
import { problemText } from '@renderer/words/problem-text';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';

/** Says on every screen that the last change is kept here only, why, and lets the person try again. */
export function CopyMark() {
  const desk = useDesk();
  const { copyProblem } = useSaving();
  const [busy, setBusy] = useState(false);
  if (!copyProblem) return null;
  const retry = async () => {
    if (busy) return;
    setBusy(true);
    await desk.retryCopy();
    setBusy(false);
  };
  return (
    <Strip tone="warning" role="alert">
      <Box component="span" sx={{ flex: '1 1 320px' }}>
        <strong>Kept on this computer; safety copy not written.</strong> {problemText(copyProblem)} Nothing more is
        written before that works: see that the disk has room and the data folder may be written to.
      </Box>
      <Button size="small" onClick={() => void retry()} aria-busy={busy} sx={{ ml: 'auto' }}>
        Try again
      </Button>
    </Strip>
  );
}

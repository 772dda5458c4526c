import { Strip } from '@renderer/components/strip';
import { useDesk, useSaving } from '@renderer/data/desk-context';
import { problemText } from '@renderer/words/problem-text';
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
      <span>
        <strong>Kept on this computer; safety copy not written.</strong> {problemText(copyProblem)} Nothing more is
        written until it is.
      </span>
      <Button size="small" onClick={() => void retry()} aria-busy={busy} sx={{ ml: 'auto' }}>
        Try again
      </Button>
    </Strip>
  );
}

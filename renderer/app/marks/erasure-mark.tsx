import { Strip } from '@renderer/components/strip';
import { useDesk } from '@renderer/data/desk-context';
import type { Erasure } from '@renderer/data/erasure/erasure';
import { problemText } from '@renderer/words/problem-text';
import type { Problem } from '@shared/model/result';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect, useState } from 'react';

/** Ends an erasure that was broken off, once the first screen stands, and says when that is not possible yet. */
export function ErasureMark() {
  const { erasure, refusal } = useDesk();
  return erasure && !refusal ? <Unfinished erasure={erasure} /> : null;
}

function Unfinished({ erasure }: { erasure: Erasure }) {
  const [left, setLeft] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const waiting = requestIdleCallback(() => void erasure.goOn().then(setLeft, failed(setLeft)));
    return () => cancelIdleCallback(waiting);
  }, [erasure]);
  if (!left) return null;
  const again = async () => {
    setBusy(true);
    await erasure
      .goOn()
      .then(setLeft, failed(setLeft))
      .finally(() => setBusy(false));
  };
  return (
    <Strip tone="warning" role="alert">
      <Box component="span" sx={{ flex: '1 1 320px' }}>
        <strong>An erasure is not ended yet.</strong> {problemText(left)}
      </Box>
      <Button size="small" onClick={() => busy || void again()} aria-busy={busy} sx={{ ml: 'auto' }}>
        Try again
      </Button>
    </Strip>
  );
}

/** The records were closed or could not be read meanwhile: the note stays, and the next start tries again. */
function failed(setLeft: (left: Problem) => void) {
  return () => setLeft({ code: 'database-not-opened' });
}

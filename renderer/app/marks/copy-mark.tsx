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
  const [refused, setRefused] = useState<string>();
  if (!copyProblem) return null;
  const isForeign = copyProblem.code === 'journal-not-opened' && copyProblem.facts?.['reason'] === 'key';
  const go = async () => {
    if (busy) return;
    setBusy(true);
    setRefused(undefined);
    const tried = await (isForeign ? desk.renewCopy() : desk.retryCopy());
    if (!tried.ok && isForeign) setRefused(problemText(tried.problem));
    setBusy(false);
  };
  return (
    <Strip tone="warning" role="alert">
      <Box component="span" sx={{ flex: '1 1 320px' }}>
        <strong>Kept on this computer; safety copy not written.</strong> {problemText(copyProblem)}{' '}
        {refused ?? (isForeign ? WHAT_TO_DO_ABOUT_FOREIGN : WHAT_TO_DO)}
      </Box>
      <Button size="small" onClick={() => void go()} aria-busy={busy} sx={{ ml: 'auto' }}>
        {isForeign ? 'Write a new safety copy' : 'Try again'}
      </Button>
    </Strip>
  );
}

const WHAT_TO_DO =
  'Nothing more is written before that works: see that the disk has room and the data folder may be written to.';
const WHAT_TO_DO_ABOUT_FOREIGN =
  'It may belong to another office, as after folders were mixed up. Nothing more is written before there is one of these records: a new one is written from them, and this one is put aside, not deleted.';

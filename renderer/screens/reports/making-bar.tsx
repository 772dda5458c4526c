import LinearProgress from '@mui/material/LinearProgress';
import { useImperativeHandle, useState, type Ref } from 'react';

/** Shows how much of a spreadsheet is made, from 0 to 1; `undefined` hides it. */
export type ShowShare = (share: number | undefined) => void;

/** The bar is told past the dialog around it: to draw all of that again for each per cent takes longer than to make the rows. */
export function MakingBar({ ref }: { ref: Ref<ShowShare> }) {
  const [share, setShare] = useState<number>();
  // In whole per cents: it is not drawn again for less.
  useImperativeHandle(ref, () => (done) => setShare(done === undefined ? undefined : Math.round(done * 100)), []);
  if (share === undefined) return null;
  return <LinearProgress variant="determinate" value={share} aria-label="Making the spreadsheet" />;
}

import Typography from '@mui/material/Typography';
import { daysInWords } from '@shared/model/quarter-days';
import { poolSpread } from '@shared/rules/pool-spread';

/** How the middle peer and the share of the busiest ten of a list come about. */
export function SpreadWorkedOut({ rows }: { rows: Parameters<typeof poolSpread>[0] }) {
  const spread = poolSpread(rows);
  if (spread.usedPeers === 0) return null;
  const share =
    spread.busiestPercent === null
      ? 'A share of the busiest ten is told where more than ten peers have days.'
      : `The ten with the most have ${daysInWords(spread.busiestQuarterDays)} of ${daysInWords(spread.takenQuarterDays)}: ${spread.busiestPercent}\u00a0%.`;
  return (
    <Typography sx={{ mb: 1 }}>
      Middle peer: with these {spread.peers.toLocaleString('en-GB')} in order of worked + booked, those without days
      included, the one in the middle has {daysInWords(spread.middleQuarterDays)}. {share}
    </Typography>
  );
}

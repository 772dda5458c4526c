import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useTask } from '@renderer/components/use-task';
import { LimitStatus } from '@renderer/panels/limit-status';
import { YearLocked } from '@renderer/panels/year-locked';
import { WorkedOutDialog } from '@renderer/panels/worked-out-dialog';
import type { Peer } from '@shared/model/peer';
import { daysAsFigure, daysInWords, fromQuarterDays } from '@shared/model/quarter-days';
import { useState } from 'react';
import { LastTwelveMonths } from './last-twelve-months';
import { PrintStatementDialog } from './print-statement-dialog';
import { PeerAllocation } from './peer-allocation';
import { PeerApprovals } from './peer-approvals';
import { PeerBar } from './peer-bar';
import { PeerChart } from './peer-chart';
import { StatementTable } from './statement-table';
import { usePeerYear, type PeerYear } from '@renderer/panels/use-peer-year';
import { yearText } from '@shared/rules/year';

/** One peer's days of a year: what is left, the bar, the statement and the approvals. */
export function PeerDays({ peer }: { peer: Peer }) {
  const [yearKey, setYearKey] = useState<string>();
  const { years, peerYear } = usePeerYear(peer.id, yearKey);
  const [isPrinting, setPrinting] = useState(false);
  const task = useTask();
  return (
    <Box component="section" aria-label="Days" sx={{ mb: 2.5 }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, minHeight: 32 }}>
        <Typography variant="h2" component="h2">
          Days
        </Typography>
        <TextField
          select
          value={peerYear?.year.key ?? ''}
          onChange={(event) => setYearKey(event.target.value)}
          sx={{ width: 112 }}
          slotProps={{ select: { SelectDisplayProps: { 'aria-label': 'Year' } } }}
        >
          {years.map(({ key }) => (
            <MenuItem key={key} value={key}>
              {yearText(key)}
            </MenuItem>
          ))}
        </TextField>
        {peerYear ? <YearLocked year={peerYear.year} /> : null}
        <Box sx={{ ml: 'auto', display: 'flex', alignItems: 'center', columnGap: 2, flexWrap: 'wrap' }}>
          {peerYear && !peer.erasedOn ? (
            <Button size="small" onClick={() => task.open('days-before', { peer: peer.id, year: peerYear.year.key })}>
              Days used before Peer Desk
            </Button>
          ) : null}
          <Link component="button" type="button" onClick={() => setPrinting(true)} sx={{ fontSize: 12 }}>
            Print statement
          </Link>
        </Box>
      </Box>
      {isPrinting && peerYear ? (
        <PrintStatementDialog peer={peer} peerYear={peerYear} onClose={() => setPrinting(false)} />
      ) : null}
      {peerYear ? (
        <>
          <Left peer={peer} peerYear={peerYear} />
          <LastTwelveMonths peerId={peer.id} />
          <PeerAllocation peerId={peer.id} year={peerYear.year} />
          <PeerBar {...peerYear} />
          <PeerChart peer={peer} year={peerYear.year} />
          <StatementTable peerYear={peerYear} />
          <PeerApprovals
            peerId={peer.id}
            fixed={peer.erasedOn !== undefined}
            year={peerYear.year}
            approvals={peerYear.approvals}
          />
        </>
      ) : null}
    </Box>
  );
}

function Left({ peer, peerYear }: { peer: Peer; peerYear: PeerYear }) {
  const [explained, setExplained] = useState(false);
  const { limit, used } = peerYear;
  const over = limit.leftQuarterDays < 0;
  return (
    <Box sx={{ display: 'flex', alignItems: 'baseline', columnGap: 2.5, flexWrap: 'wrap', minHeight: 36 }}>
      <Box sx={{ color: over ? 'error.main' : undefined }}>
        <Typography variant="h3" component="span" sx={{ letterSpacing: '-0.4px' }}>
          {daysAsFigure(Math.abs(limit.leftQuarterDays))}
        </Typography>{' '}
        {Math.abs(limit.leftQuarterDays) === 4 ? 'day' : 'days'} {over ? 'over' : 'left'}
      </Box>
      {used.pencilledQuarterDays > 0 ? (
        <Box sx={{ color: 'text.secondary' }}>
          {limit.leftIfAllQuarterDays < 0
            ? `${daysInWords(-limit.leftIfAllQuarterDays)} over if all pencilled in goes ahead`
            : `${fromQuarterDays(limit.leftIfAllQuarterDays)} if all pencilled in goes ahead`}
        </Box>
      ) : null}
      {limit.position === 'within limit' ? null : <LimitStatus limit={limit} />}
      <Link component="button" type="button" onClick={() => setExplained(true)} sx={{ ml: 'auto', fontSize: 12 }}>
        How is this worked out?
      </Link>
      {explained ? <WorkedOutDialog peerId={peer.id} year={peerYear.year} onClose={() => setExplained(false)} /> : null}
    </Box>
  );
}

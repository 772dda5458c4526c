import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { DaysFigure } from '@renderer/components/days-figure';
import { LimitBar } from '@renderer/components/limit-bar';
import { Section } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useAgreement, useTable, useToday } from '@renderer/data/desk-context';
import { LimitStatus } from '@renderer/panels/limit-status';
import { WorkedOutDialog } from '@renderer/panels/worked-out-dialog';
import { peerName } from '@renderer/words/peer-name';
import { daysInWords, fromQuarterDays } from '@shared/model/quarter-days';
import { limitOf } from '@shared/rules/limit-of-year';
import type { PeerNearLimit } from '@shared/rules/who-to-show';
import { yearOf } from '@shared/rules/year';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { PeerLink } from '@renderer/panels/peer-link';

const SHOWN = 10;
const BAR_WIDTH = 84;
const SCALE_QUARTER_DAYS = 192;

/** Peers at 32 days or more, most used first. */
export function NearLimit({ rows }: { rows: readonly PeerNearLimit[] }) {
  const agreement = useAgreement();
  const today = useToday();
  const limit = fromQuarterDays(limitOf(yearOf(today, agreement), agreement).limitQuarterDays);
  const scale = rows.reduce(
    (most, { used }) => Math.max(most, used.workedQuarterDays + used.bookedQuarterDays),
    SCALE_QUARTER_DAYS,
  );
  const columns: TableColumn<PeerNearLimit>[] = [
    { id: 'peer', title: 'Peer', render: ({ peerId }) => <PeerLink peerId={peerId} /> },
    {
      id: 'used',
      title: `Used of ${limit}`,
      width: BAR_WIDTH + 12,
      bleeds: true,
      render: (row) => <Bar row={row} scale={scale} />,
    },
    {
      id: 'left',
      title: 'Left',
      width: 52,
      align: 'right',
      render: (row) => <Left row={row} />,
    },
    { id: 'position', title: 'Position', width: 150, render: (row) => <Position row={row} /> },
  ];
  return (
    <Section
      title={`Near or over ${limit}`}
      count={rows.length}
      right={
        <Link component={RouterLink} to="/days">
          All days
        </Link>
      }
    >
      <DataTable
        label="Near or over the limit"
        rows={rows.slice(0, SHOWN)}
        columns={columns}
        rowKey={({ peerId }) => peerId}
        minWidth={400}
      />
      {rows.length > SHOWN ? (
        <Box sx={{ mt: 0.5, fontSize: 12 }}>
          <Link component={RouterLink} to="/days">
            {rows.length - SHOWN} more on Days
          </Link>
        </Box>
      ) : null}
    </Section>
  );
}

/** What is left, which opens on how it is worked out. */
function Left({ row: { peerId, position } }: { row: PeerNearLimit }) {
  const today = useToday();
  const agreement = useAgreement();
  const [explained, setExplained] = useState(false);
  const peer = useTable('peers').get(peerId);
  return (
    <>
      <Link
        component="button"
        type="button"
        title="How is this worked out?"
        aria-label={`${daysInWords(position.leftQuarterDays)} left for ${peer ? peerName(peer) : 'this peer'}. How is this worked out?`}
        onClick={() => setExplained(true)}
        underline="none"
        sx={{ fontSize: 'inherit', color: 'inherit', borderBottom: '1px dotted', borderColor: 'custom.lineStrong' }}
      >
        <DaysFigure quarterDays={position.leftQuarterDays} plainZero />
      </Link>
      {explained ? (
        <WorkedOutDialog peerId={peerId} year={yearOf(today, agreement)} onClose={() => setExplained(false)} />
      ) : null}
    </>
  );
}

function Bar({ row: { used, position }, scale }: { row: PeerNearLimit; scale: number }) {
  const taken = used.workedQuarterDays + used.bookedQuarterDays;
  return (
    <LimitBar
      workedQuarterDays={used.workedQuarterDays}
      bookedQuarterDays={used.bookedQuarterDays}
      pencilledQuarterDays={used.pencilledQuarterDays}
      extraQuarterDays={position.extraQuarterDays}
      limitQuarterDays={position.limitQuarterDays}
      amberQuarterDays={position.amberQuarterDays}
      scaleQuarterDays={scale}
      width={BAR_WIDTH}
      height={10}
      label={`${daysInWords(taken)} used of ${fromQuarterDays(position.limitQuarterDays)}, ${daysInWords(position.leftQuarterDays)} left`}
    />
  );
}

function Position({ row: { peerId, position } }: { row: PeerNearLimit }) {
  const task = useTask();
  const today = useToday();
  const agreement = useAgreement();
  const peer = useTable('peers').get(peerId);
  if (position.position !== 'over, no approval') return <LimitStatus limit={position} />;
  return (
    <Link
      component="button"
      type="button"
      color="error"
      aria-label={`Over, no approval: enter one for ${peer ? peerName(peer) : 'this peer'}`}
      onClick={() => task.open('approval', { peer: peerId, year: yearOf(today, agreement).key })}
    >
      <LimitStatus limit={position} />
    </Link>
  );
}

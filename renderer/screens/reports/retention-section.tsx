import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { ProblemLine } from '@renderer/components/problem-line';
import type { TableColumn } from '@renderer/components/data-table';
import { FittingTable } from '@renderer/components/fitting-table';
import { Section } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useDesk, usePrivacy, useTable, useToday } from '@renderer/data/desk-context';
import { lastHeardOf } from '@renderer/data/safety-copy/last-heard-of';
import { ListWaysOut } from '@renderer/panels/list-ways-out';
import { monthsText } from '@renderer/words/months-text';
import { peerName } from '@renderer/words/peer-name';
import { problemText } from '@renderer/words/problem-text';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { PeerId } from '@shared/model/ids';
import { retentionDue, type RetentionDue, type RetentionReason } from '@shared/rules/retention';
import { formatUkDate } from '@shared/rules/uk-date';
import type { ListColumn } from '@shared/views/list-column';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';

const REASONS: Record<RetentionReason, string> = {
  enquiry: 'Enquiry that led to nothing',
  left: 'Left the pool',
  'not used': 'In the pool, not used',
};

const LEAVING: readonly ListColumn<RetentionDue>[] = [
  { id: 'peer', title: 'Peer', kind: 'text', value: ({ peer }) => peerName(peer) },
  { id: 'why', title: 'Why', kind: 'text', value: ({ reason }) => REASONS[reason] },
  { id: 'last', title: 'Last heard of', kind: 'date', value: ({ lastOn }) => lastOn },
  { id: 'due', title: 'Up since', kind: 'date', value: ({ dueOn }) => dueOn },
];

/** Peers whose records are up for review; nobody goes without somebody deciding it. */
export function RetentionSection() {
  const desk = useDesk();
  const peers = useTable('peers');
  const today = useToday();
  const privacy = usePrivacy();
  const { enquiryMonths, leaverMonths, unusedMonths } = privacy;
  const [lastOn, setLastOn] = useState<ReadonlyMap<PeerId, CalendarDay>>();
  const [error, setError] = useState<string>();
  const look = () => lastHeardOf(desk).then(setLastOn, () => setError(problemText({ code: 'database-not-opened' })));
  // The dates were read once; who was kept or erased since is told by the records.
  const due = lastOn
    ? peers.all
        .flatMap((peer) => retentionDue(peer, lastOn.get(peer.id) ?? today, privacy, today) ?? [])
        .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    : undefined;
  return (
    <Section
      title="Records to review"
      {...(due ? { count: due.length } : {})}
      right={
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', justifyContent: 'flex-end' }}>
          {due && due.length > 0 ? <ListWaysOut small label="Records to review" rows={due} columns={LEAVING} /> : null}
          <Button size="small" onClick={() => void look()}>
            {due ? 'Look again' : 'Look for records to review'}
          </Button>
        </Box>
      }
    >
      <p>
        A record comes up {monthsText(enquiryMonths)} after the last contact of an enquiry, {monthsText(leaverMonths)}{' '}
        after the last thing that happened with a peer who left, {monthsText(unusedMonths)} for a peer who is not used:
        set in Settings. Nothing is erased by itself.
      </p>
      <ProblemLine text={error} />
      {due && due.length === 0 ? <p>No record is up for review today.</p> : null}
      {due && due.length > 0 ? <DueTable due={due} /> : null}
    </Section>
  );
}

function DueTable({ due }: { due: readonly RetentionDue[] }) {
  const task = useTask();
  const { erasure } = useDesk();
  const open = (name: 'keep-peer' | 'erase-peer', peer: PeerId) => task.open(name, { peer });
  const columns: TableColumn<RetentionDue>[] = [
    {
      id: 'peer',
      title: 'Peer',
      render: ({ peer }) => (
        <Link component={RouterLink} to={`/peers/${peer.id}`}>
          {peerName(peer)}
        </Link>
      ),
    },
    { id: 'why', title: 'Why', render: ({ reason }) => REASONS[reason] },
    { id: 'last', title: 'Last heard of', width: 120, render: ({ lastOn }) => formatUkDate(lastOn) },
    { id: 'due', title: 'Up since', width: 110, render: ({ dueOn }) => formatUkDate(dueOn) },
    {
      id: 'act',
      title: '',
      titleText: 'Keep or erase',
      width: 190,
      align: 'right',
      render: ({ peer }) => (
        <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
          <Button
            size="small"
            aria-label={`Keep ${peerName(peer)} until a day`}
            onClick={() => open('keep-peer', peer.id)}
          >
            Keep until…
          </Button>
          {erasure ? (
            <Button size="small" aria-label={`Erase ${peerName(peer)}`} onClick={() => open('erase-peer', peer.id)}>
              Erase
            </Button>
          ) : null}
        </Box>
      ),
    },
  ];
  return (
    <FittingTable
      label="Records to review"
      rows={due}
      columns={columns}
      rowKey={({ peer }) => peer.id}
      dropFirst={['last', 'due']}
    />
  );
}

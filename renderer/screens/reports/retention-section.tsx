import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import type { TableColumn } from '@renderer/components/data-table';
import { FittingTable } from '@renderer/components/fitting-table';
import { focusIfNowhere } from '@renderer/components/focus-if-nowhere';
import { Section } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useDesk, usePrivacy, useTable, useToday } from '@renderer/data/desk-context';
import { lastHeardOf } from '@renderer/data/safety-copy/last-heard-of';
import { monthsText } from '@renderer/words/months-text';
import { peerName } from '@renderer/words/peer-name';
import { problemText } from '@renderer/words/problem-text';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { PeerId } from '@shared/model/ids';
import { retentionDue, type RetentionDue, type RetentionReason } from '@shared/rules/retention';
import { formatUkDate } from '@shared/rules/uk-date';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { Link as RouterLink } from 'react-router';

const REASONS: Record<RetentionReason, string> = {
  enquiry: 'Enquiry that led to nothing',
  left: 'Left the pool',
  'not used': 'In the pool, not used',
};

/** Peers whose records are up for review; nobody goes without somebody deciding it. */
export function RetentionSection() {
  const desk = useDesk();
  const peers = useTable('peers');
  const today = useToday();
  const privacy = usePrivacy();
  const { enquiryMonths, leaverMonths, unusedMonths } = privacy;
  const [lastOn, setLastOn] = useState<ReadonlyMap<PeerId, CalendarDay>>();
  const [error, setError] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  const lookButton = useRef<HTMLButtonElement>(null);
  const look = () => lastHeardOf(desk).then(setLastOn, () => setError(problemText({ code: 'database-not-opened' })));
  // The dates were read once; who was kept or erased since is told by the records.
  const due = lastOn
    ? peers.all
        .flatMap((peer) => retentionDue(peer, lastOn.get(peer.id) ?? today, privacy, today) ?? [])
        .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    : undefined;
  const keepPlace = useKeptPlace(list, lookButton);
  return (
    <Section
      title="Records to review"
      {...(due ? { count: due.length } : {})}
      right={
        <Button size="small" ref={lookButton} onClick={() => void look()}>
          {due ? 'Look again' : 'Look for records to review'}
        </Button>
      }
    >
      <p>
        A record comes up {monthsText(enquiryMonths)} after the last contact of an enquiry, {monthsText(leaverMonths)}{' '}
        after the last thing that happened with a peer who left, {monthsText(unusedMonths)} for a peer who is not used:
        set in Settings. Nothing is erased by itself.
      </p>
      {error ? <p role="alert">{error}</p> : null}
      {due && due.length === 0 ? <p>No record is up for review today.</p> : null}
      <Box ref={list}>{due && due.length > 0 ? <DueTable due={due} onOpen={keepPlace} /> : null}</Box>
    </Section>
  );
}

/** Once a record was kept or erased its row is gone: the focus passes to the one in its place, or to the button above. */
function useKeptPlace(list: RefObject<HTMLElement | null>, above: RefObject<HTMLElement | null>) {
  const { name } = useTask();
  const place = useRef<number>(undefined);
  useEffect(() => {
    if (name !== null || place.current === undefined) return;
    const rows = list.current?.querySelectorAll<HTMLElement>('tbody tr') ?? [];
    focusIfNowhere(rows[Math.min(place.current, rows.length - 1)]?.querySelector('button') ?? above.current);
    place.current = undefined;
  }, [name, list, above]);
  return (opened: number) => {
    place.current = opened;
  };
}

function DueTable({ due, onOpen }: { due: readonly RetentionDue[]; onOpen: (place: number) => void }) {
  const task = useTask();
  const { erasure } = useDesk();
  const open = (name: 'keep-peer' | 'erase-peer', peer: PeerId) => {
    onOpen(due.findIndex((each) => each.peer.id === peer));
    task.open(name, { peer });
  };
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

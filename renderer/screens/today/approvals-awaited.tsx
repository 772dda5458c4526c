import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { HiddenText, Section } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useCouncilBook, useTable, useToday } from '@renderer/data/desk-context';
import { peerName } from '@renderer/words/peer-name';
import type { LimitApproval } from '@shared/model/limit-approval';
import { daysInWords } from '@shared/model/quarter-days';
import { formatDayInWords } from '@shared/rules/uk-date';
import { PeerLink } from '@renderer/panels/peer-link';
import { Link as RouterLink } from 'react-router';
import { daysAgo } from './today-words';

/** Days beyond the limit that were asked for and not yet decided. */
export function ApprovalsAwaited({ rows }: { rows: readonly LimitApproval[] }) {
  const task = useTask();
  const today = useToday();
  const book = useCouncilBook();
  const peers = useTable('peers');
  const columns: TableColumn<LimitApproval>[] = [
    { id: 'peer', title: 'Peer', width: 160, render: ({ peerId }) => <PeerLink peerId={peerId} /> },
    {
      id: 'for',
      title: 'For',
      render: ({ askedQuarterDays, councilSupportedId, whatFor, dayIds }) =>
        [
          daysInWords(askedQuarterDays).replace(' ', ' extra '),
          book.shortNameOf(councilSupportedId, '') || whatFor,
          heldText(dayIds?.length ?? 0),
        ]
          .filter(Boolean)
          .join(', '),
    },
    {
      id: 'asked',
      title: 'Asked',
      width: 170,
      render: ({ askedOn }) =>
        askedOn ? (
          <>
            {formatDayInWords(askedOn, today)}{' '}
            <Box component="span" sx={{ color: 'text.secondary' }}>
              {daysAgo(askedOn, today)}
            </Box>
          </>
        ) : (
          ''
        ),
    },
    {
      id: 'actions',
      title: <HiddenText>Actions</HiddenText>,
      width: 110,
      align: 'right',
      render: ({ id, peerId }) => {
        const peer = peers.get(peerId);
        return (
          <Button
            size="small"
            aria-label={`Enter decision: ${peer ? peerName(peer) : 'peer'}`}
            onClick={() => task.open('approval', { approval: id, decision: 'granted' })}
          >
            Enter decision
          </Button>
        );
      },
    },
  ];
  return (
    <Section
      title="Approvals awaited"
      count={rows.length}
      right={
        <Link component={RouterLink} to="/days/over">
          All over the limit
        </Link>
      }
    >
      <DataTable label="Approvals awaited" rows={rows} columns={columns} rowKey={({ id }) => id} minWidth={520} />
    </Section>
  );
}

/** How many dates are pencilled in until it is decided; empty where none are. */
function heldText(dates: number): string {
  if (dates === 0) return '';
  return dates === 1 ? '1 date held' : `${dates} dates held`;
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import type { TableColumn } from '@renderer/components/data-table';
import { useTask } from '@renderer/components/use-task';
import { useAgreement, useCouncilBook, useTable, useToday, useYearDays } from '@renderer/data/desk-context';
import { peerName } from '@renderer/words/peer-name';
import type { LimitApproval } from '@shared/model/limit-approval';
import { daysInWords } from '@shared/model/quarter-days';
import { peerExcesses } from '@shared/rules/excesses';
import { formatDayInWords } from '@shared/rules/uk-date';
import { yearFromKey } from '@shared/rules/year';
import { PeerLink } from '@renderer/panels/peer-link';
import { useMemo } from 'react';
import { Link as RouterLink } from 'react-router';
import { TodayList } from './today-list';
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
      render: (approval) => (
        <Box sx={{ whiteSpace: 'normal', py: 0.5, lineHeight: '18px' }}>
          {[
            daysInWords(approval.askedQuarterDays).replace(' ', ' extra '),
            book.shortNameOf(approval.councilSupportedId, '') || approval.whatFor,
          ]
            .filter(Boolean)
            .join(', ')}
          <HeldDays approval={approval} />
        </Box>
      ),
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
  ];
  return (
    <TodayList
      title="Approvals awaited"
      right={
        <Link component={RouterLink} to="/days/over">
          All over the limit
        </Link>
      }
      rows={rows}
      columns={columns}
      rowKey={({ id }) => id}
      dropFirst={[]}
      actionsWidth={110}
      renderActions={({ id, peerId }) => {
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
      }}
    />
  );
}

/** How many days are pencilled in until it is decided; nothing where none are, and while they are read. */
function HeldDays({ approval }: { approval: LimitApproval }) {
  const agreement = useAgreement();
  const today = useToday();
  const year = useMemo(() => yearFromKey(approval.yearKey, agreement), [approval.yearKey, agreement]);
  const days = useYearDays(year);
  const approvals = useTable('approvals');
  if (!year || !days) return null;
  const { peerId, yearKey } = approval;
  const rows = peerExcesses({
    entries: days.byPeer.get(peerId) ?? [],
    approvals: approvals.all.filter((each) => each.peerId === peerId && each.yearKey === yearKey),
    year,
    agreement,
    today,
  });
  const held = rows.find((row) => row.approval?.id === approval.id)?.held ?? [];
  if (held.length === 0) return null;
  return <>, {daysInWords(held.reduce((sum, { quarterDays }) => sum + quarterDays, 0))} held</>;
}

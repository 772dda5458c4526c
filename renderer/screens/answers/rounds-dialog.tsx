import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Link from '@mui/material/Link';
import type { TableColumn } from '@renderer/components/data-table';
import { FittingTable } from '@renderer/components/fitting-table';
import { useCouncilBook, useToday } from '@renderer/data/desk-context';
import { ClockStatus } from '@renderer/panels/clock-status';
import type { AskedRound } from '@shared/rules/performance';
import { formatUkDate } from '@shared/rules/uk-date';
import { useId } from 'react';
import { Link as RouterLink } from 'react-router';
import { roundName } from './answer-words';

/** What stands behind a figure: its requests, each of which can be opened. */
export type Behind = { title: string; rounds: readonly AskedRound[] };

export function RoundsDialog({ title, rounds, onClose }: Behind & { onClose: () => void }) {
  const titleId = useId();
  const today = useToday();
  const book = useCouncilBook();
  const newest = rounds.toSorted((a, b) => (a.clock.receivedOn < b.clock.receivedOn ? 1 : -1));
  const columns: TableColumn<AskedRound>[] = [
    {
      id: 'ref',
      title: 'Ref',
      width: 130,
      render: (round) => (
        <Link component={RouterLink} to={`/requests/${round.request.id}`}>
          {roundName(round)}
        </Link>
      ),
    },
    { id: 'received', title: 'Received', width: 100, render: ({ clock }) => formatUkDate(clock.receivedOn) },
    {
      id: 'how',
      title: 'How it was answered',
      width: 200,
      render: ({ clock }) => <ClockStatus clock={clock} today={today} />,
    },
    {
      id: 'names',
      title: 'Names',
      width: 80,
      align: 'right',
      render: ({ clock }) => `${clock.peersPutForward} of ${clock.peersWanted}`,
    },
    {
      id: 'what',
      title: 'Council supported, work',
      least: 180,
      render: ({ request }) => {
        const council = book.shortNameOf(request.councilSupportedId, request.councilSupportedText);
        const text = [council, request.kindOfWork].filter(Boolean).join(', ');
        return <span title={text}>{text}</span>;
      },
    },
  ];
  return (
    <Dialog
      open
      onClose={onClose}
      aria-labelledby={titleId}
      maxWidth={false}
      slotProps={{ paper: { sx: { width: 860, maxWidth: 'calc(100vw - 32px)' } } }}
    >
      <DialogTitle id={titleId} component="h2">
        {title}
      </DialogTitle>
      <DialogContent>
        <FittingTable
          label={title}
          rows={newest}
          columns={columns}
          rowKey={({ clock }) => clock.round.id}
          dropFirst={['names', 'received']}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
}

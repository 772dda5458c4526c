import Link from '@mui/material/Link';
import Box from '@mui/material/Box';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { DateOrNone } from './date-or-none';
import { Section } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useAgreement, useToday, useTrainingBook } from '@renderer/data/desk-context';
import type { Peer, TrainingKind } from '@shared/model/peer';
import { peerTraining, type TrainingPosition } from '@shared/rules/training';
import { formatUkDate } from '@shared/rules/uk-date';
import { PeerAttendances } from './peer-attendances';
import { TRAINING_ORDER, TRAINING_WORDS } from './peer-words';
import { TrainingStatus } from './training-status';

type Row = { kind: TrainingKind; at: TrainingPosition };

const COLUMNS: TableColumn<Row>[] = [
  { id: 'kind', title: 'Training', render: ({ kind }) => TRAINING_WORDS[kind] },
  { id: 'last', title: 'Last date', width: 88, render: ({ at }) => <DateOrNone on={at.attendedOn} /> },
  {
    id: 'position',
    title: 'Position',
    width: 120,
    render: ({ at }) => (
      <>
        <TrainingStatus position={at.position} />
        <Box component="div" sx={{ fontSize: 12, lineHeight: '16px', color: 'text.secondary', pl: '22px' }}>
          {untilText(at)}
        </Box>
      </>
    ),
  },
];

/** The three kinds of training with their last date and where the peer stands, then every event that is known of. */
export function PeerTraining({ peer }: { peer: Peer }) {
  const agreement = useAgreement();
  const today = useToday();
  const book = useTrainingBook();
  const task = useTask();
  const rows = TRAINING_ORDER.map((kind) => ({ kind, at: peerTraining(kind, peer, { book, today, agreement }) }));
  return (
    <Section
      title="Training dates"
      right={
        <Link
          component="button"
          type="button"
          onClick={() => task.open('edit-peer', { peer: peer.id, part: 'training' })}
        >
          Change dates
        </Link>
      }
    >
      <DataTable label="Training dates" rows={rows} columns={COLUMNS} rowKey={({ kind }) => kind} rowHeight={44} />
      <PeerAttendances attended={book.ofPeer(peer.id)} />
    </Section>
  );
}

function untilText(at: TrainingPosition): string {
  if (at.confirmAttendance) return 'was it attended?';
  if (at.bookedFor && at.metBy !== 'attended') return `for ${formatUkDate(at.bookedFor)}`;
  return at.metUntil ? `until ${formatUkDate(at.metUntil)}` : '';
}

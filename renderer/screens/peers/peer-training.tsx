import Link from '@mui/material/Link';
import Box from '@mui/material/Box';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { DateOrNone } from './date-or-none';
import { Section } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useAgreement, useToday, useTrainingBook } from '@renderer/data/desk-context';
import type { Peer, TrainingKind } from '@shared/model/peer';
import type { TrainingPosition } from '@shared/rules/training';
import { formatUkDate } from '@shared/rules/uk-date';
import { trainingStanding } from '@shared/rules/training-standing';
import { PeerAttendances } from './peer-attendances';
import { PeerExemptions } from './peer-exemptions';
import { standingReason, TRAINING_ORDER, TRAINING_WORDS } from '@renderer/words/training-words';
import { TrainingStatus } from '@renderer/panels/training-status';

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

/** Where the peer stands with what is expected and why, each kind of training with its last date, exemptions, and every event known of. */
export function PeerTraining({ peer }: { peer: Peer }) {
  const agreement = useAgreement();
  const today = useToday();
  const book = useTrainingBook();
  const task = useTask();
  const rule = { book, today, agreement };
  const standing = trainingStanding(peer, rule);
  const rows = TRAINING_ORDER.map((kind) => ({ kind, at: standing.at[kind] }));
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
      <Box role="group" aria-label="Training" sx={{ mb: 0.5 }}>
        <TrainingStatus position={standing.position} />
        <Box sx={{ fontSize: 12, lineHeight: '16px', color: 'text.secondary', pl: '22px' }}>
          {standingReason(standing)}
        </Box>
      </Box>
      <DataTable label="Training dates" rows={rows} columns={COLUMNS} rowKey={({ kind }) => kind} rowHeight={44} />
      <PeerExemptions peer={peer} />
      <PeerAttendances attended={book.ofPeer(peer.id)} />
    </Section>
  );
}

function untilText(at: TrainingPosition): string {
  if (at.confirmAttendance) return 'was it attended?';
  if (at.position === 'exempt' && at.exemption) return `until ${formatUkDate(at.exemption.until)}`;
  if (at.bookedFor && at.metBy !== 'attended') return `for ${formatUkDate(at.bookedFor)}`;
  return at.metUntil ? `until ${formatUkDate(at.metUntil)}` : '';
}

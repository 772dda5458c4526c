import BlockOutlined from '@mui/icons-material/BlockOutlined';
import CheckOutlined from '@mui/icons-material/CheckOutlined';
import RemoveOutlined from '@mui/icons-material/RemoveOutlined';
import Typography from '@mui/material/Typography';
import type { TableColumn } from '@renderer/components/data-table';
import { Status } from '@renderer/components/status';
import { TallTable } from '@renderer/components/tall-table';
import { peerName } from '@renderer/words/peer-name';
import { missingCase } from '@shared/model/result';
import type { BulkLine } from './plan-bulk-edit';

const ORDER: readonly BulkLine['outcome'][] = ['refused', 'changes', 'stays'];

const WRAPS = { whiteSpace: 'normal', overflowWrap: 'anywhere' } as const;
const wrapped = (text: string) => <span style={WRAPS}>{text === '' ? 'empty' : text}</span>;

const COLUMNS: readonly TableColumn<BulkLine>[] = [
  { id: 'peer', title: 'Peer', width: 150, render: ({ peer }) => wrapped(peerName(peer)) },
  { id: 'before', title: 'Now', render: ({ before }) => wrapped(before) },
  { id: 'after', title: 'Becomes', render: (line) => (line.outcome === 'changes' ? wrapped(line.after) : '') },
  { id: 'outcome', title: 'What happens', width: 190, render: (line) => <Outcome line={line} /> },
];

/** Each peer as it is and as it becomes, those who are left out first. */
export function BulkPreview({ lines }: { lines: readonly BulkLine[] }) {
  const sorted = ORDER.flatMap((outcome) => lines.filter((line) => line.outcome === outcome));
  return (
    <>
      <Typography variant="body2" role="status">
        {previewText(lines)}
      </Typography>
      <TallTable
        label="What changes"
        rows={sorted}
        columns={COLUMNS}
        rowKey={({ peer }) => peer.id}
        flows={60}
        height="50vh"
        minWidth={560}
      />
    </>
  );
}

function Outcome({ line }: { line: BulkLine }) {
  switch (line.outcome) {
    case 'changes':
      return (
        <Status icon={CheckOutlined} tone="success">
          Changes
        </Status>
      );
    case 'stays':
      return (
        <Status icon={RemoveOutlined} tone="mute">
          Stays as it is
        </Status>
      );
    case 'refused':
      return (
        <>
          <Status icon={BlockOutlined} tone="error">
            Left out
          </Status>
          <div style={WRAPS}>{line.why}</div>
        </>
      );
    default:
      return missingCase(line);
  }
}

/** "12 peers change, 3 stay as they are and 1 is left out." */
function previewText(lines: readonly BulkLine[]): string {
  const count = (outcome: BulkLine['outcome']) => lines.filter((line) => line.outcome === outcome).length;
  const [changes, stays, refused] = [count('changes'), count('stays'), count('refused')];
  const parts = [
    changes === 0
      ? 'Nobody changes'
      : changes === 1
        ? '1 peer changes'
        : `${changes.toLocaleString('en-GB')} peers change`,
    stays === 0 ? '' : stays === 1 ? '1 stays as it is' : `${stays.toLocaleString('en-GB')} stay as they are`,
    refused === 0 ? '' : refused === 1 ? '1 is left out' : `${refused.toLocaleString('en-GB')} are left out`,
  ].filter(Boolean);
  return `${parts.join(', ')}. Nothing is written until you confirm.`;
}

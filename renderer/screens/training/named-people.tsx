import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import HelpOutlineOutlined from '@mui/icons-material/HelpOutlineOutlined';
import RemoveCircleOutlineOutlined from '@mui/icons-material/RemoveCircleOutlineOutlined';
import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { TableColumn } from '@renderer/components/data-table';
import { Status } from '@renderer/components/status';
import { TallTable } from '@renderer/components/tall-table';
import { useCouncilBook } from '@renderer/data/desk-context';
import { peerName } from '@renderer/words/peer-name';
import { isSettled, type NamedLine } from '@shared/import/plan-named-attendance';
import type { AttendanceStatus } from '@shared/model/attendance';
import type { PeerId } from '@shared/model/ids';
import type { Peer } from '@shared/model/peer';
import { outcomeWords } from './named-words';

type Props = {
  lines: readonly NamedLine[];
  status: AttendanceStatus;
  onChoose: (place: number, peerId: PeerId | null) => void;
};

const NOBODY = 'nobody';

/** The people of a pasted list as they were understood, those with a question first. */
export function NamedPeople({ lines, status, onChoose }: Props) {
  const councils = useCouncilBook();
  if (lines.length === 0) return null;
  const placeOf = (peer: Peer) => councils.shortNameOf(peer.homeCouncilId, peer.homeCouncilText);
  const asks = ({ row }: NamedLine) => row.match.is === 'unsure' && row.match.peers.length > 0;
  // What is chosen stays where it stood.
  const rank = (line: NamedLine) => (asks(line) ? 0 : isSettled(line) ? 2 : 1);
  const shown = lines.toSorted((a, b) => rank(a) - rank(b));
  const columns: TableColumn<NamedLine>[] = [
    { id: 'written', title: 'As pasted', width: 200, render: ({ row }) => <Whole text={row.written} /> },
    {
      id: 'peer',
      title: 'Peer',
      width: 250,
      render: (line) => {
        const { match } = line.row;
        if (match.is === 'one')
          return <Whole text={[peerName(match.peer), placeOf(match.peer)].filter(Boolean).join(', ')} />;
        if (match.is === 'none' || match.peers.length === 0) return '';
        return (
          <TextField
            select
            fullWidth
            value={line.outcome === 'left out' ? NOBODY : (line.peerId ?? '')}
            onChange={({ target }) =>
              // Safe: every choice but "nobody" is the id of a peer.
              onChoose(line.row.place, target.value === NOBODY ? null : (target.value as PeerId))
            }
            slotProps={{
              select: {
                displayEmpty: true,
                SelectDisplayProps: { 'aria-label': `Who is ${line.row.written}?` },
              },
            }}
          >
            <MenuItem value="" disabled>
              Choose who is meant
            </MenuItem>
            {match.peers.map((peer) => (
              <MenuItem key={peer.id} value={peer.id}>
                {[peerName(peer), placeOf(peer)].filter(Boolean).join(', ')}
              </MenuItem>
            ))}
            <MenuItem value={NOBODY}>Nobody of them: leave out</MenuItem>
          </TextField>
        );
      },
    },
    { id: 'outcome', title: 'Result', render: (line) => <Outcome line={line} status={status} /> },
  ];
  return (
    <Box sx={{ maxHeight: 280, overflow: 'auto' }} tabIndex={0} role="region" aria-label="Names pasted">
      <TallTable
        label="Names pasted"
        rows={shown}
        columns={columns}
        rowKey={({ row }) => String(row.place)}
        flows={30}
        height={272}
      />
    </Box>
  );
}

function Outcome({ line, status }: { line: NamedLine; status: AttendanceStatus }) {
  const look = isSettled(line)
    ? ({ icon: CheckCircleOutlined, tone: 'success' } as const)
    : line.outcome === 'open'
      ? ({ icon: HelpOutlineOutlined, tone: 'warning' } as const)
      : ({ icon: RemoveCircleOutlineOutlined, tone: 'mute' } as const);
  return (
    <Box component="span" sx={{ lineHeight: '16px', '& > span, & > span > span': { whiteSpace: 'normal' } }}>
      <Status {...look}>{outcomeWords(line, status)}</Status>
    </Box>
  );
}

function Whole({ text }: { text: string }) {
  return (
    <Box component="span" sx={{ display: 'inline-block', whiteSpace: 'normal', lineHeight: '16px' }}>
      {text}
    </Box>
  );
}

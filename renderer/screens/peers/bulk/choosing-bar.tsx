import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { countOf } from '@renderer/words/table-words';
import type { PeerId } from '@shared/model/ids';
import { useState } from 'react';
import type { PeerRow } from '../peer-rows';
import { BulkEditDialog } from './bulk-edit-dialog';

type Props = {
  /** What the list shows. */
  rows: readonly PeerRow[];
  chosen: ReadonlySet<PeerId>;
  onChoose: (chosen: ReadonlySet<PeerId>) => void;
  onEnd: () => void;
};

/** Who is chosen for a change of many, and that change; over the list while peers are ticked. */
export function ChoosingBar({ rows, chosen, onChoose, onEnd }: Props) {
  const [changing, setChanging] = useState(false);
  const [told, setTold] = useState('');
  const shown = rows.flatMap(({ peer }) => (chosen.has(peer.id) ? peer.id : []));
  const hidden = chosen.size - shown.length;
  const isAll = shown.length === rows.length;
  return (
    <Box
      role="group"
      aria-label="Change several peers"
      sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 1, fontSize: 13 }}
    >
      <Box role="status" sx={{ minWidth: 120 }}>
        {told}
        {told === '' ? `${shown.length.toLocaleString('en-GB')} chosen. ` : ''}
        {hidden > 0
          ? `${hidden.toLocaleString('en-GB')} more are chosen but not in the list as it is shown: left out.`
          : ''}
      </Box>
      <Button onClick={() => onChoose(isAll ? new Set() : new Set(rows.map(({ peer }) => peer.id)))}>
        {isAll ? 'Choose nobody' : `Choose all ${rows.length.toLocaleString('en-GB')}`}
      </Button>
      <Button
        disabled={shown.length === 0}
        onClick={() => {
          setTold('');
          setChanging(true);
        }}
      >
        Change them
      </Button>
      <Button onClick={onEnd}>Done</Button>
      {changing ? (
        <BulkEditDialog
          peerIds={shown}
          onClose={() => setChanging(false)}
          onDone={(count) => {
            setChanging(false);
            onChoose(new Set());
            setTold(`${countOf('peers', count)} changed. `);
          }}
        />
      ) : null}
    </Box>
  );
}

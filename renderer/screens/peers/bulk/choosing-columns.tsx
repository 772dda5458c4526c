import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import type { TableColumn } from '@renderer/components/data-table';
import { peerName } from '@renderer/words/peer-name';
import type { PeerId } from '@shared/model/ids';
import type { PeerRow } from '../peer-rows';

/** The columns with a tick before the name of each peer. */
export function withTicks(
  columns: readonly TableColumn<PeerRow>[],
  chosen: ReadonlySet<PeerId>,
  onChoose: (chosen: ReadonlySet<PeerId>) => void,
): TableColumn<PeerRow>[] {
  const toggle = (id: PeerId) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return columns.map((column, place) =>
    place === 0
      ? {
          ...column,
          render: (row) => (
            <Box sx={{ display: 'flex', alignItems: 'center', minWidth: 0 }}>
              <Checkbox
                size="small"
                checked={chosen.has(row.peer.id)}
                onChange={() => toggle(row.peer.id)}
                slotProps={{ input: { 'aria-label': `Choose ${peerName(row.peer)}` } }}
                // As far out as its ring is not cut off.
                sx={{ p: 0.5, ml: -0.25, mr: 0.5 }}
              />
              <Box sx={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{column.render(row)}</Box>
            </Box>
          ),
        }
      : column,
  );
}

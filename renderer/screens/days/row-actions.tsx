import MoreVert from '@mui/icons-material/MoreVert';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTask, type TaskName } from '@renderer/components/use-task';
import { useState } from 'react';
import type { DaysRow } from './days-rows';

/** What can be done for the peer of a row. */
export function RowActions({ row, yearKey }: { row: DaysRow; yearKey: string }) {
  const task = useTask();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const open = (name: TaskName, facts: Record<string, string>) => {
    setAnchor(null);
    task.open(name, facts);
  };
  return (
    <>
      <IconButton
        size="small"
        aria-label={`Actions for ${row.name}`}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreVert />
      </IconButton>
      {anchor ? (
        <Menu open anchorEl={anchor} onClose={() => setAnchor(null)}>
          <MenuItem onClick={() => open('record-days', { peers: row.peer.id })}>Record days</MenuItem>
          <MenuItem onClick={() => open('days-before', { peer: row.peer.id, year: yearKey })}>
            Days used before Peer Desk
          </MenuItem>
          <MenuItem onClick={() => open('approval', { peer: row.peer.id, year: yearKey })}>Enter approval</MenuItem>
        </Menu>
      ) : null}
    </>
  );
}

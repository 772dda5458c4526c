import MoreVert from '@mui/icons-material/MoreVert';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTask, type TaskName } from '@renderer/components/use-task';
import { useToday } from '@renderer/data/desk-context';
import { WorkedOutDialog } from '@renderer/panels/worked-out-dialog';
import type { Year } from '@shared/rules/year';
import { useRef, useState } from 'react';
import type { DaysRow } from './days-rows';

/** What can be done for the peer of a row. */
export function RowActions({ row, year }: { row: DaysRow; year: Year }) {
  const task = useTask();
  const today = useToday();
  const button = useRef<HTMLButtonElement>(null);
  const [explained, setExplained] = useState(false);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const open = (name: TaskName, facts: Record<string, string>) => {
    setAnchor(null);
    task.open(name, facts);
  };
  return (
    <>
      <IconButton
        ref={button}
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
          {/* Nothing was used of a year that has not begun. */}
          {year.startsOn <= today ? (
            <MenuItem onClick={() => open('days-before', { peer: row.peer.id, year: year.key })}>
              Days used before Peer Desk
            </MenuItem>
          ) : null}
          <MenuItem onClick={() => open('approval', { peer: row.peer.id, year: year.key })}>Enter approval</MenuItem>
          <MenuItem
            onClick={() => {
              setAnchor(null);
              setExplained(true);
            }}
          >
            How is this worked out?
          </MenuItem>
        </Menu>
      ) : null}
      {explained ? (
        <WorkedOutDialog
          peerId={row.peer.id}
          year={year}
          onClose={() => {
            setExplained(false);
            button.current?.focus();
          }}
        />
      ) : null}
    </>
  );
}

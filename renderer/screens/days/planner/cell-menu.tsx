import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTask } from '@renderer/components/use-task';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { PlannerRow } from './planner-rows';
import type { PlannerWords } from './planner-words';

/** A cell with several entries, of which one is to be chosen. */
export type OpenCell = {
  row: PlannerRow;
  day: CalendarDay;
  entries: readonly DayEntry[];
  anchor: HTMLElement | null;
};

/** The entries of a date to open, and recording more. */
export function CellMenu(props: OpenCell & { words: PlannerWords; onClose: () => void }) {
  const { row, day, entries, anchor, words, onClose } = props;
  const task = useTask();
  return (
    <Menu open anchorEl={anchor} onClose={onClose}>
      {entries.map((entry) => (
        <MenuItem
          key={entry.id}
          onClick={() => {
            onClose();
            task.open('edit-day', { entry: entry.id });
          }}
        >
          Edit {words.entry(entry)}
        </MenuItem>
      ))}
      <MenuItem
        onClick={() => {
          onClose();
          task.open('record-days', { peers: row.peer.id, from: day });
        }}
      >
        Record days
      </MenuItem>
    </Menu>
  );
}

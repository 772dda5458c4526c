import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTask } from '@renderer/components/use-task';
import { useToday } from '@renderer/data/desk-context';
import type { DayEntry } from '@shared/model/day-entry';
import { daysInWords } from '@shared/model/quarter-days';
import { formatDayInWords } from '@shared/rules/uk-date';
import { useState } from 'react';

/** Edits the entry of a line; a line of several asks which. */
export function EditEntries({ entries, name }: { entries: readonly [DayEntry, ...DayEntry[]]; name: string }) {
  const task = useTask();
  const today = useToday();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const several = entries.length > 1;
  const edit = (entry: DayEntry) => {
    setAnchor(null);
    task.open('edit-day', { entry: entry.id });
  };
  return (
    <>
      <Button
        size="small"
        aria-label={`Edit ${name}`}
        {...(several ? { 'aria-haspopup': 'menu' as const, 'aria-expanded': anchor !== null } : {})}
        onClick={(event) => (several ? setAnchor(event.currentTarget) : edit(entries[0]))}
      >
        Edit
      </Button>
      {several ? (
        <Menu
          open={anchor !== null}
          anchorEl={anchor}
          onClose={() => setAnchor(null)}
          slotProps={{ list: { 'aria-label': 'Which day?' } }}
        >
          {entries.map((entry) => (
            <MenuItem key={entry.id} onClick={() => edit(entry)}>
              {formatDayInWords(entry.date, today)}, {daysInWords(entry.quarterDays)}
            </MenuItem>
          ))}
        </Menu>
      ) : null}
    </>
  );
}

import Link from '@mui/material/Link';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTask } from '@renderer/components/use-task';
import { useToday } from '@renderer/data/desk-context';
import type { DayEntry } from '@shared/model/day-entry';
import { daysInWords } from '@shared/model/quarter-days';
import { formatDayInWords } from '@shared/rules/uk-date';
import { useState } from 'react';

type Props = { entries: readonly [DayEntry, ...DayEntry[]]; dates: string; what: string };

/** What a line's days were for; a press edits its entry, and a line of several asks which. */
export function EditEntries({ entries, dates, what }: Props) {
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
      <Link
        component="button"
        type="button"
        title={what}
        aria-label={`Edit ${dates}, ${what}`}
        sx={{
          display: 'block',
          maxWidth: '100%',
          overflow: 'hidden',
          textOverflow: 'ellipsis',
          whiteSpace: 'nowrap',
          color: 'inherit',
        }}
        {...(several ? { 'aria-haspopup': 'menu' as const, 'aria-expanded': anchor !== null } : {})}
        onClick={(event) => (several ? setAnchor(event.currentTarget) : edit(entries[0]))}
      >
        {what}
      </Link>
      {several ? (
        <Menu
          disablePortal
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

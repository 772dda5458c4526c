import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { attendanceWord } from '@shared/exports/training';
import { ATTENDANCE_STATUSES, type AttendanceStatus } from '@shared/model/attendance';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { TrainingEvent } from '@shared/model/training-event';
import { statusFitsEvent } from '@shared/rules/event-attendance';
import { useState } from 'react';

type Props = { event: TrainingEvent; today: CalendarDay; onChoose: (status: AttendanceStatus) => void };

/** One status for everybody who is ticked; what cannot be said of an event to come is not offered. */
export function StatusMenu({ event, today, onChoose }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <Button
        size="small"
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
      >
        Set status
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {ATTENDANCE_STATUSES.filter((status) => statusFitsEvent(status, event, today)).map((status) => (
          <MenuItem
            key={status}
            onClick={() => {
              setAnchor(null);
              onChoose(status);
            }}
          >
            {attendanceWord(status)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

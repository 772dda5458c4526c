import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { TableColumn } from '@renderer/components/data-table';
import { HiddenText } from '@renderer/components/page';
import { AttendanceStatus as StatusText } from '@renderer/panels/attendance-status';
import { PeerLink } from '@renderer/panels/peer-link';
import { WritersOnly } from '@renderer/panels/writers-only';
import { attendanceWord } from '@shared/exports/training';
import { ATTENDANCE_STATUSES, type Attendance, type AttendanceStatus } from '@shared/model/attendance';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { TrainingEvent } from '@shared/model/training-event';
import { statusFitsEvent } from '@shared/rules/event-attendance';
import { formatUkDate } from '@shared/rules/uk-date';
import type { ListColumn } from '@shared/views/list-column';

type Look = {
  nameOf: (peerId: string) => string | undefined;
  event: TrainingEvent;
  today: CalendarDay;
  /** Those that are shown. */
  rows: readonly Attendance[];
  /** Those of them that are ticked. */
  chosen: readonly Attendance[];
  tick: (ids: readonly string[], on: boolean) => void;
  setStatus: (of: readonly Attendance[], status: AttendanceStatus) => Promise<void>;
  onEdit: (attendance: Attendance) => void;
};

/** The people of an event: ticked, with a status that is changed where it stands. */
export function attendanceColumns(look: Look): TableColumn<Attendance>[] {
  const { nameOf, rows, chosen, tick, onEdit } = look;
  const named = ({ peerId }: Attendance) => nameOf(peerId) ?? 'peer no longer here';
  return [
    { id: 'peer', title: 'Peer', render: ({ peerId }) => <PeerLink peerId={peerId} /> },
    {
      id: 'tick',
      title: (
        <Checkbox
          size="small"
          checked={rows.length > 0 && chosen.length === rows.length}
          indeterminate={chosen.length > 0 && chosen.length < rows.length}
          onChange={(_event, on) =>
            tick(
              rows.map(({ id }) => id),
              on,
            )
          }
          slotProps={{ input: { 'aria-label': 'Tick all' } }}
          // On the line of the other titles, which are lower than it is high.
          sx={{ my: '-11px', verticalAlign: 'middle' }}
        />
      ),
      width: 52,
      render: (row) => (
        <Checkbox
          size="small"
          checked={chosen.includes(row)}
          onChange={(_event, on) => tick([row.id], on)}
          slotProps={{ input: { 'aria-label': `Tick ${named(row)}` } }}
        />
      ),
    },
    {
      id: 'status',
      title: 'Status',
      width: 190,
      render: (row) => <StatusChoice row={row} name={named(row)} look={look} />,
    },
    {
      id: 'crm',
      title: 'On CRM',
      width: 96,
      render: ({ recordedOnCrmOn }) => (recordedOnCrmOn === null ? '' : formatUkDate(recordedOnCrmOn)),
    },
    { id: 'note', title: 'Note', render: ({ note }) => <span title={note}>{note}</span> },
    {
      id: 'edit',
      title: <HiddenText>Edit</HiddenText>,
      width: 72,
      align: 'right',
      render: (row) => (
        <WritersOnly>
          <Button size="small" aria-label={`Edit ${named(row)}`} onClick={() => onEdit(row)}>
            Edit
          </Button>
        </WritersOnly>
      ),
    },
  ];
}

/** The same as it leaves the screen. */
export function attendanceValues(
  nameOf: Look['nameOf'],
  homeCouncilOf: (peerId: string) => string,
): readonly ListColumn<Attendance>[] {
  return [
    { id: 'peer', title: 'Peer', kind: 'text', value: ({ peerId }) => nameOf(peerId) ?? 'peer no longer here' },
    { id: 'council', title: 'Home council', kind: 'text', value: ({ peerId }) => homeCouncilOf(peerId) },
    { id: 'status', title: 'Status', kind: 'text', value: ({ status }) => attendanceWord(status) },
    { id: 'crm', title: 'On CRM', kind: 'date', value: ({ recordedOnCrmOn }) => recordedOnCrmOn },
    { id: 'note', title: 'Note', kind: 'text', value: ({ note }) => note },
  ];
}

function StatusChoice({ row, name, look }: { row: Attendance; name: string; look: Look }) {
  const { event, today, setStatus } = look;
  return (
    <TextField
      select
      variant="standard"
      value={row.status}
      // Safe: the choices are the statuses.
      onChange={({ target }) => void setStatus([row], target.value as AttendanceStatus)}
      slotProps={{
        input: { disableUnderline: true },
        select: { SelectDisplayProps: { 'aria-label': `Status of ${name}: ${attendanceWord(row.status)}` } },
      }}
      sx={{ width: '100%', '& .MuiSelect-select': { py: 0, lineHeight: '24px' } }}
    >
      {ATTENDANCE_STATUSES.map((status) => (
        <MenuItem
          key={status}
          value={status}
          disabled={status !== row.status && !statusFitsEvent(status, event, today)}
        >
          <Box component="span">
            <StatusText status={status} />
          </Box>
        </MenuItem>
      ))}
    </TextField>
  );
}

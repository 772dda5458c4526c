import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { AttendanceStatus } from '@renderer/panels/attendance-status';
import { eventDatesText } from '@renderer/words/event-dates-text';
import type { AttendanceAtEvent } from '@shared/rules/training-book';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';

const SHOWN = 5;

const COLUMNS: TableColumn<AttendanceAtEvent>[] = [
  {
    id: 'event',
    title: 'Event',
    render: ({ event, attendance }) => (
      <Box sx={{ whiteSpace: 'normal', lineHeight: '16px' }}>
        <Link component={RouterLink} to={`/training/events/${event.id}`} sx={{ color: 'text.primary' }}>
          {event.name}
        </Link>
        <Box sx={{ fontSize: 12, color: 'text.secondary' }}>
          {[eventDatesText(event), attendance.note].filter(Boolean).join(', ')}
        </Box>
      </Box>
    ),
  },
  {
    id: 'status',
    title: 'Status',
    width: 132,
    render: ({ attendance: { status } }) => <AttendanceStatus status={status} />,
  },
];

/** Every event that a peer was invited to, booked for or at; nothing where none is known. */
export function PeerAttendances({ attended }: { attended: readonly AttendanceAtEvent[] }) {
  const [all, setAll] = useState(false);
  if (attended.length === 0) return null;
  return (
    <Box sx={{ mt: 1.5 }}>
      <DataTable
        label="Training and conferences"
        rows={all ? attended : attended.slice(0, SHOWN)}
        columns={COLUMNS}
        rowKey={({ attendance }) => attendance.id}
        rowHeight={44}
      />
      {attended.length > SHOWN ? (
        <Link component="button" type="button" sx={{ mt: 0.5, fontSize: 12 }} onClick={() => setAll(!all)}>
          {all ? 'Latest only' : `All ${attended.length} events`}
        </Link>
      ) : null}
    </Box>
  );
}

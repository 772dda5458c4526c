import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import EventAvailableOutlined from '@mui/icons-material/EventAvailableOutlined';
import EventBusyOutlined from '@mui/icons-material/EventBusyOutlined';
import MailOutlined from '@mui/icons-material/MailOutlined';
import RemoveCircleOutlineOutlined from '@mui/icons-material/RemoveCircleOutlineOutlined';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { Status } from '@renderer/components/status';
import { eventDatesText } from '@renderer/words/event-dates-text';
import { attendanceWord } from '@shared/exports/training';
import type { AttendanceStatus } from '@shared/model/attendance';
import type { AttendanceAtEvent } from '@shared/rules/training-book';
import { useState } from 'react';

const SHOWN = 5;

const LOOKS: Record<AttendanceStatus, Pick<Parameters<typeof Status>[0], 'icon' | 'tone'>> = {
  invited: { icon: MailOutlined, tone: 'mute' },
  booked: { icon: EventAvailableOutlined, tone: 'info' },
  attended: { icon: CheckCircleOutlined, tone: 'success' },
  'no-show': { icon: EventBusyOutlined, tone: 'warning' },
  cancelled: { icon: RemoveCircleOutlineOutlined, tone: 'mute' },
};

const COLUMNS: TableColumn<AttendanceAtEvent>[] = [
  {
    id: 'event',
    title: 'Event',
    render: ({ event, attendance }) => (
      <Box sx={{ whiteSpace: 'normal', lineHeight: '16px' }}>
        {event.name}
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
    render: ({ attendance: { status } }) => <Status {...LOOKS[status]}>{attendanceWord(status)}</Status>,
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

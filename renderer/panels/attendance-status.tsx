import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import EventAvailableOutlined from '@mui/icons-material/EventAvailableOutlined';
import EventBusyOutlined from '@mui/icons-material/EventBusyOutlined';
import MailOutlined from '@mui/icons-material/MailOutlined';
import RemoveCircleOutlineOutlined from '@mui/icons-material/RemoveCircleOutlineOutlined';
import { Status } from '@renderer/components/status';
import { attendanceWord } from '@shared/exports/training';
import type { AttendanceStatus as Code } from '@shared/model/attendance';

const LOOKS: Record<Code, Pick<Parameters<typeof Status>[0], 'icon' | 'tone'>> = {
  invited: { icon: MailOutlined, tone: 'mute' },
  booked: { icon: EventAvailableOutlined, tone: 'info' },
  attended: { icon: CheckCircleOutlined, tone: 'success' },
  'no-show': { icon: EventBusyOutlined, tone: 'warning' },
  cancelled: { icon: RemoveCircleOutlineOutlined, tone: 'mute' },
};

/** Where a peer stands with an event: icon, word and colour. */
export function AttendanceStatus({ status }: { status: Code }) {
  return <Status {...LOOKS[status]}>{attendanceWord(status)}</Status>;
}

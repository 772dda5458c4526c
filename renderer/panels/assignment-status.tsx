import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import EventAvailable from '@mui/icons-material/EventAvailable';
import Forward from '@mui/icons-material/Forward';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import RemoveCircleOutlined from '@mui/icons-material/RemoveCircleOutlined';
import TaskAlt from '@mui/icons-material/TaskAlt';
import { Status, type StatusLook } from '@renderer/components/status';
import { ASSIGNMENT_WORDS } from '@renderer/words/assignment-words';
import type { AssignmentState } from '@shared/model/assignment';

const LOOK: Record<AssignmentState, StatusLook> = {
  'to ask': { icon: RadioButtonUnchecked, tone: 'mute' },
  asked: { icon: HourglassEmpty, tone: 'info' },
  'no reply': { icon: HourglassEmpty, tone: 'warning' },
  available: { icon: CheckCircleOutlined, tone: 'success' },
  'put forward': { icon: Forward, tone: 'info' },
  confirmed: { icon: EventAvailable, tone: 'success' },
  done: { icon: TaskAlt, tone: 'success' },
  declined: { icon: RemoveCircleOutlined, tone: 'mute' },
  'not selected': { icon: RemoveCircleOutlined, tone: 'mute' },
  withdrawn: { icon: RemoveCircleOutlined, tone: 'mute' },
};

/** A peer's state in a request: icon, word and colour. */
export function AssignmentStatus({ state }: { state: AssignmentState }) {
  return <Status {...LOOK[state]}>{ASSIGNMENT_WORDS[state]}</Status>;
}

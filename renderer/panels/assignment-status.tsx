import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import EventAvailable from '@mui/icons-material/EventAvailable';
import Forward from '@mui/icons-material/Forward';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import RemoveCircleOutlined from '@mui/icons-material/RemoveCircleOutlined';
import TaskAlt from '@mui/icons-material/TaskAlt';
import { Status } from '@renderer/components/status';
import { ASSIGNMENT_WORDS } from '@renderer/words/assignment-words';
import type { AssignmentState } from '@shared/model/assignment';
import { missingCase } from '@shared/model/result';

/** A peer's state in a request: icon, word and colour. */
export function AssignmentStatus({ state }: { state: AssignmentState }) {
  const word = ASSIGNMENT_WORDS[state];
  switch (state) {
    case 'to ask':
      return (
        <Status icon={RadioButtonUnchecked} tone="mute">
          {word}
        </Status>
      );
    case 'asked':
      return (
        <Status icon={HourglassEmpty} tone="info">
          {word}
        </Status>
      );
    case 'no reply':
      return (
        <Status icon={HourglassEmpty} tone="warning">
          {word}
        </Status>
      );
    case 'available':
      return (
        <Status icon={CheckCircleOutlined} tone="success">
          {word}
        </Status>
      );
    case 'put forward':
      return (
        <Status icon={Forward} tone="info">
          {word}
        </Status>
      );
    case 'confirmed':
      return (
        <Status icon={EventAvailable} tone="success">
          {word}
        </Status>
      );
    case 'done':
      return (
        <Status icon={TaskAlt} tone="success">
          {word}
        </Status>
      );
    case 'declined':
    case 'not selected':
    case 'withdrawn':
      return (
        <Status icon={RemoveCircleOutlined} tone="mute">
          {word}
        </Status>
      );
    default:
      return missingCase(state);
  }
}

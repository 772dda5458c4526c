import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import DoneAll from '@mui/icons-material/DoneAll';
import EventAvailableOutlined from '@mui/icons-material/EventAvailableOutlined';
import ForwardOutlined from '@mui/icons-material/ForwardOutlined';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import RemoveCircleOutlineOutlined from '@mui/icons-material/RemoveCircleOutlineOutlined';
import Schedule from '@mui/icons-material/Schedule';
import { Status } from '@renderer/components/status';
import type { AssignmentState } from '@shared/model/assignment';
import { missingCase } from '@shared/model/result';

/** What became of a peer in a request: icon, word and colour. */
export function AssignmentStatus({ state }: { state: AssignmentState }) {
  const word = state.charAt(0).toUpperCase() + state.slice(1);
  switch (state) {
    case 'to ask':
      return (
        <Status icon={Schedule} tone="info">
          {word}
        </Status>
      );
    case 'asked':
      return (
        <Status icon={HourglassEmpty} tone="info">
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
        <Status icon={ForwardOutlined} tone="info">
          {word}
        </Status>
      );
    case 'confirmed':
      return (
        <Status icon={EventAvailableOutlined} tone="success">
          {word}
        </Status>
      );
    case 'done':
      return (
        <Status icon={DoneAll} tone="mute">
          {word}
        </Status>
      );
    case 'declined':
    case 'no reply':
    case 'not selected':
    case 'withdrawn':
      return (
        <Status icon={RemoveCircleOutlineOutlined} tone="mute">
          {word}
        </Status>
      );
    default:
      return missingCase(state);
  }
}

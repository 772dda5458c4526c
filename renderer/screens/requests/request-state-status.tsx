import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import DoneAll from '@mui/icons-material/DoneAll';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import RemoveCircleOutlined from '@mui/icons-material/RemoveCircleOutlined';
import { Status } from '@renderer/components/status';
import { missingCase } from '@shared/model/result';
import type { RequestState } from '@shared/rules/request-state';
import { REQUEST_STATE_WORDS } from './request-words';

/** The state of a request: icon and word. */
export function RequestStateStatus({ state }: { state: RequestState }) {
  const word = REQUEST_STATE_WORDS[state];
  switch (state) {
    case 'open':
      return (
        <Status icon={RadioButtonUnchecked} tone="mute">
          {word}
        </Status>
      );
    case 'answered':
      return (
        <Status icon={CheckCircleOutlined} tone="success">
          {word}
        </Status>
      );
    case 'filled':
      return (
        <Status icon={DoneAll} tone="success">
          {word}
        </Status>
      );
    case 'closed':
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

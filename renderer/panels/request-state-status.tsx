import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import DoneAll from '@mui/icons-material/DoneAll';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import RemoveCircleOutlined from '@mui/icons-material/RemoveCircleOutlined';
import { Status, type StatusLook } from '@renderer/components/status';
import { REQUEST_STATE_WORDS } from '@renderer/words/request-state-words';
import type { RequestState } from '@shared/rules/request-state';

const LOOK: Record<RequestState, StatusLook> = {
  open: { icon: RadioButtonUnchecked, tone: 'mute' },
  answered: { icon: CheckCircleOutlined, tone: 'success' },
  filled: { icon: DoneAll, tone: 'success' },
  closed: { icon: RemoveCircleOutlined, tone: 'mute' },
  withdrawn: { icon: RemoveCircleOutlined, tone: 'mute' },
};

/** The state of a request: icon and word. */
export function RequestStateStatus({ state }: { state: RequestState }) {
  return <Status {...LOOK[state]}>{REQUEST_STATE_WORDS[state]}</Status>;
}

import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import EventAvailable from '@mui/icons-material/EventAvailable';
import HistoryToggleOff from '@mui/icons-material/HistoryToggleOff';
import PlayCircleOutlined from '@mui/icons-material/PlayCircleOutlined';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import RemoveCircleOutlined from '@mui/icons-material/RemoveCircleOutlined';
import { Status, type StatusLook } from '@renderer/components/status';
import { PROJECT_STATE_WORDS } from '@renderer/words/project-words';
import type { ProjectState } from '@shared/rules/project-state';

const LOOK: Record<ProjectState, StatusLook> = {
  'no dates': { icon: RadioButtonUnchecked, tone: 'mute' },
  'to come': { icon: EventAvailable, tone: 'info' },
  'under way': { icon: PlayCircleOutlined, tone: 'success' },
  passed: { icon: HistoryToggleOff, tone: 'warning' },
  closed: { icon: CheckCircleOutlined, tone: 'mute' },
  cancelled: { icon: RemoveCircleOutlined, tone: 'mute' },
};

/** Where a project stands: icon, word and colour. */
export function ProjectStateStatus({ state }: { state: ProjectState }) {
  return <Status {...LOOK[state]}>{PROJECT_STATE_WORDS[state]}</Status>;
}

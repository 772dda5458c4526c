import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import HelpOutlineOutlined from '@mui/icons-material/HelpOutlineOutlined';
import PlayCircleOutlined from '@mui/icons-material/PlayCircleOutlined';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import RemoveCircleOutlined from '@mui/icons-material/RemoveCircleOutlined';
import { Status, type Tone } from '@renderer/components/status';
import { useToday } from '@renderer/data/desk-context';
import type { WorkDate, WorkDateState } from '@shared/rules/work-dates';
import { formatDayInWords } from '@shared/rules/uk-date';

const LOOK: Record<WorkDateState, { icon: typeof HelpOutlineOutlined; tone: Tone; word: string }> = {
  'to come': { icon: RadioButtonUnchecked, tone: 'mute', word: 'To come' },
  due: { icon: PlayCircleOutlined, tone: 'info', word: 'Now' },
  passed: { icon: HelpOutlineOutlined, tone: 'warning', word: 'Passed. Done?' },
  done: { icon: CheckCircleOutlined, tone: 'success', word: 'Done' },
  'not wanted': { icon: RemoveCircleOutlined, tone: 'mute', word: 'Not wanted' },
};

/** Where a date of the work stands: icon, word and colour. */
export function WorkDateStatus({ date: { state, doneOn } }: { date: WorkDate }) {
  const today = useToday();
  const { icon, tone, word } = LOOK[state];
  return (
    <Status icon={icon} tone={tone}>
      {doneOn ? `${word} ${formatDayInWords(doneOn, today)}` : word}
    </Status>
  );
}

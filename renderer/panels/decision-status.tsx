import type { SvgIconComponent } from '@mui/icons-material';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import RemoveCircleOutlineOutlined from '@mui/icons-material/RemoveCircleOutlineOutlined';
import { Status, type Tone } from '@renderer/components/status';
import type { LimitApproval } from '@shared/model/limit-approval';

const LOOKS: Record<LimitApproval['decision'], { icon: SvgIconComponent; tone: Tone; word: string }> = {
  asked: { icon: HourglassEmpty, tone: 'info', word: 'Asked' },
  granted: { icon: CheckCircleOutlined, tone: 'success', word: 'Granted' },
  refused: { icon: RemoveCircleOutlineOutlined, tone: 'mute', word: 'Refused' },
  withdrawn: { icon: RemoveCircleOutlineOutlined, tone: 'mute', word: 'Withdrawn' },
};

/** What was decided on days beyond the limit, as a word and an icon; `reduced` where fewer were granted than asked for. */
export function DecisionStatus({ decision, reduced = false }: Pick<LimitApproval, 'decision'> & { reduced?: boolean }) {
  const { icon, tone, word } = LOOKS[decision];
  return (
    <Status icon={icon} tone={tone}>
      {word}
      {reduced && decision === 'granted' ? ', reduced' : null}
    </Status>
  );
}

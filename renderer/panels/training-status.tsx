import type { SvgIconComponent } from '@mui/icons-material';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import EventAvailableOutlined from '@mui/icons-material/EventAvailableOutlined';
import EventBusyOutlined from '@mui/icons-material/EventBusyOutlined';
import HourglassBottomOutlined from '@mui/icons-material/HourglassBottomOutlined';
import VerifiedUserOutlined from '@mui/icons-material/VerifiedUserOutlined';
import { Status, type Tone } from '@renderer/components/status';
import type { TrainingPosition } from '@shared/rules/training';
import type { ReactNode } from 'react';

type Position = TrainingPosition['position'];

const LOOKS: Record<Position, { icon: SvgIconComponent; tone: Tone; word: string }> = {
  met: { icon: CheckCircleOutlined, tone: 'success', word: 'Met' },
  expiring: { icon: HourglassBottomOutlined, tone: 'warning', word: 'Expiring' },
  exempt: { icon: VerifiedUserOutlined, tone: 'info', word: 'Exempt' },
  booked: { icon: EventAvailableOutlined, tone: 'warning', word: 'Booked' },
  'not met': { icon: EventBusyOutlined, tone: 'error', word: 'Not met' },
};

/** Where a peer stands with training: icon, word and colour; `children` follow the word. */
export function TrainingStatus({ position, children }: { position: Position; children?: ReactNode }) {
  const { icon, tone, word } = LOOKS[position];
  return (
    <Status icon={icon} tone={tone}>
      {word}
      {children}
    </Status>
  );
}

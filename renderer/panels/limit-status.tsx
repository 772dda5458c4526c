import Check from '@mui/icons-material/Check';
import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import KeyboardTab from '@mui/icons-material/KeyboardTab';
import TrendingUp from '@mui/icons-material/TrendingUp';
import VerifiedOutlined from '@mui/icons-material/VerifiedOutlined';
import { Status } from '@renderer/components/status';
import { positionText } from '@renderer/words/position-words';
import type { LimitPosition, LimitPositionName } from '@shared/rules/limit';

const LOOKS = {
  'over, no approval': { icon: ErrorOutline, tone: 'error', bold: true },
  'over, approved': { icon: VerifiedOutlined, tone: 'success', bold: false },
  'at limit': { icon: KeyboardTab, tone: 'warning', bold: false },
  '32 or more': { icon: TrendingUp, tone: 'warning', bold: false },
  'within limit': { icon: Check, tone: 'mute', bold: false },
} as const satisfies Record<LimitPositionName, object>;

/** Where a peer stands against the limit: icon, word and colour. */
export function LimitStatus({ limit }: { limit: Pick<LimitPosition, 'position' | 'amberQuarterDays'> }) {
  const { icon, tone, bold } = LOOKS[limit.position];
  return (
    <Status icon={icon} tone={tone} bold={bold}>
      {positionText(limit.position, limit)}
    </Status>
  );
}

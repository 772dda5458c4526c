import Check from '@mui/icons-material/Check';
import ErrorOutline from '@mui/icons-material/ErrorOutlineOutlined';
import KeyboardTab from '@mui/icons-material/KeyboardTab';
import TrendingUp from '@mui/icons-material/TrendingUp';
import VerifiedOutlined from '@mui/icons-material/VerifiedOutlined';
import { Status } from '@renderer/components/status';
import { missingCase } from '@shared/model/result';
import type { LimitPositionName } from '@shared/rules/limit';

/** Where a peer stands against the limit: icon, word and colour. */
export function LimitStatus({ position }: { position: LimitPositionName }) {
  switch (position) {
    case 'over, no approval':
      return (
        <Status icon={ErrorOutline} tone="error" bold>
          Over, no approval
        </Status>
      );
    case 'over, approved':
      return (
        <Status icon={VerifiedOutlined} tone="success">
          Over, approved
        </Status>
      );
    case 'at limit':
      return (
        <Status icon={KeyboardTab} tone="warning">
          At limit
        </Status>
      );
    case '32 or more':
      return (
        <Status icon={TrendingUp} tone="warning">
          32 or more
        </Status>
      );
    case 'within limit':
      return (
        <Status icon={Check} tone="mute">
          Within limit
        </Status>
      );
    default:
      return missingCase(position);
  }
}

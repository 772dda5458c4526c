import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import RemoveCircleOutlineOutlined from '@mui/icons-material/RemoveCircleOutlineOutlined';
import { Status } from '@renderer/components/status';
import type { LimitApproval } from '@shared/model/limit-approval';
import { missingCase } from '@shared/model/result';

/** What was decided on days beyond the limit, as a word and an icon; `reduced` where fewer were granted than asked for. */
export function DecisionStatus({ decision, reduced = false }: Pick<LimitApproval, 'decision'> & { reduced?: boolean }) {
  switch (decision) {
    case 'asked':
      return (
        <Status icon={HourglassEmpty} tone="info">
          Asked
        </Status>
      );
    case 'granted':
      return (
        <Status icon={CheckCircleOutlined} tone="success">
          {reduced ? 'Granted, reduced' : 'Granted'}
        </Status>
      );
    case 'refused':
      return (
        <Status icon={RemoveCircleOutlineOutlined} tone="mute">
          Refused
        </Status>
      );
    case 'withdrawn':
      return (
        <Status icon={RemoveCircleOutlineOutlined} tone="mute">
          Withdrawn
        </Status>
      );
    default:
      return missingCase(decision);
  }
}

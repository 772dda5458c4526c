import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import PauseCircleOutlineOutlined from '@mui/icons-material/PauseCircleOutlineOutlined';
import RemoveCircleOutlineOutlined from '@mui/icons-material/RemoveCircleOutlineOutlined';
import { Status } from '@renderer/components/status';
import type { PeerStatus as PeerStatusName } from '@shared/model/peer';
import { missingCase } from '@shared/model/result';
import { PEER_STATUS_WORDS } from './peer-words';

/** A peer's status: icon, word and colour. */
export function PeerStatus({ status }: { status: PeerStatusName }) {
  const word = PEER_STATUS_WORDS[status];
  switch (status) {
    case 'active':
    case 'approved':
      return (
        <Status icon={CheckCircleOutlined} tone="success">
          {word}
        </Status>
      );
    case 'enquiry':
    case 'applicant':
    case 'interview':
      return (
        <Status icon={HourglassEmpty} tone="info">
          {word}
        </Status>
      );
    case 'paused':
      return (
        <Status icon={PauseCircleOutlineOutlined} tone="warning">
          {word}
        </Status>
      );
    case 'retired':
    case 'removed':
      return (
        <Status icon={RemoveCircleOutlineOutlined} tone="mute">
          {word}
        </Status>
      );
    default:
      return missingCase(status);
  }
}

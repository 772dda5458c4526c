import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import HourglassEmpty from '@mui/icons-material/HourglassEmpty';
import PauseCircleOutlineOutlined from '@mui/icons-material/PauseCircleOutlineOutlined';
import RemoveCircleOutlineOutlined from '@mui/icons-material/RemoveCircleOutlineOutlined';
import { Status, type StatusLook } from '@renderer/components/status';
import type { PeerStatus as PeerStatusName } from '@shared/model/peer';
import { PEER_STATUS_WORDS } from './peer-words';

const LOOK: Record<PeerStatusName, StatusLook> = {
  enquiry: { icon: HourglassEmpty, tone: 'info' },
  applicant: { icon: HourglassEmpty, tone: 'info' },
  interview: { icon: HourglassEmpty, tone: 'info' },
  approved: { icon: CheckCircleOutlined, tone: 'success' },
  active: { icon: CheckCircleOutlined, tone: 'success' },
  paused: { icon: PauseCircleOutlineOutlined, tone: 'warning' },
  retired: { icon: RemoveCircleOutlineOutlined, tone: 'mute' },
  removed: { icon: RemoveCircleOutlineOutlined, tone: 'mute' },
};

/** A peer's status: icon, word and colour. */
export function PeerStatus({ status }: { status: PeerStatusName }) {
  return <Status {...LOOK[status]}>{PEER_STATUS_WORDS[status]}</Status>;
}

import BlockOutlined from '@mui/icons-material/BlockOutlined';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import RecordVoiceOverOutlined from '@mui/icons-material/RecordVoiceOverOutlined';
import RemoveCircleOutlined from '@mui/icons-material/RemoveCircleOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import { Status } from '@renderer/components/status';
import { OFFER_VERDICT_WORDS } from '@renderer/words/offer-words';
import type { OfferVerdict } from '@shared/rules/offer/offer-verdict';

const LOOKS = {
  'can offer': { icon: CheckCircleOutlined, tone: 'success' },
  'check first': { icon: WarningAmberOutlined, tone: 'warning' },
  'head first': { icon: RecordVoiceOverOutlined, tone: 'warning' },
  'needs approval': { icon: BlockOutlined, tone: 'error' },
  'does not meet': { icon: RemoveCircleOutlined, tone: 'error' },
  'cannot offer': { icon: RemoveCircleOutlined, tone: 'error' },
} as const satisfies Record<OfferVerdict, object>;

/** Whether a peer can be offered: icon, words and colour. */
export function OfferStatus({ verdict, bold = false }: { verdict: OfferVerdict; bold?: boolean }) {
  const { icon, tone } = LOOKS[verdict];
  return (
    <Status icon={icon} tone={tone} bold={bold}>
      {OFFER_VERDICT_WORDS[verdict]}
    </Status>
  );
}

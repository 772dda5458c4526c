import BlockOutlined from '@mui/icons-material/BlockOutlined';
import Check from '@mui/icons-material/Check';
import InfoOutlined from '@mui/icons-material/InfoOutlined';
import RemoveCircleOutlined from '@mui/icons-material/RemoveCircleOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import Box from '@mui/material/Box';
import { HiddenText } from '@renderer/components/page';
import { offerReasonText, type OfferNames } from '@renderer/words/offer-text';
import type { OfferReason } from '@shared/rules/offer/offer-reasons';
import { reasonTone, type ReasonTone } from '@shared/rules/offer/offer-verdict';

const LOOKS = {
  bar: { icon: RemoveCircleOutlined, colour: 'error.main', words: 'Against it' },
  approval: { icon: BlockOutlined, colour: 'error.main', words: 'Needs approval' },
  check: { icon: WarningAmberOutlined, colour: 'warning.main', words: 'Check first' },
  good: { icon: Check, colour: 'success.main', words: 'In order' },
  info: { icon: InfoOutlined, colour: 'text.secondary', words: 'To know' },
} as const satisfies Record<ReasonTone, object>;

const ORDER: readonly ReasonTone[] = ['bar', 'approval', 'check', 'good', 'info'];

/** Every reason about a peer, one a line, what is to be looked at first. */
export function ReasonList({ reasons, names }: { reasons: readonly OfferReason[]; names: OfferNames }) {
  const lines = reasons
    .map((reason) => ({ tone: reasonTone(reason), text: offerReasonText(reason, names) }))
    .toSorted((a, b) => ORDER.indexOf(a.tone) - ORDER.indexOf(b.tone));
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {lines.map(({ tone, text }) => {
        const { icon: Icon, colour, words } = LOOKS[tone];
        return (
          <Box component="li" key={`${tone} ${text}`} sx={{ display: 'flex', gap: 1, py: 0.5 }}>
            <Icon aria-hidden sx={{ fontSize: 16, mt: '2px', color: colour }} />
            <span>
              <HiddenText>{words}: </HiddenText>
              {text}
            </span>
          </Box>
        );
      })}
    </Box>
  );
}

import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import Link from '@mui/material/Link';
import Check from '@mui/icons-material/Check';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import type { TableColumn } from '@renderer/components/data-table';
import { DaysFigure } from '@renderer/components/days-figure';
import { TallTable } from '@renderer/components/tall-table';
import { useCouncilBook } from '@renderer/data/desk-context';
import { OfferStatus } from '@renderer/panels/offer/offer-status';
import { useOfferNames } from '@renderer/panels/offer/use-offer-names';
import { PeerLink } from '@renderer/panels/peer-link';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { offerReasonText, type OfferNames } from '@renderer/words/offer-text';
import type { Peer } from '@shared/model/peer';
import type { Request } from '@shared/model/request';
import type { OfferReason } from '@shared/rules/offer/offer-reasons';
import { offerVerdict, reasonTone } from '@shared/rules/offer/offer-verdict';
import type { OfferedPeer } from '@shared/rules/offer/who-to-offer';
import { useMemo, type ReactNode } from 'react';

type Props = {
  request: Request;
  offered: readonly OfferedPeer[];
  /** `undefined` while earlier years are read. */
  reasonsOf: ((peer: Peer) => readonly OfferReason[]) | undefined;
  chosen: ReadonlySet<Peer['id']>;
  onChoose: (peer: Peer, on: boolean) => void;
  onOpen: (peer: Peer) => void;
};

const ROW_HEIGHT = 56;
const ROWS_THAT_FLOW = 6;
const TWO_LINES = {
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
  whiteSpace: 'normal',
  lineHeight: '16px',
  fontSize: 12,
} as const;

/** Those who meet what was asked, with a tick each, the reasons in words, and whether they can be offered. */
export function OfferTable(props: Props) {
  const { offered, chosen } = props;
  const columns = useColumns(props);
  return (
    <TallTable
      label="Who can we offer?"
      rows={offered}
      columns={columns}
      rowKey={({ peer }) => peer.id}
      rowHeight={ROW_HEIGHT}
      minWidth={660}
      flows={ROWS_THAT_FLOW}
      height={ROW_HEIGHT * ROWS_THAT_FLOW + 44}
      selected={({ peer }) => chosen.has(peer.id)}
    />
  );
}

function useColumns({ request, reasonsOf, chosen, onChoose, onOpen }: Props): TableColumn<OfferedPeer>[] {
  const book = useCouncilBook();
  const nameOf = usePeerNames();
  const names = useOfferNames(request);
  return useMemo(
    () => [
      {
        id: 'peer',
        title: 'Peer, home council',
        width: 210,
        render: ({ peer }) => (
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
            <Checkbox
              size="small"
              checked={chosen.has(peer.id)}
              onChange={(_event, on) => onChoose(peer, on)}
              slotProps={{ input: { 'aria-label': `Choose ${nameOf(peer.id) ?? ''}` } }}
            />
            <Box sx={{ minWidth: 0 }}>
              <Box sx={{ fontWeight: 600 }}>
                <PeerLink peerId={peer.id} />
              </Box>
              <Box sx={{ fontSize: 12, lineHeight: '16px', color: 'text.secondary', whiteSpace: 'normal' }}>
                {[book.shortNameOf(peer.homeCouncilId, peer.homeCouncilText), regionOf(peer, book)]
                  .filter(Boolean)
                  .join(', ')}
              </Box>
            </Box>
          </Box>
        ),
      },
      {
        id: 'why',
        title: 'Why',
        least: 220,
        render: ({ peer }) => (reasonsOf ? <Why reasons={reasonsOf(peer)} names={names} /> : 'Reading earlier work…'),
      },
      {
        id: 'left',
        title: <Box sx={{ whiteSpace: 'normal', lineHeight: '16px' }}>Left if all goes ahead</Box>,
        titleText: 'Left if all goes ahead',
        width: 84,
        align: 'right',
        render: ({ peer }) => <LeftIfAll reasons={reasonsOf?.(peer)} />,
      },
      {
        id: 'offer',
        title: 'Can I offer?',
        width: 152,
        render: ({ peer }) =>
          reasonsOf ? (
            <Box sx={{ display: 'flex', flexDirection: 'column', alignItems: 'flex-start', whiteSpace: 'normal' }}>
              <Box sx={{ '& > span': { whiteSpace: 'normal', lineHeight: '16px' } }}>
                <OfferStatus verdict={offerVerdict(reasonsOf(peer))} />
              </Box>
              <Link
                component="button"
                type="button"
                aria-label={`All reasons for ${nameOf(peer.id) ?? ''}`}
                onClick={() => onOpen(peer)}
                sx={{ fontSize: 12, lineHeight: '24px' }}
              >
                All reasons
              </Link>
            </Box>
          ) : null,
      },
    ],
    [book, nameOf, names, reasonsOf, chosen, onChoose, onOpen],
  );
}

function regionOf(peer: Peer, book: ReturnType<typeof useCouncilBook>): string {
  return book.get(peer.homeCouncilId)?.region || peer.homeRegion;
}

function LeftIfAll({ reasons }: { reasons: readonly OfferReason[] | undefined }) {
  const left = reasons?.find((reason) => reason.code === 'left');
  return left ? <DaysFigure quarterDays={left.leftIfAllQuarterDays} plainZero /> : null;
}

const SAID_ELSEWHERE: readonly OfferReason['code'][] = ['left', 'no conflict', 'training'];

/** What speaks for the peer in one line, what is to be looked at in another. */
function Why({ reasons, names }: { reasons: readonly OfferReason[]; names: OfferNames }) {
  const texts = (wanted: (reason: OfferReason) => boolean) =>
    reasons.filter(wanted).map((reason) => offerReasonText(reason, names));
  const isTraining = ({ code }: OfferReason) => code === 'training';
  const isTrained = reasons.filter(isTraining).every((reason) => reasonTone(reason) === 'good');
  const good = [
    ...texts((reason) => reasonTone(reason) === 'good' && !SAID_ELSEWHERE.includes(reason.code)),
    // The dates of training stand among all reasons.
    ...(isTrained ? ['training met'] : []),
  ].join(', ');
  const look = texts((reason) => ['check', 'approval', 'bar'].includes(reasonTone(reason))).join(', ');
  return (
    <>
      {good ? <WhyLine icon={<Check aria-hidden sx={{ fontSize: 14, color: 'success.main' }} />} text={good} /> : null}
      {look ? (
        <WhyLine
          icon={<WarningAmberOutlined aria-hidden sx={{ fontSize: 14, color: 'warning.main' }} />}
          text={look}
          warns
        />
      ) : null}
    </>
  );
}

function WhyLine({ icon, text, warns = false }: { icon: ReactNode; text: string; warns?: boolean }) {
  return (
    <Box
      sx={{ display: 'flex', gap: 0.75, alignItems: 'flex-start', color: warns ? 'warning.main' : 'text.secondary' }}
    >
      <Box component="span" sx={{ lineHeight: '16px', pt: '1px' }}>
        {icon}
      </Box>
      <Box component="span" title={text} sx={{ ...TWO_LINES, WebkitLineClamp: warns ? 1 : 2 }}>
        {text}
      </Box>
    </Box>
  );
}

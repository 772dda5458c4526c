import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Section } from '@renderer/components/page';
import { useOfferLook, type OfferView } from '@renderer/panels/offer/use-offer-look';
import { useOfferReasons } from '@renderer/panels/offer/use-offer-reasons';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { useTable } from '@renderer/data/desk-context';
import type { Assignment } from '@shared/model/assignment';
import type { Peer } from '@shared/model/peer';
import { whoToOffer } from '@shared/rules/offer/who-to-offer';
import { useMemo, useState } from 'react';
import type { ViewProps } from '../request-view';
import { AskChosen } from './ask-chosen';
import { CriteriaDialog } from './criteria-dialog';
import { CriteriaLine } from './criteria-line';
import { LeftOut } from './left-out';
import { OfferTable } from './offer-table';
import { OfferedDialog } from './offered-dialog';

type Props = ViewProps & {
  /** The peer who withdrew, where another one is looked for in their place. */
  replacing: Assignment | undefined;
  onReplaced: () => void;
};

/** Everyone who meets what was asked, why, and what stands against the others; opened on demand once names were sent. */
export function OfferSection(props: Props) {
  const { state, replacing } = props;
  const [isOpen, setOpen] = useState(state === 'open');
  const shown = isOpen || replacing !== undefined;
  const look = useOfferLook(shown ? props.request : undefined);
  return (
    <Section
      title="Who can we offer?"
      right={
        state === 'open' || replacing ? null : (
          <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Hide' : 'Show'}
          </Button>
        )
      }
    >
      {replacing ? <Replacing {...props} replacing={replacing} /> : null}
      {shown && look ? <Offered {...props} look={look} /> : null}
      {shown && !look ? <Box sx={{ color: 'text.secondary', py: 1 }}>Reading the days…</Box> : null}
    </Section>
  );
}

function Replacing({ replacing, onReplaced }: Props & { replacing: Assignment }) {
  const name = usePeerNames()(replacing.peerId) ?? 'the peer who withdrew';
  return (
    <Alert
      severity="info"
      role="status"
      sx={{ mb: 1 }}
      action={
        <Button size="small" onClick={onReplaced}>
          Not now
        </Button>
      }
    >
      A replacement for {name}, by what was asked at first. Whoever you choose is linked to the withdrawal.
    </Alert>
  );
}

function Offered(props: Props & { look: OfferView }) {
  const { look, request, replacing } = props;
  const peers = useTable('peers');
  const found = useMemo(() => whoToOffer({ ...look, peers: peers.all }), [look, peers]);
  const reasonsOf = useOfferReasons(look);
  const [chosen, setChosen] = useState<ReadonlySet<Peer['id']>>(new Set());
  const [opened, setOpened] = useState<Peer>();
  const [changes, setChanges] = useState(false);
  const picked = found.offered.filter(({ peer }) => chosen.has(peer.id)).map(({ peer }) => peer);
  const choose = (peer: Peer, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(peer.id);
    else next.delete(peer.id);
    setChosen(next);
  };
  return (
    <>
      <CriteriaLine criteria={look.criteria} count={found.offered.length} onChange={() => setChanges(true)} />
      {found.offered.length === 0 ? (
        <Box sx={{ py: 1 }}>
          Nobody meets what was asked. See below what stands against whom, or change what is asked.
        </Box>
      ) : (
        <OfferTable
          offered={found.offered}
          reasonsOf={reasonsOf}
          request={request}
          chosen={chosen}
          onChoose={choose}
          onOpen={setOpened}
        />
      )}
      <AskChosen
        {...props}
        picked={picked}
        reasonsOf={reasonsOf}
        replacing={replacing}
        onAsked={() => setChosen(new Set())}
      />
      <LeftOut request={request} leftOut={found.leftOut} countByRule={found.countByRule} />
      {changes ? <CriteriaDialog request={request} onClose={() => setChanges(false)} /> : null}
      {opened ? (
        <OfferedDialog
          request={request}
          peer={opened}
          reasons={reasonsOf?.(opened) ?? []}
          onClose={() => setOpened(undefined)}
        />
      ) : null}
    </>
  );
}

import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useCouncilBook, useTable } from '@renderer/data/desk-context';
import { peerName } from '@renderer/words/peer-name';
import { PEER_STATUS_WORDS } from './peer-words';
import type { Peer } from '@shared/model/peer';
import { findDuplicatePeers } from '@shared/rules/duplicates';
import { useDeferredValue } from 'react';
import { useWatch, type Control } from 'react-hook-form';
import { Link as RouterLink } from 'react-router';
import type { PeerFormValues } from './peer-form-schema';

const SHOWN = 3;
const WATCHED = ['firstName', 'lastName', 'knownAs', 'homeCouncilId', 'homeCouncilText', 'email', 'crmId'] as const;

type Props = {
  control: Control<PeerFormValues>;
  id: Peer['id'];
  /** Before the other peer's page is opened instead of this form. */
  onLook: () => void;
};

/** Says while typing that such a peer may be there already. It keeps nobody from saving. */
export function DuplicateWarning({ control, id, onLook }: Props) {
  const peers = useTable('peers');
  const book = useCouncilBook();
  const typed = useDeferredValue(useWatch({ control, name: WATCHED }));
  const [firstName = '', lastName = '', knownAs = '', councilId = null, homeCouncilText = '', email = '', crmId = ''] =
    typed;
  const homeCouncilId = book.all.find((council) => council.id === councilId)?.id ?? null;
  const found = findDuplicatePeers(
    { id, firstName, lastName, knownAs, homeCouncilId, homeCouncilText, email, crmId },
    peers.all,
  );
  if (found.length === 0) return <Box role="status" sx={{ mt: -2 }} />;
  return (
    <div role="status">
      <Alert severity="warning" role="none">
        {found.length === 1 ? 'This peer may be there already:' : 'These peers may be the same person:'}
        {found.slice(0, SHOWN).map(({ peer, because }) => (
          <div key={peer.id}>
            <Link component={RouterLink} to={`/peers/${peer.id}`} onClick={onLook}>
              {peerName(peer)}
            </Link>
            {[
              book.shortNameOf(peer.homeCouncilId, peer.homeCouncilText),
              PEER_STATUS_WORDS[peer.status].toLowerCase(),
              because,
            ]
              .filter(Boolean)
              .map((words) => `, ${words}`)}
          </div>
        ))}
        {found.length > SHOWN ? `and ${found.length - SHOWN} more` : null}
      </Alert>
    </div>
  );
}

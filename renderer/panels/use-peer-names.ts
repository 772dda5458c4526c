import { useCouncilBook, useTable } from '@renderer/data/desk-context';
import { namesHeldTwice, peerName } from '@renderer/words/peer-name';
import type { Peer } from '@shared/model/peer';
import { useCallback } from 'react';

/** One answer for each state of the peers, however many lines ask. */
const heldTwice = new WeakMap<readonly Peer[], ReadonlySet<string>>();

/**
 * Names peers where nothing else tells two of one name apart: "Margaret Osgodby", and "Margaret Osgodby (Leeds)" where
 * another peer has that name too. `undefined` for a peer no longer here.
 */
export function usePeerNames(): (peerId: string) => string | undefined {
  const peers = useTable('peers');
  const book = useCouncilBook();
  return useCallback(
    (peerId) => {
      const peer = peers.get(peerId);
      if (!peer) return undefined;
      const twice = heldTwice.get(peers.all) ?? namesHeldTwice(peers.all);
      heldTwice.set(peers.all, twice);
      const name = peerName(peer);
      const council = twice.has(name.toLowerCase()) ? book.shortNameOf(peer.homeCouncilId, peer.homeCouncilText) : '';
      return council ? `${name} (${council})` : name;
    },
    [peers, book],
  );
}

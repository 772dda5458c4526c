import { useCouncilBook, useTable } from '@renderer/data/desk-context';
import type { CouncilBook } from '@renderer/data/council-book';
import { namesHeldTwice, peerName } from '@renderer/words/peer-name';
import type { Peer } from '@shared/model/peer';
import { useCallback } from 'react';

/** What was answered for a state of the peers, however many lines ask. */
type Answered = { book: CouncilBook; twice: ReadonlySet<string>; names: Map<string, string> };
const answered = new WeakMap<readonly Peer[], Answered>();

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
      const { twice, names } = answeredOf(peers.all, book);
      const known = names.get(peerId);
      if (known !== undefined) return known;
      const name = peerName(peer);
      const council = twice.has(name.toLowerCase()) ? book.shortNameOf(peer.homeCouncilId, peer.homeCouncilText) : '';
      const told = council ? `${name} (${council})` : name;
      names.set(peerId, told);
      return told;
    },
    [peers, book],
  );
}

function answeredOf(peers: readonly Peer[], book: CouncilBook): Answered {
  const before = answered.get(peers);
  if (before?.book === book) return before;
  const now = { book, twice: before?.twice ?? namesHeldTwice(peers), names: new Map<string, string>() };
  answered.set(peers, now);
  return now;
}

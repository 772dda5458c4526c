import type { Peer } from '@shared/model/peer';
import type { PeerPair } from '@shared/model/peer-pair';
import { findDuplicatePeers, type DuplicateReason } from './duplicates';

/** Two records that may be one person, and why. */
export type DuplicatePair = { peers: readonly [Peer, Peer]; because: DuplicateReason };

/**
 * Every two peers who may be one person, each pair once, the strongest reasons first; those of whom somebody said that they are
 * two people are left out, and so are erased peers. `peers` is the unchanging list of a snapshot.
 * Source: DOMAIN R38. Decided: 2026-11-23, product owner: what somebody said of two peers is remembered.
 */
export function duplicatePairs(peers: readonly Peer[], said: readonly PeerPair[]): DuplicatePair[] {
  const two = new Set(said.flatMap((pair) => (pair.kind === 'two people' ? [pairName(...pair.peerIds)] : [])));
  const found = new Map<string, DuplicatePair>();
  for (const peer of peers) {
    if (peer.erasedOn) continue;
    for (const { peer: other, because } of findDuplicatePeers(peer, peers)) {
      const name = pairName(peer.id, other.id);
      if (!other.erasedOn && !two.has(name) && !found.has(name)) found.set(name, { peers: [peer, other], because });
    }
  }
  const rank = ({ because }: DuplicatePair) => STRONGEST.indexOf(because);
  return [...found.values()].toSorted((a, b) => rank(a) - rank(b));
}

const STRONGEST: readonly DuplicateReason[] = ['same CRM ID', 'same e-mail', 'same name and council'];

function pairName(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

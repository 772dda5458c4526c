import type { Peer } from '@shared/model/peer';

type Name = Pick<Peer, 'title' | 'firstName' | 'lastName' | 'knownAs' | 'honours'>;

/** The name as it stands in a list: "Margaret Osgodby". */
export function peerName(peer: Name): string {
  return [peer.firstName, peer.lastName].filter(Boolean).join(' ');
}

/** The name with title and honours, as it heads the peer's page: "Cllr Margaret Osgodby OBE". */
export function peerFullName(peer: Name): string {
  return [peer.title, peer.firstName, peer.lastName, peer.honours].filter(Boolean).join(' ');
}

/** The names that two or more of the peers have, in small letters. */
export function namesHeldTwice(peers: readonly Name[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const peer of peers) {
    const name = peerName(peer).toLowerCase();
    if (seen.has(name)) twice.add(name);
    seen.add(name);
  }
  return twice;
}

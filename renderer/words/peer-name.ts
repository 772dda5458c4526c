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

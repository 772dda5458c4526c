import type { PeerId } from '@shared/model/ids';
import type { Peer } from '@shared/model/peer';
import type { ImportPreview } from '../types';
import type { OurRecords } from './our-records';

/** Looks up a peer by id: ours, and those that only their list names. */
export type PeerNames = (id: PeerId) => Peer | undefined;

/** Our peers as they are, with the ones that an import of their list would make. */
export function peersThen({ rows }: ImportPreview, { peers }: OurRecords): PeerNames {
  const byId = new Map<PeerId, Peer>(peers.map((peer) => [peer.id, peer]));
  for (const { table, before, after } of rows.flatMap(({ makes }) => makes)) {
    // Safe: records of the table peers are peers.
    if (table === 'peers' && before === null) byId.set((after as Peer).id, after as Peer);
  }
  return (id) => byId.get(id);
}

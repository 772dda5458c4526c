import type { PeerId } from '@shared/model/ids';
import { PeerSchema, type Peer } from '@shared/model/peer';

/** A peer with what a form says of them; what the form does not hold stays as it is now, or begins empty. */
export function peerWith(now: Peer | undefined, values: Partial<Peer>, id: PeerId): Peer {
  return PeerSchema.parse({ ...now, ...values, id });
}

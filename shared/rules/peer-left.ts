import type { Peer } from '@shared/model/peer';

/** Why a peer takes on no more work. */
export type PeerLeft = 'retired' | 'removed' | 'erased';

/**
 * Whether a peer left, and how; `undefined` for one who did not, also while paused. Nothing new is recorded, booked or
 * approved for a peer who left; what stands there already may be put right, and an import takes facts as they are.
 * Decided: 2026-11-22, product owner: refused at the field with the reason.
 */
export function peerLeft({ status, erasedOn }: Pick<Peer, 'status' | 'erasedOn'>): PeerLeft | undefined {
  if (erasedOn !== undefined) return 'erased';
  return status === 'retired' || status === 'removed' ? status : undefined;
}

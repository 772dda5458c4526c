import type { PeerMerge, PeerPair } from '@shared/model/peer-pair';

/** The merges among what was found of pairs of peers. */
export function mergesIn(pairs: readonly PeerPair[]): PeerMerge[] {
  return pairs.filter((pair) => pair.kind === 'merged');
}

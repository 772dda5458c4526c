import type { PeerId } from '@shared/model/ids';
import type { Peer } from '@shared/model/peer';
import type { PeerMatch } from './match-peer';
import { fullName, type PersonInRow } from './person-facts';
import type { PlanContext } from './plan-context';
import type { RowDecision } from './types';

/**
 * The peer of a row: the user's word, then what an untouched row of our own export says, then matching. `own` is the peer of the record
 * that the row's ref names.
 */
export function findPeer(
  person: PersonInRow,
  own: PeerId | undefined,
  decision: RowDecision | undefined,
  { peers, peersBefore }: PlanContext,
): PeerMatch {
  const chosen = decision?.peer && decision.peer !== 'new' ? peers.get(decision.peer) : undefined;
  if (chosen) return { is: 'one', peer: chosen, note: null };
  if (decision?.peer === 'new') return { is: 'none' };
  const now = own === undefined ? undefined : peers.get(own);
  const before = own === undefined ? undefined : peersBefore.get(own);
  if (now && (saysNothingElse(person, now) || (before && saysNothingElse(person, before))))
    return { is: 'one', peer: now, note: null };
  return peers.match(person.facts);
}

function saysNothingElse({ facts, written }: PersonInRow, peer: Peer): boolean {
  const sameCrm = facts.crmId === '' || facts.crmId.toLowerCase() === peer.crmId.toLowerCase();
  return sameCrm && (written === '' || written === fullName(peer));
}

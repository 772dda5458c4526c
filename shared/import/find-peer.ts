import type { PeerId } from '@shared/model/ids';
import type { Peer } from '@shared/model/peer';
import type { PeerIndex, PeerMatch } from './match-peer';
import { fullName, readPersonText, type PersonInRow } from './person-facts';
import type { PlanContext } from './plan-context';
import { severalPeople } from './several-people';
import type { CouncilLookup, RowDecision } from './types';

/**
 * The peer of a row: the user's word, then what an untouched row of our own export says, then matching. `own` is the peer of the record
 * that the row's ref names.
 */
export function findPeer(
  person: PersonInRow,
  own: PeerId | undefined,
  decision: RowDecision | undefined,
  { peers, peersBefore, input }: PlanContext,
): PeerMatch {
  const chosen = decision?.peer && decision.peer !== 'new' ? peers.get(decision.peer) : undefined;
  if (chosen) return { is: 'one', peer: chosen, note: null };
  if (decision?.peer === 'new') return { is: 'none' };
  const now = own === undefined ? undefined : peers.get(own);
  const before = own === undefined ? undefined : peersBefore.get(own);
  if (now && (saysNothingElse(person, now) || (before && saysNothingElse(person, before))))
    return { is: 'one', peer: now, note: null };
  return namesSeveral(person, peers, input.known.councils) ?? peers.match(person.facts);
}

function saysNothingElse({ facts, written }: PersonInRow, peer: Peer): boolean {
  const sameCrm = facts.crmId === '' || facts.crmId.toLowerCase() === peer.crmId.toLowerCase();
  return sameCrm && (written === '' || written === fullName(peer));
}

/** A cell that names several people is asked about, with those of them that are known. */
export function namesSeveral({ written, facts }: PersonInRow, peers: PeerIndex, councils: CouncilLookup) {
  if (facts.crmId !== '') return undefined;
  const people = severalPeople(written, councils);
  if (people.length === 0) return undefined;
  const found = people.flatMap((text) => {
    const match = peers.match(readPersonText(text, councils).facts);
    return match.is === 'one' ? [match.peer] : match.is === 'unsure' ? match.peers : [];
  });
  const reason = { code: 'several-people', facts: { text: written } };
  const pieces = people.map((name) => ({ name }));
  return { is: 'unsure', peers: [...new Set(found)], reason, level: 'ask', elsewhere: false, pieces } as const;
}

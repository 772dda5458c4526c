import type { CalendarDay } from '@shared/model/calendar-day';
import type { PeerId } from '@shared/model/ids';
import type { CheckRule, ConsideredPeer, OfferCriteria } from '@shared/model/offer';
import type { Request } from '@shared/model/request';
import { criteriaOf } from './offer-criteria';

/** A peer with the names of the rules that stood against when the peer was asked or set aside. */
export type PeerLookedAt = { peerId: PeerId; rules: readonly CheckRule[] };

/** The request with other criteria for who can be offered. */
export function withCriteria(request: Request, criteria: OfferCriteria): Request {
  return { ...request, offer: { criteria, considered: request.offer?.considered ?? [] } };
}

/**
 * The request with what became of peers whom an officer looked at, each peer once, as it was said last; the criteria of the
 * look are kept with them. Names of rules alone are kept, never what lies behind them.
 * Source: issue 6, point 3. Decided: 2026-11-22, product owner.
 */
export function noteConsidered(
  request: Request,
  what: ConsideredPeer['what'],
  peers: readonly PeerLookedAt[],
  on: CalendarDay,
): Request {
  const now = new Set(peers.map(({ peerId }) => peerId));
  const earlier = (request.offer?.considered ?? []).filter(({ peerId }) => !now.has(peerId));
  const noted = peers.map(({ peerId, rules }) => ({ peerId, what, rules: [...new Set(rules)], on }));
  return { ...request, offer: { criteria: criteriaOf(request), considered: [...earlier, ...noted] } };
}

/** The request without what was kept of one peer: set aside by mistake. */
export function withoutConsidered(request: Request, peerId: PeerId): Request {
  if (!request.offer) return request;
  const considered = request.offer.considered.filter((each) => each.peerId !== peerId);
  return { ...request, offer: { ...request.offer, considered } };
}

/** The peers set aside in a request. */
export function setAsideIn({ offer }: Pick<Request, 'offer'>): ReadonlySet<PeerId> {
  return new Set((offer?.considered ?? []).flatMap(({ peerId, what }) => (what === 'set aside' ? [peerId] : [])));
}

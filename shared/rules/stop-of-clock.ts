import type { RequestResponse, RequestRound } from '@shared/model/request';
import { inTextOrder } from '@shared/rules/in-text-order';

/**
 * The response that stopped the clock of a round, or `null` while it runs. It is the earliest sent (of two on one day the one
 * recorded first), unless it was agreed that all places are to be answered: then the one with which as many different peers
 * were named as the round wanted, or that said there is nobody (more) to offer. Which of the two was agreed is kept with each
 * response, so a later agreement does not move the stop. A peer who withdraws afterwards does not start the clock again.
 * Source: Peer Support Review Update, para 21 ("respond"; what that means is not said).
 * Decided: 2026-11-22, product owner: names put forward or nobody to offer; the first name, unless agreed otherwise.
 */
export function stopOfClock({
  responses,
  peersWanted,
}: Pick<RequestRound, 'responses' | 'peersWanted'>): RequestResponse | null {
  const named = new Set<string>();
  for (const response of responses.toSorted((a, b) => inTextOrder(a.sentOn, b.sentOn))) {
    for (const id of response.assignmentIds) named.add(id);
    const isFirstEnough = response.basis.responseMeans !== 'all-places';
    if (isFirstEnough || response.kind === 'nobody' || named.size >= peersWanted) return response;
  }
  return null;
}

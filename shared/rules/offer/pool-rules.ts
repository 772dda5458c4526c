import type { OfferRule } from '@shared/model/offer';
import type { Peer } from '@shared/model/peer';
import { missingCase } from '@shared/model/result';

/** The rule by which a peer's place in the pool stands against any offer. */
export function poolRules({ status }: Pick<Peer, 'status'>): OfferRule[] {
  switch (status) {
    case 'enquiry':
    case 'applicant':
    case 'interview':
      return ['not approved yet'];
    case 'paused':
      return ['paused'];
    case 'retired':
    case 'removed':
      return ['left the pool'];
    case 'approved':
    case 'active':
      return [];
    default:
      return missingCase(status);
  }
}

import type { OfferCriteria } from '@shared/model/offer';
import type { Request } from '@shared/model/request';
import { rolesNamedIn } from './role-wanted';

/**
 * What peers have to meet for a request: as somebody left it, else what the request says of skills and roles. Who is not
 * free is left out from the start; training is checked, and leaves nobody out (DOMAIN R12).
 * Source: Peer Support Review Update, para 15 ("critical business can progress").
 */
export function criteriaOf(request: Pick<Request, 'offer' | 'skillsWanted' | 'rolesWanted'>): OfferCriteria {
  return (
    request.offer?.criteria ?? {
      skills: request.skillsWanted,
      skillsNeeded: 'all',
      roles: rolesNamedIn(request.rolesWanted),
      councilTypes: [],
      regions: [],
      parties: [],
      groups: [],
      free: true,
      trainingMet: false,
      diversityWishes: false,
    }
  );
}

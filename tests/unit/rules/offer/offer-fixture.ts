import { CouncilSchema, type Council } from '@shared/model/council';
import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import type { OfferCriteria } from '@shared/model/offer';
import type { Peer } from '@shared/model/peer';
import type { Request } from '@shared/model/request';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { daysUsed } from '@shared/rules/days-used';
import { criteriaOf } from '@shared/rules/offer/offer-criteria';
import type { OfferLook } from '@shared/rules/offer/rules-against';
import { whoToOffer } from '@shared/rules/offer/who-to-offer';
import { workWanted } from '@shared/rules/offer/work-wanted';
import { buildTrainingBook } from '@shared/rules/training-book';
import { yearOf } from '@shared/rules/year';
import { makeRequest, TODAY } from '@tests/support/builders';

type Loose<T> = { [Key in keyof T]?: unknown };

export const COUNCILS = new Map<string, Council>(
  [
    { id: 'stroud', name: 'Stroud', type: 'district', region: 'South West' },
    { id: 'cornwall', name: 'Cornwall', type: 'unitary', region: 'South West' },
    { id: 'leeds', name: 'Leeds', type: 'metropolitan_district', region: 'Yorkshire and The Humber' },
  ].map((council) => [council.id, CouncilSchema.parse(council)]),
);

/** A request for Stroud, Tuesday 2 to Friday 5 February 2027, that asks for nothing else. */
export function stroud(more: Loose<Request> = {}): Request {
  return makeRequest({ councilSupportedId: 'stroud', startsOn: '2027-02-02', endsOn: '2027-02-05', ...more });
}

export type Given = {
  request?: Request;
  criteria?: Partial<OfferCriteria>;
  entries?: readonly DayEntry[];
  inRequest?: readonly string[];
  setAside?: readonly string[];
};

/** What is known when peers are looked at. */
export function lookAt({
  request = stroud(),
  criteria = {},
  entries = [],
  inRequest = [],
  setAside = [],
}: Given): OfferLook {
  return {
    request,
    criteria: { ...criteriaOf(request), ...criteria },
    work: workWanted(request, TODAY),
    // Safe: ids of peers made by the tests.
    inRequest: new Set(inRequest as PeerId[]),
    setAside: new Set(setAside as PeerId[]),
    councilOf: (id) => COUNCILS.get(id ?? ''),
    entriesOf: (id) => entries.filter(({ peerId }) => peerId === id),
    training: buildTrainingBook([], []),
    agreement: DEFAULT_AGREEMENT,
    today: TODAY,
  };
}

/** Who can be offered of some peers. */
export function offerOf(peers: readonly Peer[], given: Given = {}) {
  const year = yearOf(TODAY, DEFAULT_AGREEMENT);
  const look = lookAt(given);
  const usedOf = (id: PeerId) => daysUsed(look.entriesOf(id), year, DEFAULT_AGREEMENT, TODAY);
  return whoToOffer({ ...look, peers, usedOf });
}

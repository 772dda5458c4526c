import type { Request } from '@shared/model/request';
import { nextRequestRef } from '@shared/rules/plan-asking';
import { councilKey } from '../values/councils';
import { compareText } from '../values/text';
import type { RequestFacts } from './request-facts';

/** The requests already there, and which of them a row of this import has taken for itself. */
export type RequestBook = {
  /** By our own ref of the record, as an export shows it. */
  get(id: string): Request | undefined;
  /** By its number, or by the reference that the LGA gave it. */
  byRef(ref: string): Request | undefined;
  /** One that no row has taken, and that came in from a row which said the very same. */
  byPrints(prints: string): Request | undefined;
  /** The first one that no row has taken with this day of receipt, council and kind of work. */
  byFacts(key: string): Request | undefined;
  /** The one that came in from this row of such a sheet, where all but one of those three still agree. */
  byPlace(sheet: string, row: number, key: string): Request | undefined;
  isClaimed(request: Request): boolean;
  claim(request: Request): void;
  /** The number for a new request: its own where that is free, else the office's next. */
  refFor(own: string): string;
};

const LONGEST_REF = 30;

/** A request by what it is about: two rows with equal keys are the same one where they have no ref. */
export function requestKey({
  receivedOn,
  council,
  kindWritten,
}: Pick<RequestFacts, 'receivedOn' | 'council' | 'kindWritten'>): string {
  const place = council ? councilKey(council.id, council.text) : '';
  return [receivedOn ?? '', place, compareText(kindWritten)].join('|');
}

/** Builds the book; further numbers go on from the highest there is, here or in the sheet. */
export function buildRequestBook(requests: readonly Request[], refsInSheet: readonly string[]): RequestBook {
  const byId = new Map(requests.map((request) => [request.id as string, request]));
  const refs = new Map<string, Request>();
  for (const request of requests.toReversed())
    if (request.theirRef !== '') refs.set(compareText(request.theirRef), request);
  for (const request of requests) refs.set(compareText(request.ref), request);
  const taken = new Set(requests.map(({ ref }) => compareText(ref)));
  const given: Pick<Request, 'ref'>[] = [...requests, ...refsInSheet.map((ref) => ({ ref }))];
  const keys = new Map(requests.map((request) => [request.id, keyOf(request)]));
  const claimed = new Set<string>();
  const free = (request: Request) => !claimed.has(request.id);
  return {
    get: (id) => byId.get(id),
    byRef: (ref) => refs.get(compareText(ref)),
    byPrints: (prints) => requests.find((request) => request.imported?.fingerprint === prints && free(request)),
    byFacts: (key) => requests.find((request) => keys.get(request.id) === key && free(request)),
    byPlace: (sheet, row, key) =>
      requests.find((request) => {
        const { imported } = request;
        return (
          imported?.sheet === sheet &&
          imported.row === row &&
          free(request) &&
          isNearly(keys.get(request.id) ?? '', key)
        );
      }),
    isClaimed: (request) => claimed.has(request.id),
    claim: (request) => void claimed.add(request.id),
    refFor: (own) => {
      const isFree = own !== '' && own.length <= LONGEST_REF && !taken.has(compareText(own));
      const ref = isFree ? own : nextRequestRef(given);
      taken.add(compareText(ref));
      given.push({ ref });
      return ref;
    },
  };
}

function keyOf({ rounds, councilSupportedId, councilSupportedText, kindOfWork }: Request): string {
  const council = { id: councilSupportedId, text: councilSupportedText };
  return requestKey({ receivedOn: rounds[0]?.receivedOn ?? null, council, kindWritten: kindOfWork });
}

/** The council agrees, and one of the other two. */
function isNearly(a: string, b: string): boolean {
  const [first, second] = [a.split('|'), b.split('|')];
  return first[1] === second[1] && (first[0] === second[0] || first[2] === second[2]);
}

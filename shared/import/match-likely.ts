import type { Peer } from '@shared/model/peer';
import type { PersonFacts } from './person-facts';
import { EVIDENCE, namesIn, writtenAs, type Candidate, type Likeness } from './name-evidence';
import type { PlaceFit, Places } from './peer-place';

/** The peers who may be meant, by the strongest evidence that any of them has. */
export type LikelyPeers = { readonly code: Likeness; readonly peers: readonly Peer[] };

/**
 * Looks for the peer who may be meant by a name that nobody has. A row that gives another council, CRM ID or e-mail than the
 * peer has does not mean that peer. Source: DOMAIN section 9, lines 13 and 14. Decided: 2026-11-22, product owner (the order of evidence).
 */
export type LikelyFinder = {
  /** A newer version of a peer takes the place of the one with its id. */
  put(peer: Peer): void;
  /**
   * None where nobody may be meant. `fromPool` is for a row of a sheet of peers, which may name somebody new: there the council
   * must be the same.
   */
  find(person: PersonFacts, fromPool: boolean): LikelyPeers | undefined;
};

/** Nobody picks one of more than these from a menu. */
export const MOST_OFFERED = 50;

/** Ends the keys of peers who have a CRM ID. */
const WITH_CRM = '\u0001';

const NOWHERE: readonly number[] = [];

type Known = Pick<Candidate, 'peer' | 'names'>;

/** A name is held only against peers that share a key with it: against all, ten thousand names would take minutes. */
export function likelyFinder(places: Places): LikelyFinder {
  // Each peer's place in the order in which they came.
  const placeOf = new Map<string, number>();
  const known: Known[] = [];
  const indexes = EVIDENCE.map((evidence) => ({ evidence, byKey: new Map<string, number[]>() }));
  /** The places of the peers that share one of these keys, in order. */
  const sharing = (byKey: ReadonlyMap<string, readonly number[]>, keys: readonly string[]): readonly number[] => {
    let first: readonly number[] = NOWHERE;
    let all: Set<number> | undefined;
    for (const key of keys) {
      const places = byKey.get(key) ?? NOWHERE;
      if (places === first || places.length === 0) continue;
      // Nearly always no key or one is known, and nothing is made.
      if (first.length === 0) first = places;
      else all = new Set([...(all ?? first), ...places]);
    }
    return all ? [...all].toSorted((a, b) => a - b) : first;
  };
  return {
    put: (peer) => {
      const own = { peer, names: namesIn(peer) };
      const place = placeOf.get(peer.id) ?? known.length;
      placeOf.set(peer.id, place);
      known[place] = own;
      const councils = places.keysOf({ id: peer.homeCouncilId, text: peer.homeCouncilText });
      const ending = peer.crmId === '' ? '' : WITH_CRM;
      for (const { evidence, byKey } of indexes)
        for (const each of evidence.keysOf(own, councils)) {
          const key = each + ending;
          const same = byKey.get(key);
          if (!same) byKey.set(key, [place]);
          else if (!same.includes(place)) same.push(place);
        }
    },
    find: (person, fromPool) => {
      const written = writtenAs(person);
      if (written.last === '') return undefined;
      const councils = person.council ? places.keysOf(person.council) : [];
      for (const { evidence, byKey } of indexes) {
        if (fromPool && evidence.code === 'name-former') continue;
        const found: Peer[] = [];
        const keys = evidence.keysFor(written, councils);
        // Whoever has the CRM ID of the row was found by it: of the others none is meant that has one.
        const all = person.crmId === '' ? keys.flatMap((key) => [key, key + WITH_CRM]) : keys;
        for (const place of sharing(byKey, all)) {
          const own = known[place];
          const council = own && places.fit(person.council, own.peer);
          if (!council || !mayBe(person, own.peer, fromPool, council)) continue;
          if (evidence.fits(written, { ...own, council })) found.push(own.peer);
          if (found.length === MOST_OFFERED) break;
        }
        if (found.length > 0) return { code: evidence.code, peers: found };
      }
      return undefined;
    },
  };
}

function mayBe(person: PersonFacts, peer: Peer, fromPool: boolean, council: PlaceFit): boolean {
  if (peer.erasedOn) return false;
  const fits = (mine: string, theirs: string) =>
    mine === '' || theirs === '' || mine.toLowerCase() === theirs.toLowerCase();
  if (!fits(person.crmId, peer.crmId) || !fits(person.email, peer.email)) return false;
  return fromPool ? council === 'same' : council !== 'other';
}

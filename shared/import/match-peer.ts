import type { CalendarDay } from '@shared/model/calendar-day';
import type { PeerId } from '@shared/model/ids';
import type { AlsoWritten, Peer } from '@shared/model/peer';
import { formatUkDate } from '@shared/rules/uk-date';
import { likelyFinder, MOST_OFFERED, type LikelyFinder, type LikelyPeers } from './match-likely';
import type { CouncilLookup, Reason, RowPiece } from './types';
import { placesOf, type Places } from './peer-place';
import { readPersonText } from './person-facts';
import type { CouncilReading } from './values/council-reading';
import { councilKey, readCouncil } from './values/councils';
import { nameKey } from './values/names';
import type { PersonFacts } from './person-facts';

/**
 * Who a row is about: one peer, several that fit, one that only may be meant, or nobody known. `elsewhere` says that everybody of
 * the name is at another council than the row says.
 */
export type PeerMatch =
  | { readonly is: 'one'; readonly peer: Peer; readonly note: Reason | null }
  | {
      readonly is: 'unsure';
      readonly peers: readonly Peer[];
      readonly reason: Reason;
      readonly level: 'confirm' | 'ask';
      readonly elsewhere: boolean;
      /** Where several people are named: what the row says of each, as a row of its own. */
      readonly pieces?: readonly RowPiece[];
    }
  | { readonly is: 'none' };

/** The people known so far, those made by earlier rows of the same import too. */
export type PeerIndex = {
  get(id: PeerId): Peer | undefined;
  /** Adds a peer, or puts a newer version in the place of the one with its id, which is still found by its older name. */
  put(peer: Peer): void;
  /** `fromPool` is for a row of a sheet of peers, which may name somebody new. */
  match(person: PersonFacts, fromPool?: boolean): PeerMatch;
  readonly size: number;
};

/** Builds the index of known people; `councils` tells where they are, on the day of `today`. */
export function buildPeerIndex(peers: readonly Peer[], councils: CouncilLookup, today: CalendarDay): PeerIndex {
  const byId = new Map<string, Peer>();
  const idsByKey: Readonly<Record<KeyKind, Map<string, Set<PeerId>>>> = {
    crm: new Map(),
    email: new Map(),
    name: new Map(),
    said: new Map(),
  };
  // A log names the same people over and over, and its rows share what they say of them.
  const matched = { fromPool: new Map<PersonFacts, PeerMatch>(), besides: new Map<PersonFacts, PeerMatch>() };
  const places = placesOf(councils, today);
  // Made once a name is met that nobody has.
  let likely: LikelyFinder | undefined;
  const findLikely = (person: PersonFacts, fromPool: boolean): PeerMatch => {
    if (!likely) {
      likely = likelyFinder(places);
      for (const peer of byId.values()) likely.put(peer);
    }
    return likelyMatch(person, likely.find(person, fromPool));
  };
  const put = (peer: Peer) => {
    matched.fromPool.clear();
    matched.besides.clear();
    byId.set(peer.id, peer);
    likely?.put(peer);
    for (const [kind, key] of keysOf(peer, councils)) {
      const ids = idsByKey[kind].get(key) ?? new Set<PeerId>();
      idsByKey[kind].set(key, ids.add(peer.id));
    }
  };
  for (const peer of peers) put(peer);
  const book: Book = {
    places,
    councils,
    byId: (id) => byId.get(id),
    find: (kind, text) => {
      const ids = idsByKey[kind].get(text);
      const peers: Peer[] = [];
      for (const id of ids ?? NOBODY) {
        const peer = byId.get(id);
        if (peer) peers.push(peer);
      }
      return peers;
    },
    hasDecided: () => idsByKey.said.size > 0,
    placeOf: ({ homeCouncilId, homeCouncilText }) =>
      (homeCouncilId ? councils.get(homeCouncilId)?.shortName : homeCouncilText) || 'no council',
  };
  const find = (person: PersonFacts, fromPool: boolean): PeerMatch => {
    const match = matchPeer(person, book);
    return match.is === 'none' ? findLikely(person, fromPool) : match;
  };
  return {
    get: (id) => byId.get(id),
    put,
    match: (person, fromPool = false) => {
      const before = matched[fromPool ? 'fromPool' : 'besides'];
      const match = before.get(person) ?? find(person, fromPool);
      before.set(person, match);
      return match;
    },
    get size() {
      return byId.size;
    },
  };
}

/** Somebody who may be meant although the name is written otherwise. */
function likelyMatch(person: PersonFacts, likely: LikelyPeers | undefined): PeerMatch {
  if (!likely) return { is: 'none' };
  const facts = {
    text: `${person.firstName} ${person.lastName}`.trim(),
    names: listed(likely.peers, nameOf),
    count: likely.peers.length,
  };
  const level = likely.peers.length === 1 ? 'confirm' : 'ask';
  return { is: 'unsure', peers: likely.peers, reason: { code: likely.code, facts }, level, elsewhere: false };
}

const NOBODY: ReadonlySet<PeerId> = new Set();

type KeyKind = 'crm' | 'email' | 'name' | 'said';

function keysOf(peer: Peer, councils: CouncilLookup): readonly (readonly [kind: KeyKind, key: string])[] {
  const keys: [KeyKind, string][] = peerNameKeys(peer).map((key) => ['name', key]);
  for (const each of peer.alsoWritten ?? []) keys.push(['said', placedName(each, councils)]);
  if (peer.crmId !== '') keys.push(['crm', idKey(peer.crmId)]);
  if (peer.email !== '') keys.push(['email', idKey(peer.email)]);
  return keys;
}

function idKey(text: string): string {
  return text.trim().toLowerCase();
}

/** The ways in which a peer's name may be written: first and last, known as and last. */
function peerNameKeys(peer: Peer): string[] {
  const names = [nameKey(peer.firstName, peer.lastName)];
  if (peer.knownAs !== '') names.push(nameKey(peer.knownAs, peer.lastName));
  return names;
}

type Book = {
  readonly byId: (id: string) => Peer | undefined;
  readonly councils: CouncilLookup;
  readonly find: (kind: KeyKind, text: string) => readonly Peer[];
  /** Whether the user ever said whom a name means. */
  readonly hasDecided: () => boolean;
  readonly places: Places;
  /** Where a peer is, in short. */
  readonly placeOf: (peer: Peer) => string;
};

/** By our own ref, then CRM ID, then e-mail, then name with council. Source: issue 2, point 7; DOMAIN R38. */
function matchPeer(person: PersonFacts, book: Book): PeerMatch {
  const { find } = book;
  const ours = person.ref === '' ? undefined : book.byId(person.ref);
  if (ours) return one(ours, person);
  const crm = person.crmId === '' ? [] : find('crm', idKey(person.crmId));
  if (crm.length > 1) return unsure('peer-several-crm', crm);
  if (crm[0]) return one(crm[0], person);
  const decided = matchAsDecided(person, book);
  if (decided) return decided;
  const email = person.email === '' ? [] : find('email', idKey(person.email)).filter((peer) => crmFits(peer, person));
  const sameName = email.filter((peer) => hasName(peer, person));
  if (sameName[0] && sameName.length === 1) return one(sameName[0], person);
  const named = matchByName(person, book);
  if (named.is !== 'none' || email.length === 0) return named;
  return unsure('peer-same-email', email);
}

/** Whom the user said to be meant by this name beside this council; nobody where they said so of several. */
function matchAsDecided(person: PersonFacts, { find, hasDecided, councils }: Book): PeerMatch | undefined {
  if (person.nameKey === '' || !hasDecided()) return undefined;
  const key = keyWithPlace(person.nameKey, person.council);
  const peers = find('said', key).filter((peer) => crmFits(peer, person));
  const [peer] = peers;
  const said = peer?.alsoWritten?.find((each) => placedName(each, councils) === key);
  if (!peer || !said || peers.length > 1) return undefined;
  const facts = { name: nameOf(peer), on: formatUkDate(said.on) };
  return { is: 'one', peer, note: { code: 'as-decided', facts } };
}

function keyWithPlace(name: string, council: CouncilReading | undefined): string {
  return `${name}|${council ? councilKey(council.id, council.text) : ''}`;
}

/** A name beside a council as it is compared. */
export function placedName({ name, council }: AlsoWritten, councils: CouncilLookup): string {
  return keyWithPlace(readPersonText(name, councils).facts.nameKey, readCouncil(council, councils));
}

function matchByName(person: PersonFacts, book: Book): PeerMatch {
  const named = person.nameKey === '' ? [] : book.find('name', person.nameKey);
  // Whoever has the CRM ID of the row was found by it: of the others none fits that has one.
  const fits = person.crmId === '' ? named : named.filter(({ crmId }) => crmId === '');
  const [first] = fits;
  if (!first) return otherCrm(person, named, book);
  if (!person.council) return fits.length === 1 ? one(first, person) : sameName(fits, book, false);
  const there = fits.filter((peer) => book.places.fit(person.council, peer) === 'same');
  if (there[0]) return there.length === 1 ? one(there[0], person) : sameName(there, book, false);
  const unplaced = fits.filter((peer) => book.places.fit(person.council, peer) === 'unknown');
  if (unplaced.length > 0) return unsure('peer-without-council', unplaced);
  // A CRM ID that nobody has yet says that this is somebody else.
  return person.crmId === '' ? sameName(fits, book, true) : { is: 'none' };
}

/** Several people of one name, or one at another council than the row says: never merged by itself. Source: DOMAIN section 9, line 15. */
function sameName(peers: readonly Peer[], { placeOf }: Book, elsewhere: boolean): PeerMatch {
  const [first] = peers;
  const facts = {
    name: first ? nameOf(first) : '',
    where: listed(peers, placeOf),
    count: peers.length,
    elsewhere: Number(elsewhere),
  };
  return {
    is: 'unsure',
    peers: peers.slice(0, MOST_OFFERED),
    reason: { code: 'same-name', facts },
    level: 'ask',
    elsewhere,
  };
}

/** Same name and council, another CRM ID: one of the two may be mistyped. At another council it is another person. */
function otherCrm(person: PersonFacts, named: readonly Peer[], { places }: Book): PeerMatch {
  const there = named.filter((peer) => places.fit(person.council, peer) === 'same');
  return there.length > 0 ? unsure('peer-other-crm', there) : { is: 'none' };
}

function crmFits(peer: Peer, person: PersonFacts): boolean {
  return peer.crmId === '' || person.crmId === '' || idKey(peer.crmId) === idKey(person.crmId);
}

function hasName(peer: Peer, person: PersonFacts): boolean {
  return person.nameKey === '' || peerNameKeys(peer).includes(person.nameKey);
}

function one(peer: Peer, person: PersonFacts): PeerMatch {
  return {
    is: 'one',
    peer,
    note: hasName(peer, person) ? null : { code: 'name-differs', facts: { name: nameOf(peer) } },
  };
}

function nameOf({ firstName, lastName }: Peer): string {
  return `${firstName} ${lastName}`.trim();
}

function unsure(code: string, peers: readonly Peer[]): PeerMatch {
  const level = peers.length === 1 ? 'confirm' : 'ask';
  const reason = { code, facts: { count: peers.length } };
  return { is: 'unsure', peers: peers.slice(0, MOST_OFFERED), reason, level, elsewhere: false };
}

/** What is said of each, of as many as are offered. */
function listed(peers: readonly Peer[], say: (peer: Peer) => string): string {
  const said = peers.slice(0, MOST_OFFERED).map(say).join(', ');
  return peers.length < MOST_OFFERED ? said : `${said} and others`;
}

import type { Peer } from '@shared/model/peer';
import type { PersonFacts } from './match-peer';
import type { PlaceFit, Places } from './peer-place';
import { areOneFirstName } from './values/first-names';
import { isOneSlipApart } from './values/letters-apart';
import { isInitial, nameKey } from './values/names';
import { rememberedByText } from './values/remembered';
import { formerNames } from './former-names';

/** Why a peer may be meant although the name is written otherwise; a person confirms it. */
export type Likeness = 'name-initial' | 'name-known-as' | 'name-former' | 'name-near-match';

/** The peers who may be meant, by the strongest evidence that any of them has; none where nobody may be. */
export type LikelyPeers = { readonly code: Likeness; readonly peers: readonly Peer[] };

/** `fromPool` is for a row of a sheet of peers, which may name somebody new: there the council must be the same. */
export type LikelyHow = { readonly fromPool: boolean; readonly places: Places };

/**
 * Looks for the peer who may be meant by a name that nobody has. A row that gives another council, CRM ID or e-mail than the
 * peer has does not mean that peer. Source: DOMAIN section 9, lines 13 and 14. Decided: 2026-11-22, product owner (the order of evidence).
 */
export function findLikely(person: PersonFacts, peers: readonly Peer[], how: LikelyHow): LikelyPeers | undefined {
  const { fromPool, places } = how;
  const fitOf = (peer: Peer) => places.fit(person.council, peer);
  const written = writtenAs(person);
  if (written.last === '') return undefined;
  const may = peers.flatMap((peer) => {
    const council = fitOf(peer);
    return mayBe(person, peer, fromPool, council) ? [{ peer, council, names: namesIn(peer) }] : [];
  });
  for (const { code, fits } of EVIDENCE) {
    if (fromPool && code === 'name-former') continue;
    const found = may.filter((each) => fits(written, each));
    if (found.length > 0) return { code, peers: found.map(({ peer }) => peer) };
  }
  return undefined;
}

type Written = Readonly<
  Record<'whole' | 'first' | 'last' | 'initial' | 'behindInitials' | 'firstWord' | 'inAnyOrder', string>
>;
type Candidate = { readonly peer: Peer; readonly council: PlaceFit; readonly names: NamesInPeer };
type Evidence = { readonly code: Likeness; readonly fits: (written: Written, candidate: Candidate) => boolean };

const EVIDENCE: readonly Evidence[] = [
  { code: 'name-former', fits: ({ whole }, { peer }) => peer.notes !== '' && formerNames(peer).includes(whole) },
  { code: 'name-initial', fits: hasInitial },
  {
    code: 'name-known-as',
    fits: ({ first, last }, { peer, names }) => names.last === last && areOneFirstName(first, peer.firstName),
  },
  { code: 'name-near-match', fits: isNear },
  // A new family name with the old first name and council: "Gillian Tenchley, Surrey Heath" is the Gillian there.
  {
    code: 'name-former',
    fits: ({ first }, { council, names }) => council === 'same' && first.length > 1 && names.first === first,
  },
];

function writtenAs({ firstName, lastName, nameKey: whole }: PersonFacts): Written {
  const first = nameKey(firstName, '');
  const [start = ''] = firstName.split(' ');
  return {
    whole,
    first,
    last: nameKey('', lastName),
    initial: isInitial(start) ? first.slice(0, 1) : '',
    behindInitials: whole.replace(/^(\p{L} )+/u, ''),
    firstWord: firstWord(first),
    inAnyOrder: inAnyOrder(whole),
  };
}

/** "J Smith" and "Smith" alone are anybody of that family name whose first name begins so. */
function hasInitial({ first, last, initial, behindInitials }: Written, { peer, names }: Candidate): boolean {
  if (names.last !== last && names.last !== behindInitials) return false;
  if (first === '') return true;
  const begins = [peer.firstName, peer.knownAs].some((name) => name !== '' && nameKey(name, '').startsWith(initial));
  return initial !== '' && begins;
}

/** One slip apart, the words in another order, or a middle name more or less. */
function isNear(written: Written, { names }: Candidate): boolean {
  const isMiddle = names.last === written.last && written.first !== '' && names.firstWord === written.firstWord;
  const isSlip = names.whole.some((name) => isOneSlipApart(name, written.whole));
  return isMiddle || isSlip || names.inAnyOrder.includes(written.inAnyOrder);
}

/** A peer's names as they are compared. */
type NamesInPeer = {
  readonly first: string;
  readonly last: string;
  readonly firstWord: string;
  /** First or known-as name with the last. */
  readonly whole: readonly string[];
  readonly inAnyOrder: readonly string[];
};

/** Each unknown name of a file is held against every peer. */
const namesBefore = new WeakMap<Peer, NamesInPeer>();

function namesIn(peer: Peer): NamesInPeer {
  const known = namesBefore.get(peer);
  if (known) return known;
  const { firstName, lastName, knownAs } = peer;
  const whole = [firstName, knownAs].filter(Boolean).map((name) => nameKey(name, lastName));
  const names = {
    first: nameKey(firstName, ''),
    last: nameKey('', lastName),
    firstWord: firstWord(firstName),
    whole,
    inAnyOrder: whole.map(inAnyOrder),
  };
  namesBefore.set(peer, names);
  return names;
}

function firstWord(name: string): string {
  return nameKey(name, '').split(' ')[0] ?? '';
}

const inAnyOrder = rememberedByText((key) => key.split(' ').toSorted().join(' '));

function mayBe(person: PersonFacts, peer: Peer, fromPool: boolean, council: PlaceFit): boolean {
  if (peer.erasedOn) return false;
  const fits = (mine: string, theirs: string) =>
    mine === '' || theirs === '' || mine.toLowerCase() === theirs.toLowerCase();
  if (!fits(person.crmId, peer.crmId) || !fits(person.email, peer.email)) return false;
  return fromPool ? council === 'same' : council !== 'other';
}

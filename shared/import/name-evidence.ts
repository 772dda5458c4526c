import type { Peer } from '@shared/model/peer';
import { formerNames } from './former-names';
import type { PersonFacts } from './person-facts';
import type { PlaceFit } from './peer-place';
import { areOneFirstName, firstNameGroups } from './values/first-names';
import { isOneSlipApart, slipKeys } from './values/letters-apart';
import { isInitial, nameKey } from './values/names';
import { rememberedByText } from './values/remembered';

/** Why a peer may be meant although the name is written otherwise; a person confirms it. */
export type Likeness = 'name-initial' | 'name-known-as' | 'name-former' | 'name-near-match';

/** A name as a row writes it, in the forms in which it is compared. */
export type Written = Readonly<
  Record<'whole' | 'first' | 'last' | 'initial' | 'behindInitials' | 'firstWord' | 'inAnyOrder', string>
>;

/** A peer with the names as they are compared; `council` says how the peer's goes with that of the row. */
export type Candidate = { readonly peer: Peer; readonly names: NamesInPeer; readonly council: PlaceFit };

type Named = Pick<Candidate, 'peer' | 'names'>;

/**
 * Something by which a peer may be meant. Peers that `fits` share a key with the name: nobody else need be looked at. `places` are
 * the keys of a council.
 */
export type Evidence = {
  readonly code: Likeness;
  readonly keysOf: (named: Named, places: readonly string[]) => readonly string[];
  readonly keysFor: (written: Written, places: readonly string[]) => readonly string[];
  readonly fits: (written: Written, candidate: Candidate) => boolean;
};

/** The strongest first. */
export const EVIDENCE: readonly Evidence[] = [
  {
    code: 'name-former',
    keysOf: ({ peer }) => formerNames(peer),
    keysFor: ({ whole }) => [whole],
    fits: ({ whole }, { peer }) => formerNames(peer).includes(whole),
  },
  {
    code: 'name-initial',
    keysOf: ({ names }) => ['', ...names.initials].map((initial) => `${initial} ${names.last}`),
    keysFor: ({ first, initial, last, behindInitials }) =>
      first === '' || initial !== '' ? [`${initial} ${last}`, `${initial} ${behindInitials}`] : [],
    fits: hasInitial,
  },
  {
    code: 'name-known-as',
    keysOf: ({ peer, names }) => firstNameGroups(peer.firstName).map((group) => `${group} ${names.last}`),
    keysFor: ({ first, last }) => firstNameGroups(first).map((group) => `${group} ${last}`),
    fits: ({ first, last }, { peer, names }) => names.last === last && areOneFirstName(first, peer.firstName),
  },
  {
    code: 'name-near-match',
    keysOf: ({ names }) => [`${names.firstWord}, ${names.last}`, ...names.inAnyOrder, ...names.whole.flatMap(slipKeys)],
    keysFor: ({ firstWord, last, inAnyOrder: words, whole }) => [`${firstWord}, ${last}`, words, ...slipKeys(whole)],
    fits: isNear,
  },
  // A new family name with the old first name and council: "Gillian Tenchley, Surrey Heath" is the Gillian there.
  {
    code: 'name-former',
    keysOf: ({ names }, places) => places.map((place) => `${names.first}, ${place}`),
    keysFor: ({ first }, places) => places.map((place) => `${first}, ${place}`),
    fits: ({ first }, { council, names }) => council === 'same' && first.length > 1 && names.first === first,
  },
];

/** The name of a person in the forms in which it is compared. */
export function writtenAs({ firstName, lastName, nameKey: whole }: PersonFacts): Written {
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
function hasInitial({ first, last, initial, behindInitials }: Written, { names }: Candidate): boolean {
  if (names.last !== last && names.last !== behindInitials) return false;
  return first === '' || (initial !== '' && names.initials.includes(initial));
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
  /** Of the first and the known-as name. */
  readonly initials: readonly string[];
  /** First or known-as name with the last. */
  readonly whole: readonly string[];
  readonly inAnyOrder: readonly string[];
};

export function namesIn({ firstName, lastName, knownAs }: Peer): NamesInPeer {
  const firsts = [firstName, knownAs].filter(Boolean);
  const whole = firsts.map((name) => nameKey(name, lastName));
  return {
    first: nameKey(firstName, ''),
    last: nameKey('', lastName),
    firstWord: firstWord(firstName),
    initials: firsts.map((name) => nameKey(name, '').slice(0, 1)),
    whole,
    inAnyOrder: whole.map(inAnyOrder),
  };
}

function firstWord(name: string): string {
  return nameKey(name, '').split(' ')[0] ?? '';
}

const inAnyOrder = rememberedByText((key) => key.split(' ').toSorted().join(' '));

import type { RecordTable } from '@shared/model/change';
import { erasedName, type ErasedPeer } from '@shared/model/erasure';
import { PeerSchema, type Peer } from '@shared/model/peer';

/** Who is erased, and by which words they are found in the texts of other records. */
export type ErasedPerson = ErasedPeer & { words: readonly string[] };

/** Gives a record, or an earlier state of one, without the person; the same object where nothing of them was in it. */
export type Redact = (table: RecordTable, key: string, value: unknown) => unknown;

/** What stands where a name stood in a text: the first that is no longer than the name, so that a full text stays within its length. */
const TAKEN_OUT = ['[erased]', '[\u2026]', '\u2026'] as const;
/** Shorter ones are met by chance. */
const SHORTEST_WORD = 5;

/**
 * Makes the redaction of one person. Of the peer only the id and the name "Erased peer 3" stay. Days, requests, approvals and attendances stay
 * with their ids, states, dates, kinds of work and amounts, so that every total stays, and lose their texts and where they were
 * imported from. In the frozen rows of reviews
 * of the pool the figures stay under the name of the erased peer. From the requests goes that they were looked at. In every other record the person's `words` are taken out of the texts; `lastName` is taken out of the records
 * that `alsoIn` says it of, as a last name alone may be somebody else's, or a place's. The same for records and for earlier
 * states of them, in today's shape or an older one: so what was equal stays equal. Settings name the office and stay.
 * Source: DOMAIN section 7 (erasure that keeps unlinked day and financial totals).
 */
export function redactionOf(
  person: ErasedPerson,
  lastName = '',
  alsoIn: (table: RecordTable, key: string) => boolean = () => false,
): Redact {
  const words = wordsPattern(person.words);
  const name = wordsPattern([lastName]);
  return (table, key, value) => {
    if (typeof value !== 'object' || value === null || table === 'settings') return value;
    if (isOf(person.id, table, key, value)) return redactOwn(person, table, value);
    const others =
      table === 'poolReviewParts'
        ? withoutRowOf(person, value)
        : table === 'requests'
          ? notConsidered(person, value)
          : value;
    const without = words ? withoutWords(others, words) : others;
    return name && alsoIn(table, key) ? withoutWords(without, name) : without;
  };
}

/** Whether a record of the person goes altogether: nothing of it is needed for a total. */
export function isGoneWith(personId: string, table: RecordTable, key: string, value: unknown): boolean {
  return (table === 'restrictedNotes' || table === 'peerPairs') && isOf(personId, table, key, value);
}

/** Whether a record, or an earlier state of one, is that of a peer or about no other peer. */
export function isOf(peerId: string, table: RecordTable, key: string, value: unknown): boolean {
  if (table === 'peers') return key === peerId;
  if (table === 'peerPairs') return isMergeOf(peerId, value);
  return typeof value === 'object' && value !== null && 'peerId' in value && value.peerId === peerId;
}

/** The words by which a person is found: the names in full, both ways round, and the e-mail address. */
export function wordsOf(peer: Partial<Pick<Peer, 'firstName' | 'lastName' | 'knownAs' | 'email'>>): string[] {
  const { firstName = '', lastName = '', knownAs = '', email = '' } = peer;
  const names = [firstName, knownAs].flatMap((first) =>
    first && lastName ? [`${first} ${lastName}`, `${lastName}, ${first}`, `${lastName} ${first}`] : [],
  );
  return [...names, email].filter((word) => word.length >= SHORTEST_WORD);
}

/** A pattern that finds the words in a text whatever their case and spacing; none where there are no words. */
export function wordsPattern(words: readonly string[]): RegExp | undefined {
  const escaped = words.filter(Boolean).map((word) =>
    word
      .trim()
      .split(/\s+/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+'),
  );
  if (escaped.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

function redactOwn(person: ErasedPerson, table: RecordTable, value: object): object {
  switch (table) {
    case 'peers':
      return onlyKeysOf(value, blankPeer(person), ['id', 'lastName', 'status', 'erasedOn']);
    case 'assignments':
      return replaced(withoutReference(value), { contacts: [], note: '', feedback: [] });
    case 'dayEntries':
      return replaced(withoutReason(value), { whatFor: '', note: '', imported: null, councilSupportedText: '' });
    case 'approvals':
      return replaced(value, { whatFor: '', datesText: '', reference: '', reason: '', considered: '' });
    case 'attendances':
      return replaced(value, { note: '', imported: null });
    case 'allocations':
      return replaced(value, { source: '', note: '' });
    case 'yearCorrections':
      return replaced(value, { reason: '' });
    case 'poolReviewRemarks':
      return replaced(value, { text: '' });
    case 'peerPairs':
      return withoutStates(person, value);
    case 'restrictedNotes':
      // Sealed text is the person's too, whoever can open it; the note itself goes (`isGoneWith`).
      return replaced(value, { ciphertext: '' });
    default:
      return value;
  }
}

/** Whether a merge is of that peer, as the one who stayed or the one who went into them. */
function isMergeOf(peerId: string, value: unknown): boolean {
  if (typeof value !== 'object' || value === null || !('survivorId' in value) || !('mergedId' in value)) return false;
  return value.survivorId === peerId || value.mergedId === peerId;
}

/** A merge holds both peers as they were, who are one person: of each only the id stays. */
function withoutStates(person: ErasedPerson, merge: object): object {
  const blank = (state: unknown) =>
    isPeer(state)
      ? onlyKeysOf(state, blankPeer({ ...person, id: state.id }), ['id', 'lastName', 'status', 'erasedOn'])
      : state;
  return Object.fromEntries(Object.entries(merge).map(([key, state]: [string, unknown]) => [key, blank(state)]));
}

function isPeer(value: unknown): value is Pick<Peer, 'id' | 'lastName'> {
  return typeof value === 'object' && value !== null && 'id' in value && 'lastName' in value;
}

/** A part of a review of the pool: the figures of the person stay, so that its totals do, and nothing that says who it was. */
function withoutRowOf(person: ErasedPeer, part: object): object {
  if (!('rows' in part) || !Array.isArray(part.rows)) return part;
  const rows: unknown[] = part.rows;
  const isOwn = (row: unknown) => isOf(person.id, 'poolReviewParts', '', row);
  if (!rows.some(isOwn)) return part;
  const blank = { name: erasedName(person), homeCouncil: '', training: [], availability: [] };
  return { ...part, rows: rows.map((row) => (isOwn(row) ? { ...Object(row), ...blank } : row)) };
}

/** A request: that somebody looked at the person and set them aside says something of the person alone, and goes. */
function notConsidered({ id }: ErasedPeer, request: object): object {
  const offer = 'offer' in request ? request.offer : undefined;
  if (typeof offer !== 'object' || offer === null || !('considered' in offer)) return request;
  const considered: unknown = offer.considered;
  if (!Array.isArray(considered) || !considered.some((each) => isOf(id, 'requests', '', each))) return request;
  const others = considered.filter((each: unknown) => !isOf(id, 'requests', '', each));
  return { ...request, offer: { ...offer, considered: others } };
}

/** The record of an erased peer: an id that days refer to, and nothing of a person. */
export function blankPeer(person: ErasedPeer): Peer {
  return PeerSchema.parse({ id: person.id, lastName: erasedName(person), status: 'removed', erasedOn: person.on });
}

function onlyKeysOf(value: object, blank: object, always: readonly string[]): object {
  return Object.fromEntries(Object.entries(blank).filter(([key]) => key in value || always.includes(key)));
}

/** Only what the state had: an older shape keeps its fields. */
function replaced(value: object, fields: Record<string, unknown>): object {
  return { ...value, ...Object.fromEntries(Object.entries(fields).filter(([key]) => key in value)) };
}

/** How far a claim has come stays; what it was called goes. */
function withoutReference(value: object): object {
  if (!('claim' in value) || typeof value.claim !== 'object' || value.claim === null) return value;
  return { ...value, claim: { ...value.claim, reference: '' } };
}

function withoutReason(value: object): object {
  if (!('countsOverride' in value) || typeof value.countsOverride !== 'object' || value.countsOverride === null)
    return value;
  return { ...value, countsOverride: { ...value.countsOverride, reason: '' } };
}

function withoutWords<T>(value: T, words: RegExp): T {
  if (typeof value === 'string') {
    const text = value.replace(words, (name) => TAKEN_OUT.find((mark) => mark.length <= name.length) ?? '');
    // Safe: a text in the place of a text.
    return (text === value ? value : text) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  let changed = false;
  const parts = Object.entries(value).map(([key, part]: [string, unknown]) => {
    // An address in the record of another peer is theirs, though it may be shared, and nothing else is one.
    const without = key === 'email' ? part : withoutWords(part, words);
    changed ||= without !== part;
    return [key, without] as const;
  });
  if (!changed) return value;
  // Safe: the same parts under the same keys.
  return (Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts)) as T;
}

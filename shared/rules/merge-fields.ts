import { TRAINING_KINDS, type Peer, type TrainingDates } from '@shared/model/peer';

/** Whose value of a field stays; 'both' where lists or long texts are joined. */
export type FieldChoice = 'survivor' | 'merged' | 'both';

/** A field in which two peers differ, and what may be chosen of it, the first as proposed. */
export type FieldToChoose = { field: keyof Peer; choices: readonly [FieldChoice, ...FieldChoice[]] };

/** Not chosen: who it is, and where the record came from. */
const FIXED: ReadonlySet<keyof Peer> = new Set(['id', 'importBatchId', 'erasedOn']);
/** Texts that are read on, not read off. */
const LONG_TEXTS: ReadonlySet<keyof Peer> = new Set(['notes', 'expertise']);

/**
 * The fields in which two peers differ. Proposed is what loses nothing: both where both can stay, the one that holds something
 * where the other is empty, else the survivor's.
 */
export function fieldsToChoose(survivor: Peer, merged: Peer): FieldToChoose[] {
  const fields = new Set([...keysOf(survivor), ...keysOf(merged)]);
  return [...fields].flatMap((field): FieldToChoose[] => {
    const [own, other] = [survivor[field], merged[field]];
    if (FIXED.has(field) || isSame(own, other) || (isEmpty(own) && isEmpty(other))) return [];
    // A council as it was written fills in for one of the list: the two are one choice.
    if (field === 'homeCouncilText' && survivor.homeCouncilId !== merged.homeCouncilId) return [];
    if (isEmpty(own)) return [{ field, choices: ['merged', 'survivor'] }];
    if (isEmpty(other)) return [{ field, choices: ['survivor', 'merged'] }];
    return [{ field, choices: joins(field, own) ? ['both', 'survivor', 'merged'] : ['survivor', 'merged'] }];
  });
}

/** The survivor with what was chosen of each field; one that nobody chose is as proposed. */
export function chosenPeer(survivor: Peer, merged: Peer, chosen: Partial<Record<keyof Peer, FieldChoice>>): Peer {
  const peer = new Map<string, unknown>(Object.entries(survivor));
  for (const { field, choices } of fieldsToChoose(survivor, merged)) {
    const choice = chosen[field] ?? choices[0];
    if (choice === 'survivor') continue;
    const value = choice === 'merged' ? merged[field] : joined(field, survivor, merged);
    if (value === undefined) peer.delete(field);
    else peer.set(field, value);
    if (field === 'homeCouncilId') peer.set('homeCouncilText', merged.homeCouncilText);
  }
  // Safe: each value is one that a peer has under this name, or two lists of them.
  return Object.fromEntries(peer) as Peer;
}

function keysOf(peer: Peer): (keyof Peer)[] {
  // Safe: the names of a peer's fields.
  return Object.keys(peer) as (keyof Peer)[];
}

function joins(field: keyof Peer, value: unknown): boolean {
  return Array.isArray(value) || LONG_TEXTS.has(field) || field === 'training';
}

function joined(field: keyof Peer, survivor: Peer, merged: Peer): unknown {
  if (field === 'training') return joinedTraining(survivor, merged);
  const [own, other]: [unknown, unknown] = [survivor[field], merged[field]];
  if (Array.isArray(own) && Array.isArray(other)) {
    const known = new Set(own.map((each) => JSON.stringify(each)));
    return [...own, ...other.filter((each) => !known.has(JSON.stringify(each)))];
  }
  return `${String(own)}\n\n${String(other)}`;
}

/** Of each kind of training the later date. Source: DOMAIN R10 (the last date attended, the next one booked). */
function joinedTraining({ training: own }: Peer, { training: other }: Peer): Peer['training'] {
  const later = (a: TrainingDates, b: TrainingDates): TrainingDates => ({
    attendedOn: laterOf(a.attendedOn, b.attendedOn),
    bookedFor: laterOf(a.bookedFor, b.bookedFor),
  });
  const [challenge, mentoring, conference] = TRAINING_KINDS;
  return {
    [challenge]: later(own[challenge], other[challenge]),
    [mentoring]: later(own[mentoring], other[mentoring]),
    [conference]: later(own[conference], other[conference]),
  };
}

function laterOf<T extends string>(a: T | null, b: T | null): T | null {
  if (a === null || b === null) return a ?? b;
  return a > b ? a : b;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === 'none' || value === 'unknown') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

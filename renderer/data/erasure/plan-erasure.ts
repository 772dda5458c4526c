import type { AssignmentState } from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';
import { RECORD_TABLES, type RecordTable } from '@shared/model/change';
import type { ErasedPeer } from '@shared/model/erasure';
import type { PeerId, RequestId } from '@shared/model/ids';
import { isOf, redactionOf, wordsOf, wordsPattern, type Redact } from '@shared/rules/redact';
import { idsOfPerson } from '@shared/rules/merge-peers';
import { normaliseName } from '@shared/rules/names';
import type { DeskDatabase } from '../database';
import { mergesIn } from '../merging/merges-in';
import { readAllEntries } from '../read-in-pieces';
import type { RecordStore } from '../record-store';
import { recordName } from '../references';

/** A place in another record where the last name stands, with some of the text round it. */
export type Mention = { table: RecordTable; key: string; text: string };

/** What an erasure would find. */
export type ErasePlan = {
  peerId: PeerId;
  /** Peers whose records were merged into this one: the same person, erased with them. */
  mergedIds: readonly PeerId[];
  lastName: string;
  /** Names in full and addresses, now and earlier, that are taken out of every text. */
  words: readonly string[];
  /** Somebody else of the pool is called the same: then names in texts are left alone. */
  sameNameElsewhere: boolean;
  counts: Record<'dayEntries' | 'assignments' | 'approvals' | 'attendances' | 'restrictedNotes', number>;
  /** Requests not ended in which the peer stands, and days booked or pencilled in from today on. */
  openRequests: readonly RequestId[];
  daysAhead: number;
  /** Where the last name alone stands in other records: a person has to say whether it is meant. */
  mentions: readonly Mention[];
};

/** States in which something is still expected of the peer. */
const ACTIVE: ReadonlySet<AssignmentState> = new Set(['to ask', 'asked', 'available', 'put forward', 'confirmed']);
const ROUND_A_NAME = 40;
/** Kept for what they are: the people of the office, places, what the names of peers are, and rows that are a peer's each. */
const NOT_SEARCHED: ReadonlySet<RecordTable> = new Set(['settings', 'councils', 'poolReviewParts']);

/** Looks for everything of one peer. Reads only. */
export async function planErasure(
  database: DeskDatabase,
  records: RecordStore,
  { peerId, today }: { peerId: PeerId; today: CalendarDay },
): Promise<ErasePlan> {
  const peer = records.table('peers').get(peerId);
  const own = <T extends { peerId: PeerId }>(rows: readonly T[]) => rows.filter((row) => row.peerId === peerId);
  const entries = await database.dayEntries.where('peerId').equals(peerId).toArray();
  const assignments = own(records.table('assignments').all);
  const sameNameElsewhere = records
    .table('peers')
    .all.some((each) => each.id !== peerId && peer && nameOf(each) === nameOf(peer));
  const person = idsOfPerson(peerId, mergesIn(records.table('peerPairs').all));
  const words = [...new Set((await Promise.all(person.map((id) => wordsEver(database, id)))).flat())];
  const lastName = peer?.lastName ?? '';
  const active = assignments.filter(({ state }) => ACTIVE.has(state));
  const requestIds = new Set(active.flatMap(({ requestId }) => requestId ?? []));
  return {
    peerId,
    mergedIds: person.filter((id) => id !== peerId),
    lastName,
    words: sameNameElsewhere ? words.filter((word) => word.includes('@')) : words,
    sameNameElsewhere,
    counts: {
      dayEntries: entries.length,
      assignments: assignments.length,
      approvals: own(records.table('approvals').all).length,
      attendances: own(records.table('attendances').all).length,
      restrictedNotes: records.table('restrictedNotes').all.filter((note) => person.includes(note.peerId)).length,
    },
    openRequests: records
      .table('requests')
      .all.filter(({ id, outcome }) => outcome === 'none' && requestIds.has(id))
      .map(({ id }) => id),
    daysAhead: entries.filter(({ state, date }) => (state === 'booked' || state === 'pencilled') && date >= today)
      .length,
    mentions: await mentionsOf(database, records, { peerId, lastName, words }),
  };
}

/** The redaction that a plan asks for; `alsoIn` are the places where the last name alone is taken out too. */
export function redactionFor(plan: ErasePlan, person: readonly ErasedPeer[], alsoIn: readonly Mention[]): Redact {
  const names = new Set(alsoIn.map(({ table, key }) => recordName(table, key)));
  const redactions = person.map((peer) =>
    redactionOf({ ...peer, words: plan.words }, plan.lastName, (table, key) => names.has(recordName(table, key))),
  );
  return (table, key, value) => redactions.reduce((left, redact) => redact(table, key, left), value);
}

function nameOf({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return normaliseName(`${firstName} ${lastName}`);
}

/** The words of every state that the peer's record ever had: a name or an address may have changed. */
async function wordsEver(database: DeskDatabase, peerId: PeerId): Promise<string[]> {
  const operations = await database.operations.where('[table+key]').equals(['peers', peerId]).toArray();
  const stored = await database.peers.get(peerId);
  const states = [stored, ...operations.flatMap(({ before, after }) => [before, after])];
  const words = states.flatMap((state) =>
    // Safe: states of a peer; a field that an older shape lacks is taken as empty.
    typeof state === 'object' && state !== null ? wordsOf(state as Parameters<typeof wordsOf>[0]) : [],
  );
  return [...new Set(words)];
}

type Searched = { peerId: PeerId; lastName: string; words: readonly string[] };

async function mentionsOf(
  database: DeskDatabase,
  records: RecordStore,
  { peerId, lastName, words }: Searched,
): Promise<Mention[]> {
  const pattern = wordsPattern([lastName]);
  const inFull = wordsPattern(words);
  if (!pattern) return [];
  const found: Mention[] = [];
  const look = (table: RecordTable, record: { id: string }) => {
    if (isOf(peerId, table, record.id, record)) return;
    for (const text of textsOf(table, record)) {
      const without = inFull ? text.replace(inFull, '') : text;
      const at = without.search(pattern);
      if (at < 0) continue;
      found.push({ table, key: record.id, text: round(without, at, lastName.length) });
      return;
    }
  };
  for (const table of RECORD_TABLES) {
    if (NOT_SEARCHED.has(table) || table === 'dayEntries') continue;
    for (const record of records.table(table).all) look(table, record);
  }
  for (const entry of await readAllEntries(database)) look('dayEntries', entry);
  return found;
}

/** The texts of a record; of another peer not the name, which is theirs. */
function textsOf(table: RecordTable, record: object): string[] {
  const own = table === 'peers' ? ['firstName', 'lastName', 'knownAs', 'email'] : [];
  return Object.entries(record).flatMap(([key, value]: [string, unknown]) => (own.includes(key) ? [] : textsIn(value)));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function round(text: string, at: number, length: number): string {
  const from = Math.max(0, at - ROUND_A_NAME);
  const to = Math.min(text.length, at + length + ROUND_A_NAME);
  return `${from > 0 ? '\u2026' : ''}${text.slice(from, to).replace(/\s+/g, ' ')}${to < text.length ? '\u2026' : ''}`;
}

import { DayEntrySchema, type DayEntry } from '@shared/model/day-entry';
import type { CouncilId, PeerId } from '@shared/model/ids';
import { PeerSchema } from '@shared/model/peer';
import type { PlacedRow } from './day-sheet';
import { repeatedDays } from './repeated-days';
import type { EntryBook } from './entry-book';
import { carryNewPeers } from './carry-new-peers';
import { entryViewer } from './entry-as-shown';
import { lostCouncil, readAsOwn } from './lost-council';
import { findPeer } from './find-peer';
import { heldByLock } from './held-by-lock';
import type { PeerMatch } from './match-peer';
import { fullName, PERSON_FIELDS, readPerson, type PersonInRow } from './person-facts';
import { matchReady, planEntries, type EntryTools, type ReadyRow } from './plan-day-entries';
import { peerFromPerson } from './plan-peer-row';
import { askAbout, type PlanContext } from './plan-context';
import { dayRowReader, type DayReading } from './read-day-row';
import { nameRecord, rememberedName } from './remember-name';
import { readsOf } from './reads-of-row';
import { doesNotFit, ignored, inReview, reviewed, type RowPlan } from './row-plan';
import { fingerprintOf } from './fingerprint';
import type { RowReader } from './row-reader';
import { sharedReading } from './shared-reading';
import type { PlannedRecord, RowQuestion, RowReads } from './types';
import type { DayRow } from './day-row';

/**
 * What becomes of every row of the sheets of days, in their order. All are read before any is matched with an entry. `onStep` is told
 * of each row twice: when it was read, and when it is settled.
 */
export function planDayRows(
  rows: readonly DayRow[],
  context: PlanContext,
  book: EntryBook,
  onStep: () => void,
): readonly RowPlan[] {
  const emptyEntry = DayEntrySchema.parse({
    id: '-',
    peerId: '-',
    date: context.input.today,
    quarterDays: 0,
    state: 'worked',
    activity: 'other',
  });
  const { councils } = context.input.known;
  const shownOf = entryViewer(context.input.known);
  const tools: DayRowTools = {
    context,
    book,
    shownOf,
    emptyEntry,
    shownEmpty: shownOf(emptyEntry),
    usedIds: new Set<string>(),
    personOf: sharedReading(PERSON_FIELDS, (reader) => readPerson(reader, councils, false)),
    readDay: dayRowReader(context),
  };
  const prepared = rows.map((row) => {
    onStep();
    return prepare(row, tools);
  });
  const settled = prepared.map((row, index) => ('outcome' in row ? importedBefore(row, rows[index], tools) : row));
  const ready = settled.filter((row): row is ReadyRow => !('outcome' in row));
  matchReady(ready, tools);
  const repeated = repeatedDays(ready);
  const plans = settled.map((row): RowPlan => {
    onStep();
    if ('outcome' in row) return row;
    const plan = planEntries(row, tools);
    const question = plan.outcome === 'new' ? repeated.get(row) : undefined;
    if (!question) return heldByLock(plan, row.row.reader, context.input.lockedYears ?? []);
    const said = { notes: NONE, reads: row.reads, people: row.people };
    return inReview(plan.peerName, [...plan.questions, question], plan.peerId, said);
  });
  const made = new Map<PeerId, PlannedRecord>();
  for (const { peer, madePeer } of ready) if (madePeer?.before === null) made.set(peer.id, madePeer);
  return carryNewPeers(plans, made);
}

/** What planning rows of days shares besides: readings that rows have in common. */
type DayRowTools = EntryTools & {
  readonly personOf: (reader: RowReader) => PersonInRow;
  readonly readDay: (reader: RowReader, placed: PlacedRow) => DayReading;
};

function prepare(row: DayRow, { context, book, shownOf, personOf, readDay }: DayRowTools): ReadyRow | RowPlan {
  const { reader, decision, placed } = row;
  const person = personOf(reader);
  const ref = reader.fact('ref');
  const tied = ref === '' ? undefined : book.get(ref);
  if (tied && context.peers.get(tied.peerId)?.erasedOn) return ignored('peer-erased');
  const read = readDay(reader, placed);
  const reading = withQuestions(
    tied ? readTied(row, read, shownOf(tied).councilId, context) : read,
    missing(reader, read, tied),
  );
  const { questions } = reading;
  const reads = readsOf(reading, questions, context);
  const found: PeerMatch = row.peer
    ? { is: 'one', peer: row.peer, note: null }
    : findPeer(person, tied?.peerId, decision, context);
  if (found.is === 'one' && found.peer.erasedOn) return ignored('peer-erased');
  const people = placed.dittos.includes(reader.column('name') ?? -1) ? NONE : undefined;
  const said = { notes: reading.notes, reads, people };
  if (found.is === 'unsure') {
    return reviewed(person.written, { reader, field: 'name', ...found }, said, questions);
  }
  if (found.is === 'none') return prepareForNewPeer(row, person, reading, { context, reads });
  const { peer } = found;
  if (questions.some(({ holdsUp }) => holdsUp)) return inReview(fullName(peer), questions, peer.id, said);
  if (tied && book.isClaimed(tied))
    return reviewed(person.written, { reason: { code: 'ref-twice' }, peers: [peer], reader, field: 'ref' });
  if (tied) book.claim(tied);
  const notes = found.note ? [found.note, ...reading.notes] : reading.notes;
  const madePeer = nameRecord(peer, rememberedName(peer, person, decision, context), context);
  return { row, peer, madePeer, reading, notes, tied, reads, people, matches: NONE };
}

const NONE: readonly never[] = [];

function withQuestions(reading: DayReading, more: readonly RowQuestion[]): DayReading {
  return more.length === 0 ? reading : { ...reading, questions: [...reading.questions, ...more] };
}

/** What a row needs that is not an entry's already: a date and an amount. A range cannot be put in the place of one entry. */
function missing(reader: RowReader, reading: DayReading, tied: DayEntry | undefined): readonly RowQuestion[] {
  const { when, amount } = reading.facts;
  if (!tied && when && amount) return NONE;
  const asked = (field: 'date' | 'days') => reading.questions.some((question) => question.field === field);
  const text = reader.text('date');
  if (tied)
    return reading.shares.length > 1 ? [askAbout(reader, 'date', { code: 'date-range-of-one', facts: { text } })] : [];
  const questions: RowQuestion[] = [];
  if (!when && !asked('date')) questions.push(askAbout(reader, 'date', { code: 'date-missing', facts: { text } }));
  if (!amount && !asked('days'))
    questions.push(askAbout(reader, 'days', { code: 'days-unknown', facts: { text: reader.text('days') } }));
  return questions;
}

/**
 * A row that waits, where the sheet says what it said when it came in with a person's answers: nothing is asked again, and
 * what was made of it stays.
 */
function importedBefore(plan: RowPlan, row: DayRow | undefined, { book, context }: EntryTools): RowPlan {
  if (plan.outcome !== 'needs review' || !row || row.decision) return plan;
  if (book.isEmpty) return plan;
  const made = book.byFingerprint(row.sheet, fingerprintOf(row.asWritten));
  const peer = made[0] && context.peers.get(made[0].peerId);
  if (!peer) return plan;
  for (const entry of made) book.claim(entry);
  const settled = { peerId: peer.id, peerName: fullName(peer), questions: [] };
  return { ...plan, ...settled, outcome: 'unchanged', reason: { code: 'row-unchanged' } };
}

/** The row as it reads where its entry has the council `own` from the list, with the question whether it is to lose it. */
function readTied({ reader }: DayRow, read: DayReading, own: CouncilId | null, context: PlanContext): DayReading {
  const { councils } = context.input.known;
  const council = readAsOwn(read.facts.council, own, councils);
  const lost = lostCouncil(council, own, { field: 'councilSupported', reader, councils });
  return withQuestions({ ...read, facts: { ...read.facts, council } }, lost ? [lost] : []);
}

/** A person met only in a row of days: made a peer when the user says so, otherwise asked about. */
function prepareForNewPeer(
  row: DayRow,
  person: PersonInRow,
  reading: DayReading,
  { context, reads }: { readonly context: PlanContext; readonly reads: RowReads },
): ReadyRow | RowPlan {
  const wanted = row.decision?.peer === 'new' || context.input.decisions.unknownPeers === 'create';
  const said = { notes: reading.notes, reads };
  if (!wanted || person.facts.nameKey === '') {
    const code = person.written === '' && person.facts.crmId === '' ? 'name-missing' : 'peer-unknown';
    const reason = { code, facts: { text: person.written || person.facts.crmId } };
    const doubt = { reason, peers: [], reader: row.reader, field: 'name' } as const;
    return reviewed(person.written, doubt, said, reading.questions);
  }
  if (reading.questions.some(({ holdsUp }) => holdsUp)) return inReview(person.written, reading.questions, null, said);
  const checked = PeerSchema.safeParse(peerFromPerson(person, context));
  if (!checked.success) {
    const doubt = doesNotFit(checked.error.issues[0]?.path[0], [], row.reader);
    return reviewed(person.written, doubt, said);
  }
  const peer = checked.data;
  context.peers.put(peer);
  context.plannedPeers.set(peer.id, peer);
  const madePeer: PlannedRecord = { table: 'peers', key: peer.id, before: null, after: peer, changes: [] };
  const { notes } = reading;
  return { row, peer, madePeer, reading, notes, tied: undefined, reads, people: undefined, matches: NONE };
}

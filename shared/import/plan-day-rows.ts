import { DayEntrySchema, type DayEntry } from '@shared/model/day-entry';
import type { CouncilId } from '@shared/model/ids';
import type { Peer } from '@shared/model/peer';
import { editedEntry } from './day-edits';
import { fieldTitles } from './fields';
import { keyParts, type EntryBook } from './entry-book';
import { entryViewer, type EntryAsShown } from './entry-as-shown';
import { lostCouncil, readAsOwn } from './lost-council';
import { matchEntries, type EntryMatch, type UntiedRow } from './match-entry';
import type { PeerMatch } from './match-peer';
import { fullName, readPerson, type PersonInRow } from './person-facts';
import { peerFromPerson } from './plan-peer-row';
import { askAbout, type PlanContext } from './plan-context';
import { readDayRow, type DayReading } from './read-day-row';
import { ignored, doesNotFit, inReview, reviewed, type RowPlan } from './row-plan';
import { fingerprintOf, type RowReader } from './row-reader';
import type { PlannedRecord, Reason, RowDecision } from './types';

/** A data row of a sheet of days, with what the user settled for it. */
export type DayRow = { readonly sheet: string; readonly reader: RowReader; readonly decision: RowDecision | undefined };

/** A row whose peer and cells are clear: ready to be matched with an entry. */
type ReadyRow = DayRow & {
  readonly peer: Peer;
  readonly madePeer: PlannedRecord | undefined;
  readonly reading: DayReading;
  readonly notes: readonly Reason[];
  /** The entry that the row's ref names. */
  readonly tied: DayEntry | undefined;
};

type Tools = {
  readonly context: PlanContext;
  readonly book: EntryBook;
  readonly shownOf: (entry: DayEntry) => EntryAsShown;
  readonly emptyEntry: DayEntry;
  /** Ids given to new entries so far. */
  readonly usedIds: Set<string>;
};

/** What becomes of every row of the sheets of days, in their order. All are read before any is matched with an entry. */
export function planDayRows(rows: readonly DayRow[], context: PlanContext, book: EntryBook): readonly RowPlan[] {
  const emptyEntry = DayEntrySchema.parse({
    id: '-',
    peerId: '-',
    date: context.input.today,
    quarterDays: 0,
    state: 'worked',
    activity: 'other',
  });
  const tools = { context, book, shownOf: entryViewer(context.input.known), emptyEntry, usedIds: new Set<string>() };
  const prepared = rows.map((row) => prepare(row, tools));
  const matches = matchReady(prepared, tools);
  return prepared.map((row) => ('outcome' in row ? row : planReady(row, matches.get(row), tools)));
}

function prepare(row: DayRow, { context, book, shownOf }: Tools): ReadyRow | RowPlan {
  const { reader, decision } = row;
  const person = readPerson(reader, context.input.known.councils, false);
  const tied = book.get(reader.fact('ref'));
  if (tied && context.peers.get(tied.peerId)?.erasedOn) return ignored('peer-erased');
  const { reading, lost } = readTied(reader, tied ? shownOf(tied).councilId : null, context);
  const questions = [...reading.questions, ...lost];
  const asked = (field: 'date' | 'days') => questions.some((question) => question.field === field);
  if (!tied && !reading.facts.when && !asked('date'))
    questions.push(askAbout(reader, 'date', { code: 'date-missing', facts: { text: '' } }));
  if (!tied && !reading.facts.amount && !asked('days'))
    questions.push(askAbout(reader, 'days', { code: 'days-missing' }));
  const found = findPeer(person, tied, decision, context);
  if (found.is === 'unsure')
    return reviewed(person.written, { reason: found.reason, peers: found.peers, reader, field: 'name' });
  if (found.is === 'one' && found.peer.erasedOn) return ignored('peer-erased');
  if (found.is === 'one' && questions.some(({ holdsUp }) => holdsUp))
    return inReview(fullName(found.peer), questions, found.peer.id);
  if (found.is === 'one') {
    if (tied && book.isClaimed(tied)) {
      return reviewed(person.written, { reason: { code: 'ref-twice' }, peers: [found.peer], reader, field: 'ref' });
    }
    if (tied) book.claim(tied);
    const notes = found.note ? [found.note, ...reading.notes] : reading.notes;
    return { ...row, peer: found.peer, madePeer: undefined, reading: { ...reading, questions }, notes, tied };
  }
  return prepareForNewPeer(row, person, { ...reading, questions }, context);
}

/** The row as it reads where its entry has the council `own` from the list, with the question whether it is to lose it. */
function readTied(reader: RowReader, own: CouncilId | null, context: PlanContext) {
  const { councils } = context.input.known;
  const read = readDayRow(reader, context);
  const council = readAsOwn(read.facts.council, own, councils);
  const lost = lostCouncil(council, own, { field: 'councilSupported', reader, councils });
  return { reading: { ...read, facts: { ...read.facts, council } }, lost: lost ? [lost] : [] };
}

/** A person met only in a row of days: made a peer when the user says so, otherwise asked about. */
function prepareForNewPeer(
  row: DayRow,
  person: PersonInRow,
  reading: DayReading,
  context: PlanContext,
): ReadyRow | RowPlan {
  const wanted = row.decision?.peer === 'new' || context.input.decisions.unknownPeers === 'create';
  if (!wanted || person.facts.nameKey === '') {
    const code = person.written === '' && person.facts.crmId === '' ? 'name-missing' : 'peer-unknown';
    const reason = { code, facts: { text: person.written || person.facts.crmId } };
    return reviewed(person.written, { reason, peers: [], reader: row.reader, field: 'name' });
  }
  if (reading.questions.some(({ holdsUp }) => holdsUp)) return inReview(person.written, reading.questions);
  const peer = peerFromPerson(person, context);
  context.peers.put(peer);
  context.plannedPeers.set(peer.id, peer);
  const madePeer: PlannedRecord = { table: 'peers', key: peer.id, before: null, after: peer, changes: [] };
  return { ...row, peer, madePeer, reading, notes: reading.notes, tied: undefined };
}

/** The peer of a row: the user's word, then what an untouched row of our own export says, then matching. */
function findPeer(
  person: PersonInRow,
  tied: DayEntry | undefined,
  decision: RowDecision | undefined,
  context: PlanContext,
): PeerMatch {
  const chosen = decision?.peer && decision.peer !== 'new' ? context.peers.get(decision.peer) : undefined;
  if (chosen) return { is: 'one', peer: chosen, note: null };
  if (decision?.peer === 'new') return { is: 'none' };
  const own = tied ? context.peers.get(tied.peerId) : undefined;
  const before = tied ? context.peersBefore.get(tied.peerId) : undefined;
  if (own && (saysNothingElse(person, own) || (before && saysNothingElse(person, before))))
    return { is: 'one', peer: own, note: null };
  return context.peers.match(person.facts);
}

function saysNothingElse({ facts, written }: PersonInRow, peer: Peer): boolean {
  const sameCrm = facts.crmId === '' || facts.crmId.toLowerCase() === peer.crmId.toLowerCase();
  return sameCrm && (written === '' || written === fullName(peer));
}

function matchReady(prepared: readonly (ReadyRow | RowPlan)[], { book }: Tools): ReadonlyMap<ReadyRow, EntryMatch> {
  const untied = prepared.flatMap((row) => ('outcome' in row || row.tied ? [] : [row]));
  const matches = matchEntries(untied.map(toUntied), book);
  return new Map(untied.flatMap((row, index) => (matches[index] ? [[row, matches[index]] as const] : [])));
}

function toUntied({ sheet, reader, peer, reading, decision }: ReadyRow): UntiedRow {
  const { when, amount, activity, council, projectCode } = reading.facts;
  // Rows without a date or amount were put in review before.
  const date = when ?? { date: '' as DayEntry['date'], precision: 'day' as const };
  const place = { councilId: council?.id ?? null, councilText: council?.text ?? '' };
  return {
    sheet,
    row: reader.row.row,
    parts: keyParts(peer.id, date, activity ?? 'other', place, projectCode),
    quarterDays: amount?.quarterDays ?? 0,
    mayTake: decision?.recorded === 'update',
  };
}

function planReady(row: ReadyRow, match: EntryMatch | undefined, tools: Tools): RowPlan {
  const { reader, peer, notes, tied, decision } = row;
  const { questions } = row.reading;
  if (match?.doubtful && decision?.recorded !== 'add') {
    const facts = { quarterDays: match.doubtful.quarterDays };
    return reviewed(fullName(peer), {
      reason: { code: 'recorded-otherwise', facts },
      peers: [peer],
      reader,
      field: 'days',
    });
  }
  const entry = tied ?? match?.entry;
  const record = entry ? updatedEntry(row, entry, match, tools) : newEntry(row, match, tools);
  const named = { peerId: peer.id, peerName: fullName(peer), notes, questions };
  if (typeof record === 'string') return { ...named, outcome: 'unchanged', reason: { code: record }, makes: [] };
  const checked = DayEntrySchema.safeParse(record.after);
  if (!checked.success) {
    return reviewed(fullName(peer), doesNotFit(checked.error.issues[0]?.path[0], [peer], reader));
  }
  const makes = [...(row.madePeer ? [row.madePeer] : []), { ...record, after: checked.data }];
  if (!entry) return { ...named, outcome: 'new', reason: { code: 'days-new' }, makes };
  const facts = { fields: fieldTitles(record.changes.map(({ field }) => field)) };
  return { ...named, outcome: 'update', reason: { code: 'fields-changed', facts }, makes };
}

/** The entry with what the row changes, or the code of why nothing changes. */
function updatedEntry(
  row: ReadyRow,
  entry: DayEntry,
  match: EntryMatch | undefined,
  tools: Tools,
): PlannedRecord | string {
  const { imported } = entry;
  // The row says what it said when it came in: what was edited here since stays.
  if (!row.tied && imported?.fingerprint === fingerprintOf(row.reader) && imported.rowKey === match?.rowKey)
    return 'row-unchanged';
  const { after, changes } = editedEntry(entry, tools.shownOf, row.reading.facts, row.peer.id, tools.context);
  if (changes.length === 0) return 'days-unchanged';
  const origin = row.tied || !match ? imported : importedFrom(row, match.rowKey, tools);
  return { table: 'dayEntries', key: entry.id, before: entry, after: { ...after, imported: origin }, changes };
}

/** A row of our own export whose entry is not here keeps its id, so that the next copy of that file finds it. */
function newEntry(row: ReadyRow, match: EntryMatch | undefined, tools: Tools): PlannedRecord {
  const { facts } = row.reading;
  const { input } = tools.context;
  const future = (facts.when?.date ?? input.today) > input.today;
  const base: DayEntry = {
    ...tools.emptyEntry,
    id: idFor(row.reader.fact('ref'), tools),
    peerId: row.peer.id,
    ...facts.when,
    ...facts.amount,
    state: facts.state ?? (future ? 'pencilled' : 'worked'),
    activity: facts.activity ?? 'other',
    imported: importedFrom(row, match?.rowKey ?? '', tools),
  };
  const { after, changes } = editedEntry(base, tools.shownOf, facts, row.peer.id, tools.context);
  return { table: 'dayEntries', key: base.id, before: null, after, changes };
}

function idFor(ref: string, { usedIds, context }: Tools): DayEntry['id'] {
  const id = UUID.test(ref) && !usedIds.has(ref) ? ref : context.input.newId();
  usedIds.add(id);
  // Safe: our own id as it was exported, or a new one.
  return id as DayEntry['id'];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function importedFrom({ sheet, reader }: ReadyRow, rowKey: string, { context }: Tools): DayEntry['imported'] {
  return { batchId: context.batchId, sheet, row: reader.row.row, rowKey, fingerprint: fingerprintOf(reader) };
}

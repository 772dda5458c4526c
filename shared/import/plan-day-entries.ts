import { DayEntrySchema, type DayEntry } from '@shared/model/day-entry';
import type { Peer } from '@shared/model/peer';
import { formatUkDate } from '@shared/rules/uk-date';
import { editedEntry } from './day-edits';
import type { DayShare } from './days-over-dates';
import { recordChecker } from './check-record';
import { keyParts, type EntryBook } from './entry-book';
import type { EntryAsShown } from './entry-as-shown';
import { fieldTitles, type FieldName } from './fields';
import { matchEntries, type EntryMatch, type UntiedRow } from './match-entry';
import { fullName } from './person-facts';
import { noteAbout, type PlanContext } from './plan-context';
import type { DayFacts, DayReading } from './read-day-row';
import { doesNotFit, reviewed, type RowPlan } from './row-plan';
import { fingerprintOf } from './fingerprint';
import type { DayRow } from './day-row';
import type { PlannedRecord, RowNote, RowReads } from './types';

/** A row whose peer and cells are clear: ready to be matched with its entries, of which `matchReady` tells it. */
export type ReadyRow = {
  readonly row: DayRow;
  readonly peer: Peer;
  readonly madePeer: PlannedRecord | undefined;
  readonly reading: DayReading;
  readonly notes: readonly RowNote[];
  /** The entry that the row's ref names. */
  readonly tied: DayEntry | undefined;
  /** What it says as one record. */
  readonly reads: RowReads;
  readonly people: RowPlan['people'];
  /** One for each date that it names; a row tied to an entry by its ref needs none. */
  matches: readonly EntryMatch[];
};

/** What planning entries shares. */
export type EntryTools = {
  readonly context: PlanContext;
  readonly book: EntryBook;
  readonly shownOf: (entry: DayEntry) => EntryAsShown;
  readonly emptyEntry: DayEntry;
  readonly shownEmpty: EntryAsShown;
  /** Ids given to new entries so far. */
  readonly usedIds: Set<string>;
};

/** Finds the entries of all rows, each entry once. */
export function matchReady(ready: readonly ReadyRow[], { book }: EntryTools): void {
  const untied = ready.filter(({ tied }) => !tied);
  const matches = matchEntries(
    untied.flatMap((row) => row.reading.shares.map((share) => toUntied(row, share))),
    book,
  );
  let from = 0;
  for (const row of untied) {
    const to = from + row.reading.shares.length;
    row.matches = matches.slice(from, to);
    from = to;
  }
}

function toUntied({ row, peer, reading }: ReadyRow, share: DayShare): UntiedRow {
  const { sheet, reader, decision, cell } = row;
  const { activity, council, projectCode } = reading.facts;
  const place = { councilId: council?.id ?? null, councilText: council?.text ?? '' };
  return {
    sheet,
    row: reader.row.row,
    parts: keyParts(peer.id, share, activity ?? 'other', place, projectCode),
    cell,
    quarterDays: share.quarterDays,
    mayTake: decision?.recorded === 'update',
  };
}

/** What a clear row makes or changes: one entry for each of its dates. One imported row owns all the entries made from it. */
export function planEntries(row: ReadyRow, tools: EntryTools): RowPlan {
  const { peer, notes, matches, reads, people } = row;
  const { reader, decision } = row.row;
  const said = { notes: [], reads, people };
  const doubtful = matches.find((match) => match.doubtful)?.doubtful;
  if (doubtful && decision?.recorded !== 'add') {
    const reason = { code: 'recorded-otherwise', facts: { quarterDays: doubtful.quarterDays } };
    const doubt = reviewed(fullName(peer), { reason, peers: [peer], reader, field: 'days' }, said);
    return { finds: [doubtful.id], ...doubt };
  }
  const finds = row.tied ? [row.tied.id] : matches.flatMap(({ entry }) => (entry ? [entry.id] : []));
  const { questions } = row.reading;
  // Spread behind what each outcome has of its own: the other way round Node 20 takes ten times as long.
  const named = { peerId: peer.id, peerName: fullName(peer), notes, questions, finds, reads, people };
  const results = row.tied ? [tiedResult(row, row.tied, tools)] : shareResults(row, tools);
  const records: EntryRecord[] = [];
  for (const result of results) {
    if (typeof result === 'string') continue;
    const checked = checkEntry(result.after, result.before ?? tools.emptyEntry);
    if (!checked.fits) return reviewed(fullName(peer), doesNotFit(checked.part, [peer], reader), said);
    records.push(checked.record === result.after ? result : { ...result, after: checked.record });
  }
  const drops = droppedEntries(row, tools);
  const unchanged = results.find((result) => typeof result === 'string');
  if (records.length === 0 && drops.length === 0)
    return {
      outcome: 'unchanged',
      reason: { code: unchanged ?? 'days-unchanged' },
      makes: [],
      ...named,
      questions: [],
    };
  const makes = row.madePeer ? [row.madePeer, ...records] : records;
  if (unchanged === undefined && drops.length === 0 && records.every(({ before }) => before === null))
    return { outcome: 'new', reason: { code: 'days-new' }, makes, ...named };
  const fields = new Set<FieldName>([...(drops.length > 0 ? (['date'] as const) : []), ...changedFields(records)]);
  const facts = { fields: fieldTitles([...fields]) };
  const dropNotes = drops.map(({ date }) =>
    noteAbout(reader, 'date', { code: 'date-dropped', facts: { date: formatUkDate(date) } }),
  );
  const reason = { code: 'fields-changed', facts };
  return { outcome: 'update', reason, makes, drops, ...named, notes: [...notes, ...dropNotes] };
}

/**
 * The entries that came from this row and that it no longer names, where a corrected copy has fewer dates: the row owns them,
 * and they go with its change. Cells of a matrix stand for themselves.
 */
function droppedEntries({ row, reading, tied, matches }: ReadyRow, { book }: EntryTools): readonly DayEntry[] {
  const { asWritten, cell } = row;
  if (book.isEmpty || tied || cell !== undefined || reading.shares.length === 0) return [];
  const found = matches.flatMap(({ entry }) => entry ?? []);
  if (found.length === 0) return found;
  const fingerprint = fingerprintOf(asWritten);
  if (found.every(({ imported }) => imported?.fingerprint === fingerprint)) return [];
  const dropped = new Set(found.flatMap((entry) => book.besides(entry)));
  for (const entry of dropped) book.claim(entry);
  return [...dropped];
}

/** A date that joins others of its row changes the dates of that row. */
function changedFields(records: readonly PlannedRecord[]): readonly FieldName[] {
  return [
    ...new Set(
      records.flatMap(({ before, changes }): FieldName[] =>
        before === null ? ['date'] : changes.map(({ field }) => field),
      ),
    ),
  ];
}

const checkEntry = recordChecker<DayEntry>(DayEntrySchema, ['id', 'peerId', 'imported']);

type EntryRecord = PlannedRecord & { readonly before: DayEntry | null; readonly after: DayEntry };
type Result = EntryRecord | string;

/** What a row says of one of its dates. */
type ShareFacts = DayFacts & {
  readonly when: NonNullable<DayFacts['when']>;
  readonly amount: NonNullable<DayFacts['amount']>;
};

function shareResults(row: ReadyRow, tools: EntryTools): readonly Result[] {
  return row.reading.shares.map((share, index) => {
    const match = row.matches[index];
    const facts = factsOf(row.reading, share);
    const rowKey = match?.rowKey ?? '';
    return match?.entry ? updatedEntry(row, match.entry, facts, rowKey, tools) : newEntry(row, facts, rowKey, tools);
  });
}

/** The facts of a row for one of its dates; of nearly all rows it is the only one. */
function factsOf({ facts }: DayReading, { date, precision, quarterDays, part }: DayShare): ShareFacts {
  const { when, amount } = facts;
  const isWhen = when?.date === date && when.precision === precision;
  // Safe: it has a date and an amount, as they are those of the share.
  if (isWhen && amount?.quarterDays === quarterDays && amount.part === part) return facts as ShareFacts;
  return { ...facts, when: { date, precision }, amount: { quarterDays, part } };
}

function tiedResult(row: ReadyRow, entry: DayEntry, tools: EntryTools): Result {
  const { after, changes } = editedEntry(entry, tools.shownOf, row.reading.facts, row.peer.id, tools.context);
  if (changes.length === 0) return 'days-unchanged';
  return { table: 'dayEntries', key: entry.id, before: entry, after, changes };
}

/** The entry with what the row changes, or the code of why nothing changes. */
function updatedEntry(
  row: ReadyRow,
  entry: DayEntry,
  facts: DayReading['facts'],
  rowKey: string,
  tools: EntryTools,
): Result {
  const { imported } = entry;
  // The row says what it said when it came in: what was edited here since stays.
  const { decision, asWritten } = row.row;
  const isSettled = Object.keys(decision?.cells ?? {}).length > 0;
  if (!isSettled && imported?.fingerprint === fingerprintOf(asWritten) && imported.rowKey === rowKey)
    return 'row-unchanged';
  const { after, changes } = editedEntry(entry, tools.shownOf, facts, row.peer.id, tools.context);
  if (changes.length === 0) return 'days-unchanged';
  const origin = importedFrom(row, rowKey, tools);
  return { table: 'dayEntries', key: entry.id, before: entry, after: { ...after, imported: origin }, changes };
}

/** A row of our own export whose entry is not here keeps its id, so that the next copy of that file finds it. */
function newEntry(row: ReadyRow, facts: ShareFacts, rowKey: string, tools: EntryTools): Result {
  const { when, amount } = facts;
  const base: DayEntry = {
    ...tools.emptyEntry,
    id: idFor(row.row.reader.fact('ref'), tools),
    peerId: row.peer.id,
    date: when.date,
    precision: when.precision,
    quarterDays: amount.quarterDays,
    part: amount.part,
    state: plannedState(facts, tools.context),
    activity: facts.activity ?? 'other',
    imported: importedFrom(row, rowKey, tools),
  };
  const shownOf = (entry: DayEntry) => (entry === base ? tools.shownEmpty : tools.shownOf(entry));
  const { after, changes } = editedEntry(base, shownOf, facts, row.peer.id, tools.context);
  return { table: 'dayEntries', key: base.id, before: null, after, changes };
}

/** Without a state in the row, days to come are pencilled in and others worked. */
export function plannedState({ state, when }: DayReading['facts'], { input }: PlanContext): DayEntry['state'] {
  return state ?? ((when?.date ?? input.today) > input.today ? 'pencilled' : 'worked');
}

function idFor(ref: string, { usedIds, context }: EntryTools): DayEntry['id'] {
  const id = UUID.test(ref) && !usedIds.has(ref) ? ref : context.input.newId();
  usedIds.add(id);
  // Safe: our own id as it was exported, or a new one.
  return id as DayEntry['id'];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function importedFrom({ row }: ReadyRow, rowKey: string, { context }: EntryTools): DayEntry['imported'] {
  const { sheet, reader, asWritten } = row;
  return { batchId: context.batchId, sheet, row: reader.row.row, rowKey, fingerprint: fingerprintOf(asWritten) };
}

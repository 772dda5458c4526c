import type { Assignment } from '@shared/model/assignment';
import { RequestSchema, type Request } from '@shared/model/request';
import type { RequestId } from '@shared/model/ids';
import { fieldTitles } from '../fields';
import { lostCouncil, readAsOwn } from '../lost-council';
import { askAbout, type PlanContext } from '../plan-context';
import { doesNotFit, ignored, inReview, reviewed, type RowPlan } from '../row-plan';
import type { RowReader } from '../row-reader';
import type { PlannedRecord, RowDecision, RowQuestion } from '../types';
import { compareText } from '../values/text';
import { checkFigures } from './check-figures';
import { changedFields, fieldPrints } from './field-prints';
import { hasDay, makeRequest } from './make-request';
import { findOffered, offeredText, peopleOf, settleOffered, type OfferedPeers } from './offered-peers';
import { readRequestRow, type RequestReading } from './read-request-row';
import { buildRequestBook, requestKey, type RequestBook } from './request-book';
import { editRequest } from './request-edits';

/** A data row of a sheet of requests, with what the user settled for it. `asWritten` reads it as if nothing had been settled. */
export type RequestRow = {
  readonly sheet: string;
  readonly reader: RowReader;
  readonly asWritten: RowReader;
  readonly decision: RowDecision | undefined;
};

type ReadRow = RequestRow & {
  readonly reading: RequestReading;
  readonly offered: OfferedPeers;
  readonly key: string;
  readonly prints: string;
  /** The request that the row's own ref, or the ref that the row has, belongs to. */
  readonly named: Request | undefined;
  readonly isOwnExport: boolean;
  /** From 1: an export names a further round "R-0147, round 2". */
  readonly roundNumber: number;
};

type Tools = {
  readonly context: PlanContext;
  readonly book: RequestBook;
  readonly assignments: ReadonlyMap<RequestId, readonly Assignment[]>;
  /** What the rows so far said, by what they name. */
  readonly seen: Map<string, string>;
  /** Requests as the rows so far leave them: another row may be about a further round of one. */
  readonly edited: Map<RequestId, Request>;
};

const ROUND = /^(.*?),?\s*\bround\s+(\d{1,2})$/i;

/** What becomes of every row of the sheets of requests, in their order. Rows that name their request come before those that must be found. */
export function planRequestRows(rows: readonly RequestRow[], context: PlanContext): readonly RowPlan[] {
  const { requests, assignments } = context.input.known;
  const tools: Tools = {
    context,
    book: buildRequestBook(
      requests,
      rows.map(({ asWritten }) => asWritten.fact('requestRef')),
    ),
    assignments: byRequest(assignments),
    seen: new Map(),
    edited: new Map(),
  };
  const read = rows.map((row) => readRow(row, tools));
  for (const { named } of read) if (named) tools.book.claim(named);
  const found = new Map(read.map((row) => [row, row.named ?? claimed(tools.book.byPrints(row.prints), row, tools)]));
  // Only then by less: of two rows about one thing, the one that never went in must not take what the other made.
  for (const find of [sameFacts, moved])
    for (const row of read) if (!found.get(row)) found.set(row, claimed(find(row, tools), row, tools));
  return read.map((row) => {
    context.took(0.5);
    return planRow(row, found.get(row), tools);
  });
}

function byRequest(assignments: readonly Assignment[]): ReadonlyMap<RequestId, readonly Assignment[]> {
  const groups = new Map<RequestId, Assignment[]>();
  for (const assignment of assignments) {
    if (assignment.requestId === null) continue;
    const group = groups.get(assignment.requestId);
    if (group) group.push(assignment);
    else groups.set(assignment.requestId, [assignment]);
  }
  return groups;
}

function readRow(row: RequestRow, { context, book }: Tools): ReadRow {
  context.took(0.5);
  const { reader, decision } = row;
  const read = readRequestRow(reader, context);
  const [, base, round] = ROUND.exec(read.facts.ref) ?? [];
  const facts = base === undefined ? read.facts : { ...read.facts, ref: base };
  const own = book.get(reader.fact('ref'));
  const offered = findOffered(facts.names, reader, decision, context);
  return {
    ...row,
    reading: { ...read, facts },
    offered,
    key: requestKey(facts),
    prints: fieldPrints(row.asWritten),
    named: own ?? (facts.ref === '' ? undefined : book.byRef(facts.ref)),
    isOwnExport: own !== undefined,
    roundNumber: Number(round ?? 1),
  };
}

/** A row without a ref takes the request that is just like it; one with a ref of its own is another request. */
function claimed(request: Request | undefined, { reading }: ReadRow, { book }: Tools): Request | undefined {
  if (!request || reading.facts.ref !== '') return undefined;
  book.claim(request);
  return request;
}

function sameFacts({ key }: ReadRow, { book }: Tools): Request | undefined {
  return book.byFacts(key);
}

function moved({ key, sheet, reader }: ReadRow, { book }: Tools): Request | undefined {
  return book.byPlace(sheet, reader.row.row, key);
}

function planRow(row: ReadRow, request: Request | undefined, tools: Tools): RowPlan {
  const { reader, reading, offered, prints } = row;
  const { facts } = reading;
  const base = {
    peerId: null,
    peerName: offeredText(offered),
    people: peopleOf(offered),
    request: facts,
    finds: request ? [request.id] : [],
  };
  const before = seenBefore(row, request, tools);
  if (before === prints) return { ...ignored('repeats-row'), ...base };
  if (request && request.imported?.fingerprint === prints && row.roundNumber === 1)
    return unchanged(row, base, 'row-unchanged');
  const notes = [...reading.notes, ...checkFigures(reader, facts, tools.context)];
  const questions = [...reading.questions, ...offered.questions, ...identityQuestions(row, request, before)];
  if (questions.some(({ holdsUp }) => holdsUp)) return { ...inReview(base.peerName, questions), ...base, notes };
  const plan = request ? planKnown(row, request, tools) : planNew(row, tools);
  return { ...plan, ...base, notes: [...notes, ...plan.notes], questions: [...questions, ...plan.questions] };
}

/** What an earlier row said of the same request; a row without a ref is repeated by one that says the very same. */
function seenBefore(
  { reading, roundNumber, prints }: ReadRow,
  request: Request | undefined,
  { seen }: Tools,
): string | undefined {
  const { ref } = reading.facts;
  const places = [
    ...(request ? [`${request.id}|${roundNumber}`] : ref === '' ? [] : [`ref|${compareText(ref)}`]),
    ...(ref === '' ? [`row|${prints}`] : []),
  ];
  const before = places.map((place) => seen.get(place)).find((said) => said !== undefined);
  for (const place of places) seen.set(place, prints);
  return before;
}

function unchanged({ reading }: ReadRow, base: Partial<RowPlan>, code: string): RowPlan {
  const questions = reading.questions.filter(({ holdsUp }) => !holdsUp);
  return { ...ignored(code), ...base, outcome: 'unchanged', questions };
}

/** Doubts about which request the row is. */
function identityQuestions(
  { reader, reading: { facts }, isOwnExport, roundNumber }: ReadRow,
  request: Request | undefined,
  before: string | undefined,
): readonly RowQuestion[] {
  const questions: RowQuestion[] = [];
  if (before !== undefined)
    questions.push(askAbout(reader, 'requestRef', { code: 'request-twice', facts: { ref: facts.ref } }));
  if ((request ? request.rounds.length : 1) < roundNumber)
    questions.push(
      askAbout(reader, 'requestRef', { code: 'round-unknown', facts: { ref: facts.ref, round: roundNumber } }),
    );
  else if (request && !isOwnExport && facts.ref !== '' && isAnother(request, facts))
    questions.push(askAbout(reader, 'requestRef', { code: 'ref-of-another', facts: { ref: request.ref } }));
  return questions;
}

/** The same ref, but neither the day of receipt nor the council nor the kind of work: somebody else's numbering. */
function isAnother(request: Request, facts: RequestReading['facts']): boolean {
  const days = request.rounds.map(({ receivedOn }) => receivedOn);
  const sameDay = facts.receivedOn !== null && days.includes(facts.receivedOn);
  const sameKind = compareText(facts.kindWritten) === compareText(request.kindOfWork);
  const { council } = facts;
  const sameCouncil = council
    ? council.id === null
      ? compareText(council.text) === compareText(request.councilSupportedText)
      : council.id === request.councilSupportedId
    : false;
  return !sameDay && !sameCouncil && !(sameKind && !council);
}

type Planned = Pick<RowPlan, 'outcome' | 'reason' | 'notes' | 'questions' | 'makes'>;

function planNew(row: ReadRow, { context, book }: Tools): Planned {
  const { facts } = row.reading;
  if (!hasDay(facts))
    return reviewed('', { reason: { code: 'received-missing' }, peers: [], reader: row.reader, field: 'receivedOn' });
  const people = settleOffered(row.offered, context);
  const ref = book.refFor(facts.ref);
  const made = makeRequest(
    facts,
    people.ids,
    { id: idFor(row, context), ref, imported: importedFrom(row, context) },
    context,
  );
  const checked = RequestSchema.safeParse(made.request);
  if (!checked.success) return reviewed('', doesNotFit(checked.error.issues[0]?.path[0], [], row.reader));
  const request = checked.data;
  const makes: PlannedRecord[] = [
    ...people.records,
    newRecord('requests', request),
    ...made.assignments.map((assignment) => newRecord('assignments', assignment)),
  ];
  return { outcome: 'new', reason: { code: 'request-new' }, notes: [], questions: [], makes };
}

function planKnown(row: ReadRow, before: Request, tools: Tools): Planned {
  const { context } = tools;
  const request = tools.edited.get(before.id) ?? before;
  const { councils } = context.input.known;
  const own = request.councilSupportedId;
  const council = readAsOwn(row.reading.facts.council, own, councils);
  const lost = lostCouncil(council, own, { field: 'councilSupported', reader: row.reader, councils });
  if (lost) return inReview('', [lost]);
  const round = request.rounds[row.roundNumber - 1];
  if (!round) return inReview('', [askAbout(row.reader, 'requestRef', { code: 'round-unknown' })]);
  const people = settleOffered(row.offered, context);
  const edited = editRequest(
    {
      request,
      round,
      assignments: tools.assignments.get(request.id) ?? [],
      facts: { ...row.reading.facts, council },
      peerIds: people.ids,
      isNew: changedFields(row.asWritten, row.isOwnExport ? undefined : request.imported?.fingerprint),
      isOwnExport: row.isOwnExport,
    },
    context,
  );
  const { changes, notes } = edited;
  if (changes.length === 0)
    return { outcome: 'unchanged', reason: { code: 'request-unchanged' }, notes, questions: [], makes: [] };
  const imported = row.isOwnExport ? request.imported : importedFrom(row, context);
  const checked = RequestSchema.safeParse(imported ? { ...edited.after, imported } : edited.after);
  if (!checked.success) return reviewed('', doesNotFit(checked.error.issues[0]?.path[0], [], row.reader));
  tools.edited.set(request.id, checked.data);
  const makes: PlannedRecord[] = [
    ...people.records,
    { table: 'requests', key: request.id, before, after: checked.data, changes },
    ...edited.assignments.map(({ before, after }): PlannedRecord => ({
      table: 'assignments',
      key: after.id,
      before,
      after,
      changes: [],
    })),
  ];
  const facts = { fields: fieldTitles(changes.map(({ field }) => field)) };
  return { outcome: 'update', reason: { code: 'fields-changed', facts }, notes, questions: [], makes };
}

/** A row of our own export whose request is not here keeps its id, so that the next copy of that file finds it. */
function idFor({ reader, roundNumber }: ReadRow, { input }: PlanContext): RequestId {
  const ref = reader.fact('ref');
  // Safe: our own id as it was exported, or a new one.
  return (UUID.test(ref) && roundNumber === 1 ? ref : input.newId()) as RequestId;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function newRecord(table: PlannedRecord['table'], after: PlannedRecord['after']): PlannedRecord {
  return { table, key: after.id, before: null, after, changes: [] };
}

function importedFrom(
  { sheet, reader, key, prints }: ReadRow,
  { batchId }: PlanContext,
): NonNullable<Request['imported']> {
  return { batchId, sheet, row: reader.row.row, rowKey: key, fingerprint: prints };
}

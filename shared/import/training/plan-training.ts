import type { TrainingEventId } from '@shared/model/ids';
import type { Peer } from '@shared/model/peer';
import type { TrainingEvent } from '@shared/model/training-event';
import { findPeer } from '../find-peer';
import { fullName, readPerson, type PersonInRow } from '../person-facts';
import { peerFromPerson } from '../plan-peer-row';
import type { PlanContext } from '../plan-context';
import { saysNever } from '../pool/pool-lines';
import { ignored, inReview, reviewed, type RowPlan } from '../row-plan';
import type { RowReader } from '../row-reader';
import type { AttendanceFound, PlannedRecord, RowDecision, RowNote, RowQuestion } from '../types';
import { recordOf, trainingDraft, type TrainingDraft } from './attendance-draft';
import { planCell, type CellPlan } from './plan-attendance';
import { readAttendanceRow, type Said } from './read-attendance-row';
import type { TrainingSheet } from './training-sheet';

/** A data row of a sheet of attendance, with what the user settled for it. */
export type AttendanceRow = {
  readonly sheet: TrainingSheet;
  readonly reader: RowReader;
  readonly decision: RowDecision | undefined;
  /** For a row of a list of peers: what became of it, with its peer. */
  readonly pool?: RowPlan;
};

type Tools = {
  readonly context: PlanContext;
  readonly draft: TrainingDraft;
  /** The event of each column of each matrix. */
  readonly columns: ReadonlyMap<TrainingSheet, ReadonlyMap<number, TrainingEvent>>;
  readonly usedIds: Set<string>;
};

/** A row as it was planned; its records are made when every row is, as a later one may add to them. */
type Planned = {
  readonly plan: RowPlan;
  readonly cells: readonly CellPlan[];
  readonly madePeer: readonly PlannedRecord[];
};

/**
 * What becomes of every row of the sheets of attendance, in their order. Matrices are planned before lists, wherever they stand, so that
 * a list that repeats a register adds nothing to it; a list of peers comes last, as it mostly says the month or year alone.
 */
export function planTrainingRows(rows: readonly AttendanceRow[], context: PlanContext): readonly RowPlan[] {
  const draft = trainingDraft(context);
  const isMatrix = ({ sheet }: AttendanceRow) => sheet.mapping.holds === 'training matrix';
  const isPool = ({ pool }: AttendanceRow) => pool !== undefined;
  const sheets = new Set(rows.filter((row) => isMatrix(row) || isPool(row)).map(({ sheet }) => sheet));
  const columns = new Map([...sheets].map((sheet) => [sheet, eventsOfColumns(sheet, draft)]));
  const tools: Tools = { context, draft, columns, usedIds: new Set() };
  const planned = new Map<AttendanceRow, Planned>();
  const lists = rows.filter((row) => !isMatrix(row) && !isPool(row));
  for (const row of [...rows.filter(isMatrix), ...lists, ...rows.filter(isPool)]) planned.set(row, planRow(row, tools));
  return rows.map((row) => withRecords(planned.get(row), draft));
}

/** Two columns of one matrix never stand for one event, unless they are headed the same. */
function eventsOfColumns({ columns }: TrainingSheet, draft: TrainingDraft): ReadonlyMap<number, TrainingEvent> {
  const events = new Map<number, TrainingEvent>();
  const taken = new Set<TrainingEventId>();
  for (const { column, event: facts } of columns) {
    const event = facts?.dates ? draft.eventFor(facts, taken) : undefined;
    if (!event) continue;
    taken.add(event.id);
    events.set(column, event);
  }
  return events;
}

function planRow(row: AttendanceRow, tools: Tools): Planned {
  const { context } = tools;
  if (row.pool) return planInPool(row, row.pool, tools);
  context.took(1);
  const { reader, decision, sheet } = row;
  const said = readAttendanceRow(sheet, reader, decision, context);
  const person = readPerson(reader, context.input.known.councils, false);
  const tied = tools.draft.known.attendanceById(reader.fact('ref'));
  const found = findPeer(person, tied?.peerId, decision, context);
  if (found.is === 'one' && found.peer.erasedOn) return settled(ignored('peer-erased'));
  if (found.is === 'one') return planKnown(row, found, [], said, tools);
  const wanted = decision?.peer === 'new' || context.input.decisions.unknownPeers === 'create';
  if (found.is === 'none' && wanted && person.facts.nameKey !== '') {
    const peer = peerFromPerson(person, context);
    context.peers.put(peer);
    context.plannedPeers.set(peer.id, peer);
    const madePeer: PlannedRecord = { table: 'peers', key: peer.id, before: null, after: peer, changes: [] };
    return planKnown(row, { peer, note: null }, [madePeer], said, tools);
  }
  const doubt = found.is === 'unsure' ? found : { reason: unknownReason(person), peers: [] };
  const plan = reviewed(person.written, { ...doubt, reader, field: 'name' });
  const reading = plan.questions.every(({ level }) => level === 'confirm') ? 'confirm' : 'ask';
  return settled({ ...plan, attendances: said.map((each) => foundOf(each, eventOf(each, sheet, tools), reading)) });
}

/** What a row of a list of peers says of events goes in with the peer; nothing of it holds the row up. */
function planInPool(row: AttendanceRow, pool: RowPlan, tools: Tools): Planned {
  const peer = pool.peerId === null ? undefined : tools.context.peers.get(pool.peerId);
  const said = peer && IN_POOL.has(pool.outcome) ? poolSaid(row, tools.context) : [];
  if (!peer || said.length === 0) return { plan: pool, cells: [], madePeer: pool.makes };
  const { plan, cells } = planKnown(row, { peer, note: null }, [], said, tools);
  const isNews = pool.outcome === 'unchanged' && (plan.outcome === 'new' || plan.outcome === 'update');
  const outcome = isNews ? ({ outcome: 'update', reason: plan.reason } as const) : {};
  const questions = [...pool.questions, ...plan.questions.map((question) => ({ ...question, holdsUp: false }))];
  const { attendances = [] } = plan;
  return { plan: { ...pool, ...outcome, questions, attendances }, cells, madePeer: pool.makes };
}

const IN_POOL: ReadonlySet<RowPlan['outcome']> = new Set(['new', 'update', 'unchanged']);

function poolSaid({ sheet, reader, decision }: AttendanceRow, context: PlanContext): readonly Said[] {
  return readAttendanceRow(sheet, reader, decision, context).filter(
    ({ text, event }) => !saysNever(text) && event?.dates != null,
  );
}

function settled(plan: RowPlan): Planned {
  return { plan, cells: [], madePeer: [] };
}

function unknownReason({ written, facts }: PersonInRow) {
  const code = written === '' && facts.crmId === '' ? 'name-missing' : 'peer-unknown';
  return { code, facts: { text: written || facts.crmId } };
}

function eventOf(said: Said, sheet: TrainingSheet, { draft, columns }: Tools): TrainingEvent | undefined {
  const headed = said.column === null ? undefined : columns.get(sheet)?.get(said.column);
  return headed ?? (said.event ? draft.eventFor(said.event) : undefined);
}

function planKnown(
  { sheet, reader, decision }: AttendanceRow,
  { peer, note }: { readonly peer: Peer; readonly note: RowNote | null },
  madePeer: readonly PlannedRecord[],
  said: readonly Said[],
  tools: Tools,
): Planned {
  const { draft, context, usedIds } = tools;
  const ref = reader.fact('ref');
  const place = {
    sheet: sheet.mapping.sheet,
    row: reader.row.row,
    tied: draft.known.attendanceById(ref),
    newId: () => {
      const id = UUID.test(ref) && !usedIds.has(ref) ? ref : context.input.newId();
      usedIds.add(id);
      return id;
    },
  };
  const cells = said.map((each) => {
    const event = (place.tied && draft.known.event(place.tied.eventId)) ?? eventOf(each, sheet, tools);
    return planCell(each, event, peer, place, draft, context);
  });
  const named = { peerId: peer.id, peerName: fullName(peer), notes: note ? [note] : [], makes: [] };
  const twice = twiceInSheet(cells, place.sheet, place.row, reader, peer);
  if (twice && decision?.peer !== peer.id) {
    const attendances = cells.map((cell) => foundOf(cell.said, cell.event, 'confirm', cell));
    return settled({ ...inReview(fullName(peer), [twice], peer.id), attendances });
  }
  for (const { repeats } of cells)
    if (repeats && !saidIn(repeats, place.sheet)) repeats.alsoIn.set(place.sheet, place.row);
  const attendances = cells.map((cell) => foundOf(cell.said, cell.event, cell.question?.level ?? 'ok', cell));
  const goesIn =
    cells.length === 0 || cells.some(({ draft: made, repeats, question }) => made || (repeats && !question));
  const questions = cells.flatMap(({ question }) =>
    question ? [goesIn ? { ...question, holdsUp: false } : question] : [],
  );
  const plan: RowPlan = goesIn
    ? { ...named, ...outcomeOf(cells), questions, attendances }
    : { ...inReview(fullName(peer), questions, peer.id), attendances };
  return { plan, cells, madePeer };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Everything that the row says stands in a row above of the same sheet. */
function twiceInSheet(
  cells: readonly CellPlan[],
  sheet: string,
  row: number,
  reader: RowReader,
  peer: Peer,
): RowQuestion | undefined {
  const above = cells.map(({ repeats, question }) => (question ? null : repeats));
  const [first] = above;
  if (!first || !above.every((each) => each !== null && saidIn(each, sheet) && each.row !== row)) return undefined;
  const reason = { code: 'duplicate', facts: { row: rowIn(first, sheet) } };
  const column = reader.column('name') ?? reader.column('lastName');
  return { reason, field: null, column, propose: null, peers: [peer.id], level: 'confirm', holdsUp: true };
}

function saidIn(draft: NonNullable<CellPlan['repeats']>, sheet: string): boolean {
  return draft.sheet === sheet || draft.alsoIn.has(sheet);
}

function rowIn(draft: NonNullable<CellPlan['repeats']>, sheet: string): number {
  return draft.sheet === sheet ? draft.row : (draft.alsoIn.get(sheet) ?? draft.row);
}

/** Before its records are made: whether the row brings something new, changes something, or says what is there. */
function outcomeOf(cells: readonly CellPlan[]): Pick<RowPlan, 'outcome' | 'reason'> {
  const drafts = cells.flatMap(({ draft }) => draft ?? []);
  const made = drafts.filter(({ before }) => before === null).length;
  if (made > 0) return { outcome: 'new', reason: { code: 'attendance-new', facts: { count: made } } };
  if (drafts.some(({ before, after }) => before !== after))
    return { outcome: 'update', reason: { code: 'attendance-changed' } };
  const repeats = cells.find((cell) => cell.repeats !== null)?.repeats;
  if (repeats) return { outcome: 'unchanged', reason: { code: 'attendance-repeats', facts: { sheet: repeats.sheet } } };
  return { outcome: 'unchanged', reason: { code: cells.length === 0 ? 'attendance-none' : 'attendance-unchanged' } };
}

function foundOf(
  said: Said,
  event: TrainingEvent | undefined,
  reading: AttendanceFound['reading'],
  cell?: CellPlan,
): AttendanceFound {
  const repeats = cell?.repeats;
  return {
    event: event?.name ?? said.event?.name ?? '',
    on: event?.startsOn ?? said.event?.dates?.startsOn ?? null,
    status: said.reading.is === 'status' ? said.reading.status : null,
    reading,
    duplicateOf: repeats ? repeats.sheet : null,
  };
}

function withRecords(planned: Planned | undefined, draft: TrainingDraft): RowPlan {
  if (!planned) return ignored('attendance-none');
  const { plan, cells, madePeer } = planned;
  const made = cells.flatMap(({ draft: each }) =>
    each ? [...draft.makeEvent(each.after.eventId), ...recordOf(each)] : [],
  );
  return { ...plan, makes: [...madePeer, ...made] };
}

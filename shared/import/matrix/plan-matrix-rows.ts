import type { Peer } from '@shared/model/peer';
import type { PlacedRow } from '../day-sheet';
import { fieldTitles, type FieldName } from '../fields';
import { findPeer } from '../find-peer';
import { fullName, readPerson } from '../person-facts';
import { besides, type PlanContext } from '../plan-context';
import type { DayRow } from '../day-row';
import { planPeerRow } from '../plan-peer-row';
import { nameRecord, rememberedName } from '../remember-name';
import { ignored, inReview, reviewed, type RowPlan } from '../row-plan';
import { rowReaders } from '../row-reader';
import type { CellRead, PlannedRecord, RowDecision, RowNote, RowQuestion, SheetMapping } from '../types';
import { matrixCells } from './matrix-cells';

/** A data row of a matrix of days, with what the user settled for it. */
export type MatrixRow = {
  readonly mapping: SheetMapping;
  readonly placed: PlacedRow;
  readonly decision: RowDecision | undefined;
  /** The row directly above that names the peer, where this one only says another kind of work. */
  readonly named: PreparedMatrixRow | undefined;
};

/** A row of a matrix on its way: whom it is about, and its filled cells as rows of days of their own. */
export type PreparedMatrixRow = {
  readonly who: Who;
  readonly cells: readonly DayRow[];
};

type Who =
  | {
      readonly is: 'one';
      readonly peer: Peer;
      readonly notes: readonly RowNote[];
      readonly made: readonly PlannedRecord[];
    }
  | { readonly is: 'open'; readonly plan: RowPlan }
  | { readonly is: 'erased'; readonly plan: RowPlan };

/** Reads whom each row is about, in their order, so that a person met twice is made once; and its cells. */
export function prepareMatrixRow(row: MatrixRow, context: PlanContext): PreparedMatrixRow {
  const { mapping, placed, decision } = row;
  const who = readWho(row, context);
  if (who.is === 'erased') return { who, cells: [] };
  const cells = matrixCells(mapping, decision)(placed);
  return { who, cells: who.is === 'one' ? cells.map((cell) => ({ ...cell, peer: who.peer })) : cells };
}

function readWho({ mapping, placed, decision, named }: MatrixRow, context: PlanContext): Who {
  const reader = rowReaders(mapping)(placed.row, decision);
  const person = readPerson(reader, context.input.known.councils, false);
  const match = findPeer(person, undefined, decision, context);
  if (match.is === 'one' && match.peer.erasedOn) return { is: 'erased', plan: ignored('peer-erased') };
  if (match.is === 'one') {
    const { peer, note } = match;
    const said = nameRecord(peer, rememberedName(peer, person, decision, context), context);
    return { is: 'one', peer, made: said ? [said] : [], notes: note ? [note] : [] };
  }
  if (match.is === 'unsure') return { is: 'open', plan: reviewed(person.written, { ...match, reader, field: 'name' }) };
  const wanted = decision?.peer === 'new' || context.input.decisions.unknownPeers === 'create';
  if (named?.who.is === 'one' && person.written === '' && person.facts.crmId === '') {
    const { peer } = named.who;
    const reason = { code: 'name-above', facts: { name: fullName(peer) } };
    return { is: 'open', plan: reviewed(fullName(peer), { reason, peers: [peer], reader, field: 'name' }) };
  }
  if (!wanted || person.facts.nameKey === '') {
    const code = person.written === '' && person.facts.crmId === '' ? 'name-missing' : 'peer-unknown';
    const reason = { code, facts: { text: person.written || person.facts.crmId } };
    return { is: 'open', plan: reviewed(person.written, { reason, peers: [], reader, field: 'name' }) };
  }
  const plan = planPeerRow(reader, { peer: 'new' }, context);
  const made = plan.peerId === null ? undefined : context.peers.get(plan.peerId);
  return made ? { is: 'one', peer: made, notes: plan.notes, made: plan.makes } : { is: 'open', plan };
}

/**
 * What becomes of a row of a matrix, from what becomes of its cells: what is clear goes in, and a cell in doubt does not hold up
 * the others. Where nothing else goes in, the row waits for it.
 */
export function settleMatrixRow({ who, cells }: PreparedMatrixRow, plans: readonly RowPlan[]): RowPlan {
  const read = cells.flatMap((cell, index) => cellRead(cell, plans[index]));
  if (who.is === 'erased') return who.plan;
  const asked = askedOnce(read.flatMap(({ questions }) => questions));
  if (who.is === 'open') {
    const others = asked.filter(({ field }) => field !== 'name');
    return { ...who.plan, questions: [...who.plan.questions, ...others], cells: read };
  }
  const makes = [...who.made, ...plans.flatMap((plan) => plan.makes)];
  const notes = onlyOnce([...who.notes, ...plans.flatMap(notesOf)]);
  const finds = plans.flatMap((plan) => plan.finds ?? []);
  const said = { peerId: who.peer.id, peerName: fullName(who.peer), notes, cells: read, finds };
  const goesIn = makes.length > 0 || read.some(({ isTaken }) => isTaken);
  if (asked.length > 0 && !goesIn) return { ...inReview(said.peerName, asked, said.peerId), ...said };
  return {
    ...said,
    ...outcomeOf(who.made, plans, makes),
    questions: asked.map((question) => besides(question)),
    makes,
  };
}

function cellRead(cell: DayRow, plan: RowPlan | undefined): readonly CellRead[] {
  if (!plan?.reads) return [];
  const isTaken = plan.outcome === 'new' || plan.outcome === 'update' || plan.outcome === 'unchanged';
  const column = cell.reader.column('days') ?? 0;
  const comment = plan.notes.find(({ code }) => code === 'comment')?.facts?.['text'];
  const questions = plan.questions.map((question) =>
    comment === undefined ? question : withComment(question, comment),
  );
  return [{ column, reads: plan.reads, isTaken, questions }];
}

/** What is asked of the row, such as its date, is asked once and not for each kind of work. */
function askedOnce(questions: readonly RowQuestion[]): readonly RowQuestion[] {
  const keyOf = ({ reason, column, field }: RowQuestion) => JSON.stringify([reason, column, field]);
  return [...new Map(questions.map((question) => [keyOf(question), question])).values()];
}

/** A comment on a cell in doubt is told with the question. */
function withComment(question: RowQuestion, comment: string | number): RowQuestion {
  const { code, facts } = question.reason;
  return { ...question, reason: { code, facts: { ...facts, comment } } };
}

/** That only months are known goes for the whole sheet, and is not told of every cell. */
function notesOf({ notes, questions }: RowPlan): readonly RowNote[] {
  return notes.filter(({ code }) => code !== 'month-only' && (code !== 'comment' || questions.length === 0));
}

function outcomeOf(
  made: readonly PlannedRecord[],
  plans: readonly RowPlan[],
  makes: readonly PlannedRecord[],
): Pick<RowPlan, 'outcome' | 'reason'> {
  const taken = plans.filter(({ outcome }) => outcome !== 'needs review');
  if (taken.length === 0)
    return made.some(({ before }) => before === null)
      ? { outcome: 'new', reason: { code: 'peer-new' } }
      : { outcome: 'unchanged', reason: { code: 'matrix-row-empty' } };
  if (makes.length === 0) return { outcome: 'unchanged', reason: { code: 'row-unchanged' } };
  if (taken.every(({ outcome }) => outcome === 'new')) return { outcome: 'new', reason: { code: 'days-new' } };
  const fields = makes.flatMap(({ before, changes }): readonly FieldName[] =>
    before === null ? ['days'] : changes.map(({ field }) => field),
  );
  return {
    outcome: 'update',
    reason: { code: 'fields-changed', facts: { fields: fieldTitles([...new Set(fields)]) } },
  };
}

/** A kind of work that is not known is told once, not for every month. */
function onlyOnce(notes: readonly RowNote[]): readonly RowNote[] {
  const said = new Set<string>();
  return notes.filter(({ code, facts, field }) => {
    const key = `${code}|${field ?? ''}|${Object.values(facts ?? {}).join('|')}`;
    const isNew = !said.has(key);
    said.add(key);
    return isNew;
  });
}

import type { Assignment } from '@shared/model/assignment';
import type { PeerId } from '@shared/model/ids';
import type { Request, RequestResponse, RequestRound } from '@shared/model/request';
import { withRound } from '@shared/rules/plan-answer';
import { stopOfClock } from '@shared/rules/stop-of-clock';
import { formatUkDate } from '@shared/rules/uk-date';
import type { FieldName } from '../fields';
import { fullName } from '../person-facts';
import { applyEdits, type Edit, type PlanContext } from '../plan-context';
import type { FieldChange, RowNote } from '../types';
import { councilKey } from '../values/councils';
import { compareText } from '../values/text';
import { makeAssignment, makeResponse } from './make-request';
import type { RequestFacts } from './request-facts';
import type { WantedDates } from './request-facts';

export type RequestToEdit = {
  readonly request: Request;
  /** The round that the row is about. */
  readonly round: RequestRound;
  /** The assignments of the request. */
  readonly assignments: readonly Assignment[];
  readonly facts: RequestFacts;
  readonly peerIds: readonly PeerId[];
  /** Whether the row says something new of a field; what the sheet says as before leaves alone what was edited here. */
  readonly isNew: (field: FieldName) => boolean;
  /** Of our own export, whose "Reason" joins the reasons of several answers. */
  readonly isOwnExport: boolean;
};

export type EditedRequest = {
  readonly after: Request;
  readonly assignments: readonly { readonly before: Assignment | null; readonly after: Assignment }[];
  readonly changes: readonly FieldChange[];
  readonly notes: readonly RowNote[];
};

/** The request as the row says it should be. A blank never erases, and a name that is gone from the sheet is kept and noted. */
export function editRequest(edit: RequestToEdit, context: PlanContext): EditedRequest {
  const own = applyEdits(
    edit.request,
    ownEdits(edit, context).filter(({ field }) => edit.isNew(field)),
  );
  const round = applyEdits(
    edit.round,
    roundEdits(edit).filter(({ field }) => edit.isNew(field)),
  );
  const answer = editAnswer(edit, round.after, context);
  return {
    after: withRound(own.after, answer.round),
    assignments: answer.assignments,
    changes: [...own.changes, ...round.changes, ...answer.changes],
    notes: answer.notes,
  };
}

function ownEdits({ request, facts }: RequestToEdit, { input }: PlanContext): readonly Edit<Request>[] {
  const edits: Edit<Request>[] = [];
  const text = (field: FieldName, key: 'theirRef' | 'rolesWanted' | 'notes' | 'kindOfWork', after: string) => {
    if (after !== '' && compareText(after) !== compareText(request[key]))
      edits.push({ field, before: request[key], after, patch: { [key]: after } });
  };
  text('kindOfWork', 'kindOfWork', facts.kindOfWork);
  const { council } = facts;
  const shown = { id: request.councilSupportedId, text: request.councilSupportedText };
  if (council && councilKey(council.id, council.text) !== councilKey(shown.id, shown.text)) {
    const nameOf = ({ id, text: other }: typeof shown) => (id ? (input.known.councils.get(id)?.name ?? id) : other);
    const patch = { councilSupportedId: council.id, councilSupportedText: council.text };
    edits.push({ field: 'councilSupported', before: nameOf(shown), after: nameOf(council), patch });
  }
  if (!isSamePerson(facts.receivedFrom, request))
    edits.push({
      field: 'receivedFrom',
      before: request.receivedFrom,
      after: facts.receivedFrom,
      patch: { receivedFrom: facts.receivedFrom },
    });
  text('theirRef', 'theirRef', facts.theirRef);
  text('lookingFor', 'rolesWanted', facts.lookingFor);
  text('notes', 'notes', facts.notes);
  return [...edits, ...dateEdits(request, facts), ...endEdits(request, facts)];
}

/** "P. Adviser, Principal Adviser" is the person and the role that stand apart here. */
function isSamePerson(from: string, { receivedFrom, receivedFromRole }: Request): boolean {
  const typed = compareText(from);
  return typed === '' || [receivedFrom, `${receivedFrom}, ${receivedFromRole}`].map(compareText).includes(typed);
}

function dateEdits(request: Request, { dates, acknowledgedOn }: RequestFacts): readonly Edit<Request>[] {
  const edits: Edit<Request>[] = [];
  const shown: WantedDates = { startsOn: request.startsOn, endsOn: request.endsOn, text: request.datesText };
  const [before, after] = [wantedText(shown), wantedText(dates)];
  if (after !== '' && before !== after) {
    const patch = { startsOn: dates.startsOn, endsOn: dates.endsOn, datesText: dates.text };
    edits.push({ field: 'datesWanted', before, after, patch });
  }
  if (acknowledgedOn && acknowledgedOn !== request.acknowledgedOn) {
    const was = request.acknowledgedOn ? formatUkDate(request.acknowledgedOn) : '';
    edits.push({
      field: 'acknowledgedOn',
      before: was,
      after: formatUkDate(acknowledgedOn),
      patch: { acknowledgedOn },
    });
  }
  return edits;
}

function wantedText({ startsOn, endsOn, text }: WantedDates): string {
  const days = [startsOn, endsOn].flatMap((day) => (day ? [formatUkDate(day)] : []));
  return [days.join(' to '), text].filter(Boolean).join(', ');
}

/** A row ends a request; one that says nothing of an end opens none again. Filled and closed read alike in our own export. */
function endEdits(request: Request, { ended, endedOn }: RequestFacts): readonly Edit<Request>[] {
  const isSame = ended === request.outcome || (ended === 'closed' && request.outcome === 'filled');
  if (ended === null || isSame) return [];
  const before = request.outcome === 'none' ? '' : request.outcome;
  return [{ field: 'outcome', before, after: ended, patch: { outcome: ended, outcomeOn: endedOn } }];
}

function roundEdits({ round, facts }: RequestToEdit): readonly Edit<RequestRound>[] {
  const { receivedOn, peersWanted } = facts;
  const edits: Edit<RequestRound>[] = [];
  if (receivedOn && receivedOn !== round.receivedOn)
    edits.push({
      field: 'receivedOn',
      before: formatUkDate(round.receivedOn),
      after: formatUkDate(receivedOn),
      patch: { receivedOn },
    });
  if (peersWanted !== undefined && peersWanted !== round.peersWanted)
    edits.push({
      field: 'peersWanted',
      before: String(round.peersWanted),
      after: String(peersWanted),
      patch: { peersWanted },
    });
  return edits;
}

type EditedAnswer = Omit<EditedRequest, 'after'> & { readonly round: RequestRound };
const WITH_THE_LGA: ReadonlySet<Assignment['state']> = new Set(['put forward', 'confirmed', 'done']);

/** The answer of the round: added where there was none, corrected where its row says another; names are added to it. */
function editAnswer(edit: RequestToEdit, round: RequestRound, context: PlanContext): EditedAnswer {
  const { facts, isNew, peerIds, assignments } = edit;
  const sent = stopOfClock(round);
  const nothing: EditedAnswer = { round, assignments: [], changes: [], notes: [] };
  if (facts.answer === null || facts.answeredOn === null) return nothing;
  const named = facts.answer === 'names' ? nameInAnswer(edit, sent, context) : { ids: [], moved: [], added: [] };
  const response = sent ?? makeResponse(round, facts, named.ids, context);
  if (!response) return nothing;
  const edits: Edit<RequestResponse>[] = [];
  if (sent && sent.sentOn !== facts.answeredOn && isNew('answeredOn'))
    edits.push({
      field: 'answeredOn',
      before: formatUkDate(sent.sentOn),
      after: formatUkDate(facts.answeredOn),
      patch: { sentOn: facts.answeredOn },
    });
  if (sent && sent.kind !== facts.answer && isNew('outcome') && round.responses.length === 1)
    edits.push({
      field: 'outcome',
      before: ANSWER_WORDS[sent.kind],
      after: ANSWER_WORDS[facts.answer],
      patch: { kind: facts.answer, ...(facts.answer === 'nobody' && { assignmentIds: [] }) },
    });
  if (sent && !edit.isOwnExport) edits.push(...reasonEdits(sent, facts).filter(({ field }) => isNew(field)));
  if (sent && named.added.length > 0)
    edits.push({
      field: 'peersOffered',
      before: '',
      after: named.added.map((id) => nameIn(context, id)).join(', '),
      patch: { assignmentIds: [...sent.assignmentIds, ...named.ids] },
    });
  const after = applyEdits(response, edits);
  const answered: FieldChange = { field: 'answeredOn', before: '', after: formatUkDate(facts.answeredOn) };
  const responses = sent
    ? round.responses.map((one) => (one.id === sent.id ? after.after : one))
    : [...round.responses, response];
  const gone = sent ? goneNames(sent, assignments, peerIds, edit) : [];
  return {
    round: sent && edits.length === 0 ? round : { ...round, responses },
    assignments: named.moved,
    changes: sent ? after.changes : [answered],
    notes: gone.map((id) => ({
      code: 'name-kept',
      facts: { name: nameIn(context, id) },
      field: 'peersOffered' as const,
    })),
  };
}

const ANSWER_WORDS: Readonly<Record<RequestResponse['kind'], string>> = {
  names: 'Names put forward',
  nobody: 'Nobody to offer',
};

function reasonEdits(
  sent: RequestResponse,
  { answerReason, lateReason }: RequestFacts,
): readonly Edit<RequestResponse>[] {
  const edits: Edit<RequestResponse>[] = [];
  if (answerReason !== '' && answerReason !== sent.reason)
    edits.push({ field: 'answerReason', before: sent.reason, after: answerReason, patch: { reason: answerReason } });
  if (lateReason !== '' && lateReason !== sent.lateReason)
    edits.push({ field: 'lateReason', before: sent.lateReason, after: lateReason, patch: { lateReason } });
  return edits;
}

type Named = {
  readonly ids: Assignment['id'][];
  readonly moved: EditedRequest['assignments'];
  readonly added: readonly PeerId[];
};

/** The peers of the row whom the answer does not name yet, each with an assignment that stands with the LGA. */
function nameInAnswer(
  { request, assignments, peerIds, isNew }: RequestToEdit,
  sent: RequestResponse | null,
  context: PlanContext,
): Named {
  const known = new Map(assignments.map((one) => [one.peerId, one]));
  const inAnswer = new Set(sent?.assignmentIds ?? []);
  const added = isNew('peersOffered') ? peerIds.filter((id) => !isNamed(known.get(id), inAnswer)) : [];
  const moved = added.map((peerId) => {
    const before = known.get(peerId) ?? null;
    if (before === null) return { before, after: makeAssignment(request.id, peerId, 'put forward', context) };
    return { before, after: WITH_THE_LGA.has(before.state) ? before : { ...before, state: 'put forward' as const } };
  });
  return {
    ids: moved.map(({ after }) => after.id),
    moved: moved.filter(({ before, after }) => before !== after),
    added,
  };
}

function isNamed(assignment: Assignment | undefined, inAnswer: ReadonlySet<Assignment['id']>): boolean {
  return assignment !== undefined && inAnswer.has(assignment.id);
}

/** Peers whom the answer names and the row no longer does. */
function goneNames(
  sent: RequestResponse,
  assignments: readonly Assignment[],
  peerIds: readonly PeerId[],
  { facts, isNew, isOwnExport }: RequestToEdit,
): readonly PeerId[] {
  if (isOwnExport || facts.names.length === 0 || !isNew('peersOffered')) return [];
  return assignments
    .filter(({ id, peerId }) => sent.assignmentIds.includes(id) && !peerIds.includes(peerId))
    .map(({ peerId }) => peerId);
}

function nameIn({ peers }: PlanContext, id: PeerId): string {
  const peer = peers.get(id);
  return peer ? fullName(peer) : '';
}

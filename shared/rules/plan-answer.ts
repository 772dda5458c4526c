import type { Assignment, AssignmentState } from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { HolidayTable } from '@shared/model/holiday-table';
import type { AssignmentId } from '@shared/model/ids';
import type { Request, RequestResponse, RequestRound } from '@shared/model/request';
import { ok, type Result } from '@shared/model/result';
import { judgeResponse, type AnswerJudgement } from './answer-target';
import { lacksOwnReason, withOwnReason } from './plan-asking';
import { pausedDays } from './clock-pauses';
import { currentRound } from './request-state';
import { keptTarget, targetFromKept, targetOf, type AgreedTarget } from './round-target';
import { withState } from './selection';
import { stopOfClock } from './stop-of-clock';

/** What a person says in an answer to the LGA. */
export type AnswerDraft = {
  kind: RequestResponse['kind'];
  /** Whom the answer names; passed over where there is nobody to offer. */
  assignmentIds: readonly AssignmentId[];
  /** The one tick: interest, availability and conflicts checked. */
  checked: boolean;
  /** Why a peer of the council supported all the same. */
  ownReason: string;
  sentOn: CalendarDay;
  reason: string;
  lateReason: string;
};

export type AnswerField = 'sentOn' | 'assignmentIds' | 'checked' | 'ownReason' | 'lateReason';

/** Why an answer is refused, and at which field that stands. */
export type AnswerProblem = {
  code:
    | 'request-ended'
    | 'answer-before-request'
    | 'later-than-today'
    | 'names-missing'
    | 'name-sent-already'
    | 'peer-not-free'
    | 'check-missing'
    | 'own-council-reason-missing'
    | 'late-reason-missing';
  facts: { field: AnswerField };
};

export type AnswerToPlan = {
  request: Request;
  /** The assignments of the request. */
  assignments: readonly Assignment[];
  /** Those of peers who sit on the council supported. */
  ownIds: ReadonlySet<AssignmentId>;
  draft: AnswerDraft;
  /** Id that the response is to have. */
  responseId: string;
  today: CalendarDay;
  /** What is agreed now, and the bank holidays in force: with the round's own target they become the basis of the answer. */
  target: AgreedTarget;
  table: HolidayTable;
};

/** The records of an answer, to be written as one change. */
export type AnswerPlan = {
  request: Request;
  /** Assignments that the answer moves; those it leaves as they are stand not here. */
  assignments: readonly Assignment[];
  response: RequestResponse;
  judgement: AnswerJudgement;
};

/** Asked or not, these peers may be named; one that is not yet available needs the tick. */
const MAY_BE_NAMED: readonly AssignmentState[] = ['to ask', 'asked', 'no reply', 'available'];
/** Already with the LGA: named again in a further answer, they stay where they are. */
const WITH_THE_LGA: readonly AssignmentState[] = ['put forward', 'confirmed', 'done'];

/** True where the peer's name is with the LGA: put forward, confirmed or done. */
export function isWithTheLga({ state }: Pick<Assignment, 'state'>): boolean {
  return WITH_THE_LGA.includes(state);
}

/** True where an answer may name the peer: not declined, withdrawn or passed over. */
export function canBeNamed({ state }: Pick<Assignment, 'state'>): boolean {
  return MAY_BE_NAMED.includes(state) || WITH_THE_LGA.includes(state);
}

/** True where naming the peer needs the tick that interest, availability and conflicts were checked. */
export function needsCheck({ state, checkedOn }: Pick<Assignment, 'state' | 'checkedOn'>): boolean {
  return MAY_BE_NAMED.includes(state) && state !== 'available' && checkedOn === null;
}

/**
 * The answer that would be the one that stops the clock of the current round, judged by target and table; `undefined` where
 * it would not: another one stopped it already, or it names too few where all places are to be answered.
 */
export function judgeDraft(
  plan: Pick<AnswerToPlan, 'request' | 'target' | 'table'>,
  draft: Pick<AnswerDraft, 'kind' | 'assignmentIds' | 'sentOn'>,
): AnswerJudgement | undefined {
  const round = currentRound(plan.request);
  const { kind, sentOn } = draft;
  const sent = { ...responseOf(plan, round, kind === 'names' ? draft.assignmentIds : []), kind, sentOn, id: '' };
  if (stopOfClock({ ...round, responses: [...round.responses, sent] }) !== sent) return undefined;
  return judgeSent(plan, round, sentOn);
}

function judgeSent(
  plan: Pick<AnswerToPlan, 'target' | 'table'>,
  round: RequestRound,
  sentOn: CalendarDay,
): AnswerJudgement {
  const pauses = pausedDays(round, sentOn);
  return judgeResponse(round.receivedOn, sentOn, {
    target: targetOf(round, plan.target),
    holidays: plan.table,
    pauses,
  });
}

/** What every answer of the round that is sent now keeps. */
function responseOf(
  plan: Pick<AnswerToPlan, 'target' | 'table'>,
  round: RequestRound,
  assignmentIds: readonly AssignmentId[],
): Pick<RequestResponse, 'assignmentIds' | 'basis' | 'reason' | 'lateReason'> {
  const basis = { ...keptTarget(targetOf(round, plan.target)), holidayVersion: plan.table.version };
  return { assignmentIds: [...assignmentIds], basis, reason: '', lateReason: '' };
}

/**
 * Every refusal of an answer, in the order of the form's fields; empty where it may be sent.
 * Source: introduction to the peer challenge process, Charter 2 (interest and availability are checked before a peer's
 * details are passed on) and 4 (no direct association with the host).
 * Decided: 2026-11-22, product owner: available, or one tick; own council and a late answer need a reason.
 */
export function answerProblems(plan: Omit<AnswerToPlan, 'responseId'>): AnswerProblem[] {
  const { request, draft, today } = plan;
  const round = currentRound(request);
  const problems: AnswerProblem[] = [];
  const refuse = (code: AnswerProblem['code'], field: AnswerField) => problems.push({ code, facts: { field } });
  if (request.outcome !== 'none') refuse('request-ended', 'sentOn');
  if (draft.kind === 'names') nameProblems(plan, round).forEach(([code, field]) => refuse(code, field));
  if (draft.sentOn > today) refuse('later-than-today', 'sentOn');
  else if (draft.sentOn < round.receivedOn) refuse('answer-before-request', 'sentOn');
  else if (judgeDraft(plan, draft)?.state === 'late' && draft.lateReason.trim() === '')
    refuse('late-reason-missing', 'lateReason');
  return problems;
}

/**
 * The records of an answer to the LGA: the response in the current round with the basis it is judged on, and the peers it
 * names as put forward. The first refusal where it may not be sent.
 * Source: Peer Support Review Update, para 21.
 * Decided: 2026-11-22, product owner: names put forward or "nobody to offer" answers; the basis is kept with the answer.
 */
export function planAnswer(plan: AnswerToPlan): Result<AnswerPlan, AnswerProblem> {
  const { request, draft } = plan;
  const [refusal] = answerProblems(plan);
  if (refusal !== undefined) return { ok: false, problem: refusal };
  const round = currentRound(request);
  const named = draft.kind === 'names' ? namedAssignments(plan) : [];
  const assignmentIds = named.map(({ id }) => id);
  const judgement = judgeDraft(plan, { ...draft, assignmentIds });
  const response: RequestResponse = {
    ...responseOf(plan, round, assignmentIds),
    id: plan.responseId,
    sentOn: draft.sentOn,
    kind: draft.kind,
    reason: draft.reason.trim(),
    lateReason: judgement?.state === 'late' ? draft.lateReason.trim() : '',
  };
  const answered = { ...round, responses: [...round.responses, response] };
  return ok({
    request: withRound(request, answered),
    assignments: named
      .filter(({ state }) => !WITH_THE_LGA.includes(state))
      .map((assignment) => ({
        ...withState(assignment, 'put forward', draft.sentOn),
        checkedOn: draft.checked ? (assignment.checkedOn ?? draft.sentOn) : assignment.checkedOn,
        note: needsOwnReason(plan, assignment) ? withOwnReason(assignment.note, draft.ownReason) : assignment.note,
      })),
    response,
    judgement: judgement ?? judgeSent(plan, round, draft.sentOn),
  });
}

/** What may be corrected in an answer that was sent. */
export type AnswerCorrection = Pick<AnswerDraft, 'sentOn' | 'reason' | 'lateReason'>;

/** What stops the clock of a round once one of its answers is sent on another day; `null` where nothing does. */
export function stopOnceSent(
  round: RequestRound,
  response: RequestResponse,
  sentOn: CalendarDay,
  tableOf: (version: string) => HolidayTable,
): { response: RequestResponse; isLate: boolean } | null {
  const responses = round.responses.map((one) => (one.id === response.id ? { ...one, sentOn } : one));
  const stop = stopOfClock({ ...round, responses });
  return stop && { response: stop, isLate: judgeKept(round, stop, tableOf).state === 'late' };
}

/**
 * The request with a sent answer corrected; it is judged anew by the basis kept with it, never by today's settings. Where
 * another answer stops the clock then, and late, the reason is that one's if it has none of its own.
 * Decided: 2026-11-22, product owner: settings do not rewrite an answer, a corrected date does.
 */
export function planCorrection(correction: {
  request: Request;
  round: RequestRound;
  response: RequestResponse;
  corrected: AnswerCorrection;
  today: CalendarDay;
  /** Table of a version; the one in force where that version is gone. */
  tableOf: (version: string) => HolidayTable;
}): Result<Request, AnswerProblem> {
  const { request, round, response, corrected } = correction;
  const refuse = (code: AnswerProblem['code'], field: AnswerField) => ({
    ok: false as const,
    problem: { code, facts: { field } },
  });
  if (corrected.sentOn > correction.today) return refuse('later-than-today', 'sentOn');
  if (corrected.sentOn < round.receivedOn) return refuse('answer-before-request', 'sentOn');
  const said = corrected.lateReason.trim();
  const judged = judgeKept(round, { ...response, sentOn: corrected.sentOn }, correction.tableOf);
  const after: RequestResponse = {
    ...response,
    sentOn: corrected.sentOn,
    reason: corrected.reason.trim(),
    lateReason: judged.state === 'late' ? said : '',
  };
  const stop = stopOnceSent(round, response, corrected.sentOn, correction.tableOf);
  const whyStop = stop?.response.id === response.id ? said : stop?.response.lateReason || said;
  if (stop?.isLate && whyStop === '') return refuse('late-reason-missing', 'lateReason');
  const responses = round.responses.map((one) => {
    if (one.id === response.id) return after;
    return stop?.isLate && one.id === stop.response.id ? { ...one, lateReason: whyStop } : one;
  });
  return ok(withRound(request, { ...round, responses }));
}

/** An answer that was sent, judged by the basis kept with it. */
export function judgeKept(
  round: Pick<RequestRound, 'receivedOn' | 'pauses'>,
  { sentOn, basis }: Pick<RequestResponse, 'sentOn' | 'basis'>,
  tableOf: (version: string) => HolidayTable,
): AnswerJudgement {
  const holidays = tableOf(basis.holidayVersion);
  return judgeResponse(round.receivedOn, sentOn, {
    target: targetFromKept(basis),
    holidays,
    pauses: pausedDays(round, sentOn),
  });
}

/** A round received on that day: its answers judged anew by the bases kept with them. */
export type ReceiptPlan = {
  round: RequestRound;
  /** How the answer that stopped the clock is judged then; `undefined` while there is none. */
  judgement: AnswerJudgement | undefined;
  /** Late on that day, and nobody has said why. */
  lacksLateReason: boolean;
};

/**
 * A round with another day of receipt. An answer that is in time then loses the reason why it was late, which stays in the
 * history; one that is late then needs a reason: `lateReason`, for the answer that stopped the clock.
 * Decided: 2026-11-22, product owner: a corrected date judges an answer anew; a late answer needs a reason.
 */
export function planReceipt(receipt: {
  round: RequestRound;
  receivedOn: CalendarDay;
  lateReason: string;
  tableOf: (version: string) => HolidayTable;
}): ReceiptPlan {
  const round = { ...receipt.round, receivedOn: receipt.receivedOn };
  const first = stopOfClock(round);
  const isLate = (response: RequestResponse) => judgeKept(round, response, receipt.tableOf).state === 'late';
  const responses = round.responses.map((response) => {
    const said = response === first ? receipt.lateReason.trim() : response.lateReason;
    return { ...response, lateReason: isLate(response) ? said : '' };
  });
  return {
    round: { ...round, responses },
    judgement: first ? judgeKept(round, first, receipt.tableOf) : undefined,
    lacksLateReason: first !== null && isLate(first) && receipt.lateReason.trim() === '',
  };
}

/**
 * Why an answer was late, where it is: the reason of one whose dates were corrected since, so that it is in time, is past.
 * Empty for a further answer, which no clock waits for.
 */
export function lateReasonOf(
  round: RequestRound,
  response: RequestResponse,
  tableOf: (version: string) => HolidayTable,
): string {
  const isLate = response === stopOfClock(round) && judgeKept(round, response, tableOf).state === 'late';
  return isLate ? response.lateReason : '';
}

/** The request with one round as given, the others untouched. */
export function withRound(request: Request, round: RequestRound): Request {
  return { ...request, rounds: request.rounds.map((one) => (one.id === round.id ? round : one)) };
}

/** True where naming the peer, who sits on the council supported, needs a reason that is not on record yet. */
export function needsOwnReason({ ownIds }: Pick<AnswerToPlan, 'ownIds'>, assignment: Assignment): boolean {
  return !WITH_THE_LGA.includes(assignment.state) && lacksOwnReason(assignment, ownIds.has(assignment.id));
}

function namedAssignments({ assignments, draft }: Pick<AnswerToPlan, 'assignments' | 'draft'>): Assignment[] {
  return assignments.filter(({ id }) => draft.assignmentIds.includes(id));
}

function nameProblems(
  plan: Pick<AnswerToPlan, 'assignments' | 'draft' | 'ownIds'>,
  round: RequestRound,
): [AnswerProblem['code'], AnswerField][] {
  const named = namedAssignments(plan);
  const sent = new Set(round.responses.flatMap(({ assignmentIds }) => assignmentIds));
  if (named.length === 0) return [['names-missing', 'assignmentIds']];
  if (named.some(({ id }) => sent.has(id))) return [['name-sent-already', 'assignmentIds']];
  if (!named.every(canBeNamed)) return [['peer-not-free', 'assignmentIds']];
  const { checked, ownReason } = plan.draft;
  const missing: [AnswerProblem['code'], AnswerField][] = [];
  if (!checked && named.some(needsCheck)) missing.push(['check-missing', 'checked']);
  if (ownReason.trim() === '' && named.some((one) => needsOwnReason(plan, one)))
    missing.push(['own-council-reason-missing', 'ownReason']);
  return missing;
}

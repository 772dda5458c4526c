import type { Assignment, AssignmentState } from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { HolidayTable } from '@shared/model/holiday-table';
import type { AssignmentId } from '@shared/model/ids';
import type { Request, RequestResponse, RequestRound } from '@shared/model/request';
import { answerPosition, judgeResponse, type AnswerPosition } from './answer-target';
import { targetOf, type AgreedTarget } from './round-target';

export const REQUEST_STATES = ['open', 'answered', 'filled', 'closed', 'withdrawn'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

type AssignmentFacts = Pick<Assignment, 'id' | 'state'>;

const CONFIRMED: readonly AssignmentState[] = ['confirmed', 'done'];
/** A name that was sent and fell away on the peer's side: another one is owed. */
const FELL_AWAY: readonly AssignmentState[] = ['declined', 'no reply', 'withdrawn'];

/**
 * The state that a request shows: what a person set, else filled once as many peers as its latest round wanted are
 * confirmed, else answered once that round has a response, else open. A further round opens the request again.
 * `assignments` are the request's own; others do no harm.
 * Source: Peer Support Review Update, para 21 (respond within 10 days).
 * Decided: 2026-11-22, product owner: names put forward or "nobody to offer" is an answer, an acknowledgement is not.
 */
export function requestState(request: Request, assignments: Iterable<AssignmentFacts>): RequestState {
  if (request.outcome !== 'none') return request.outcome;
  const round = currentRound(request);
  if (round.responses.length === 0) return 'open';
  const sent = sentAssignments(round);
  let confirmed = 0;
  for (const { id, state } of assignments) if (sent.has(id) && CONFIRMED.includes(state)) confirmed += 1;
  return confirmed >= round.peersWanted ? 'filled' : 'answered';
}

/** The round whose clock the request goes by: the last one added. */
export function currentRound(request: Request): RequestRound {
  const round = request.rounds.at(-1);
  // The schema asks for one round at least.
  if (round === undefined) throw new Error(`Request ${request.id} has no round`);
  return round;
}

/** Where one round stands. Numbers of days are in the kind of day of its target or, once answered, of the answer's basis. */
export type RoundClock = AnswerPosition & {
  round: RequestRound;
  /** From 1. */
  roundNumber: number;
  receivedOn: CalendarDay;
  /** The response that stopped the clock: the first one sent. */
  answer: RequestResponse | null;
  answeredOn: CalendarDay | null;
  /** Unanswered, and the request has not ended: the clock is running. */
  isRunning: boolean;
  peersWanted: number;
  /** Different peers named in the round's responses, whatever became of them. */
  peersPutForward: number;
  /** Names still to come: wanted less those that stand; none once "nobody to offer" was said or the request ended. */
  peersOwed: number;
};

/** What the clock may take into account beside the request. */
export type ClockOptions = {
  /** Within how many days of the day to act by a request is due soon. */
  dueSoonDays?: number;
  /** With them a peer who withdrew after being put forward is owed again. */
  assignments?: Iterable<AssignmentFacts>;
};

/**
 * The clock of the request's current round on `today`; see `roundClock`.
 * Source: Peer Support Review Update, para 21.
 */
export function requestClock(
  request: Request,
  today: CalendarDay,
  target: AgreedTarget,
  holidayTableByVersion: ReadonlyMap<string, HolidayTable>,
  currentTable: HolidayTable,
  options: ClockOptions = {},
): RoundClock {
  const round = currentRound(request);
  return roundClock(request, round, today, target, holidayTableByVersion, currentTable, options);
}

/**
 * The clock of one round. An answered round is judged by the basis kept with its first response (target, kind of day,
 * version of the bank holidays; the current table where that version is gone), so that later settings do not rewrite it,
 * while a corrected date of receipt or answer does. An unanswered one goes by its own target (`targetOf`) and
 * today's table, and stands still on the day that the request ended. `target` is the one agreed now. A request that ended on
 * a day nobody knows, as an imported sheet may say, was not breached as far as anybody can tell: it stands as on its first day.
 * Source: Peer Support Review Update, para 21.
 * Decided: 2026-11-22, product owner: the first response stops the clock; each round has its own.
 */
export function roundClock(
  request: Request,
  round: RequestRound,
  today: CalendarDay,
  target: AgreedTarget,
  holidayTableByVersion: ReadonlyMap<string, HolidayTable>,
  currentTable: HolidayTable,
  options: ClockOptions = {},
): RoundClock {
  const answer = firstSent(round);
  const hasEnded = request.outcome !== 'none';
  const facts = {
    round,
    roundNumber: request.rounds.findIndex(({ id }) => id === round.id) + 1,
    receivedOn: round.receivedOn,
    answer,
    answeredOn: answer?.sentOn ?? null,
    isRunning: answer === null && !hasEnded,
    peersWanted: round.peersWanted,
    peersPutForward: sentAssignments(round).size,
    peersOwed: hasEnded ? 0 : peersOwed(round, options.assignments ?? []),
  };
  if (answer === null) {
    const until = hasEnded ? earlier(request.outcomeOn ?? round.receivedOn, today) : today;
    const dates = { receivedOn: round.receivedOn };
    return { ...facts, ...answerPosition(dates, until, targetOf(round, target), currentTable, options.dueSoonDays) };
  }
  const basis = { days: answer.basis.targetDays, dayKind: answer.basis.dayKind };
  const table = holidayTableByVersion.get(answer.basis.holidayVersion) ?? currentTable;
  const dates = { receivedOn: round.receivedOn, answeredOn: answer.sentOn };
  const { state, daysTaken } = judgeResponse(round.receivedOn, answer.sentOn, { target: basis, holidays: table });
  return { ...facts, ...answerPosition(dates, today, basis, table, options.dueSoonDays), state, daysTaken };
}

function earlier(a: CalendarDay, b: CalendarDay): CalendarDay {
  return a < b ? a : b;
}

/** The response that stopped the clock of a round: earliest sent; of two sent on one day the one recorded first. */
export function firstSent(round: RequestRound): RequestResponse | null {
  let first: RequestResponse | null = null;
  for (const response of round.responses) if (first === null || response.sentOn < first.sentOn) first = response;
  return first;
}

function sentAssignments(round: RequestRound): ReadonlySet<AssignmentId> {
  return new Set(round.responses.flatMap(({ assignmentIds }) => assignmentIds));
}

function peersOwed(round: RequestRound, assignments: Iterable<AssignmentFacts>): number {
  if (round.responses.some(({ kind }) => kind === 'nobody')) return 0;
  const standing = new Set(sentAssignments(round));
  for (const { id, state } of assignments) if (FELL_AWAY.includes(state)) standing.delete(id);
  return Math.max(0, round.peersWanted - standing.size);
}

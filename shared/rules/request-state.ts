import type { Assignment, AssignmentState } from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { HolidayTable } from '@shared/model/holiday-table';
import type { AssignmentId } from '@shared/model/ids';
import type { ClockPause, Request, RequestResponse, RequestRound, ResponseMeans } from '@shared/model/request';
import { answerPosition, daysTaken, judgeResponse, type AnswerPosition } from './answer-target';
import { pausedDays, pauseInForce, type PausedDays } from './clock-pauses';
import { meaningOf, targetFromKept, targetOf, type AgreedTarget } from './round-target';
import { stopOfClock } from './stop-of-clock';

export const REQUEST_STATES = ['open', 'answered', 'filled', 'closed', 'withdrawn'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];

type AssignmentFacts = Pick<Assignment, 'id' | 'state'>;

const CONFIRMED: readonly AssignmentState[] = ['confirmed', 'done'];
/** A name that was sent and fell away on the peer's side: another one is owed. */
const FELL_AWAY: readonly AssignmentState[] = ['declined', 'no reply', 'withdrawn'];

/**
 * The state that a request shows: what a person set, else filled once as many peers as its latest round wanted are
 * confirmed, else answered once a response stopped that round's clock, else open. A further round opens the request again.
 * `assignments` are the request's own; others do no harm.
 * Source: Peer Support Review Update, para 21 (respond within 10 days).
 * Decided: 2026-11-22, product owner: names put forward or "nobody to offer" is an answer, an acknowledgement is not.
 */
export function requestState(request: Request, assignments: Iterable<AssignmentFacts>): RequestState {
  if (request.outcome !== 'none') return request.outcome;
  const round = currentRound(request);
  if (stopOfClock(round) === null) return 'open';
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
  /** The response that stopped the clock (`stopOfClock`). */
  answer: RequestResponse | null;
  answeredOn: CalendarDay | null;
  /** Unanswered, and the request has not ended: the clock is running, or pauses. */
  isRunning: boolean;
  /** The pause that holds today, while the clock is not stopped. */
  pause: ClockPause | null;
  /** Pauses as they are passed over by every figure here. */
  pauses: readonly PausedDays[];
  /** How many of the days taken or, unanswered, open fell in pauses and are not among them. */
  daysPaused: number;
  /** Only while unanswered: days from receipt to today or to the end of the request; `null` where that day is not known. */
  daysOpen: number | null;
  /** What stops this clock. */
  responseMeans: ResponseMeans;
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
 * The clock of one round: the one function that says when it is due, what is left, and whether the answer was in time. An
 * answered round is judged by the basis kept with the response that stopped it (target, kind of day, version of the bank
 * holidays; the current table where that version is gone), so that later settings do not rewrite it,
 * while a corrected date of receipt or answer does. An unanswered one goes by its own target (`targetOf`) and
 * today's table, and stands still on the day that the request ended. `target` is the one agreed now. A request that ended on
 * a day nobody knows, as an imported sheet may say, was not breached as far as anybody can tell: it stands as on its first day.
 * Source: Peer Support Review Update, para 21.
 * Decided: 2026-11-22, product owner: `stopOfClock` says which response stops it; each round has its own.
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
  const answer = stopOfClock(round);
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
    const held = targetOf(round, target);
    const pauses = pausedDays(round, until);
    const position = answerPosition(
      { receivedOn: round.receivedOn, pauses },
      until,
      held,
      currentTable,
      options.dueSoonDays,
    );
    const open = daysTaken(round.receivedOn, until, held.dayKind, currentTable, pauses);
    return {
      ...facts,
      ...position,
      pause: (hasEnded ? undefined : pauseInForce(round, today)) ?? null,
      pauses,
      daysPaused: daysTaken(round.receivedOn, until, held.dayKind, currentTable) - open,
      // Ended on a day that nobody knows: how long it waited cannot be told.
      daysOpen: hasEnded && request.outcomeOn === null ? null : open,
      responseMeans: meaningOf(held),
    };
  }
  const basis = targetFromKept(answer.basis);
  const table = holidayTableByVersion.get(answer.basis.holidayVersion) ?? currentTable;
  const pauses = pausedDays(round, answer.sentOn);
  const dates = { receivedOn: round.receivedOn, answeredOn: answer.sentOn, pauses };
  const judged = judgeResponse(round.receivedOn, answer.sentOn, { target: basis, holidays: table, pauses });
  return {
    ...facts,
    ...answerPosition(dates, today, basis, table, options.dueSoonDays),
    state: judged.state,
    daysTaken: judged.daysTaken,
    pause: null,
    pauses,
    daysPaused: daysTaken(round.receivedOn, answer.sentOn, basis.dayKind, table) - judged.daysTaken,
    daysOpen: null,
    responseMeans: meaningOf(basis),
  };
}

function earlier(a: CalendarDay, b: CalendarDay): CalendarDay {
  return a < b ? a : b;
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

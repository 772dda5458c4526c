import type { CalendarDay } from '@shared/model/calendar-day';
import type { HolidayTable } from '@shared/model/holiday-table';
import type { Request } from '@shared/model/request';
import { missingCase } from '@shared/model/result';
import type { Agreement } from '@shared/model/settings';
import { foldText } from './names';
import { roundClock, type RoundClock } from './request-state';
import { agreedTarget } from './round-target';
import { inTextOrder } from '@shared/rules/in-text-order';

/** One round of a request with its clock: what every figure here counts. */
export type AskedRound = { readonly request: Request; readonly clock: RoundClock };

/** Every round of the requests, as of `today`. Source: Peer Support Review Update, para 21. */
export function askedRounds(of: {
  requests: readonly Request[];
  today: CalendarDay;
  agreement: Agreement;
  holidayTableByVersion: ReadonlyMap<string, HolidayTable>;
  currentHolidayTable: HolidayTable;
}): AskedRound[] {
  const target = agreedTarget(of.agreement);
  return of.requests.flatMap((request) =>
    request.rounds.map((round) => ({
      request,
      clock: roundClock(request, round, of.today, target, of.holidayTableByVersion, of.currentHolidayTable),
    })),
  );
}

/** `none`: the request ended, not overdue, before it was answered. */
export type InTime = 'yes' | 'no' | 'not yet due' | 'none';

/** Whether a round was answered in time; one that waits past its last day was not. */
export function inTimeOf({ state, isRunning }: Pick<RoundClock, 'state' | 'isRunning'>): InTime {
  switch (state) {
    case 'in time':
      return 'yes';
    case 'late':
    case 'overdue':
      return 'no';
    case 'open':
    case 'due soon':
      return isRunning ? 'not yet due' : 'none';
    default:
      return missingCase(state);
  }
}

/** How rounds were answered. Each figure is the list of its rounds, so that it can be opened and cannot part from it. */
export type AnswerFigures = {
  /** First rounds: each request once. */
  readonly received: readonly AskedRound[];
  /** Further names wanted: each has a clock of its own and counts below as requests do. */
  readonly further: readonly AskedRound[];
  readonly answered: readonly AskedRound[];
  readonly inTime: readonly AskedRound[];
  /** Answered late, or overdue and not answered. */
  readonly late: readonly AskedRound[];
  /** The clock runs. */
  readonly open: readonly AskedRound[];
  /** In time of those answered, 0 to 1; `null` while none is. */
  readonly shareInTime: number | null;
  /** Days taken by those answered, pauses left out; of an even number of them halfway between the middle two. */
  readonly medianDays: number | null;
  readonly longestDays: number | null;
};

/**
 * The figures of some rounds, for screen, sheet and summary alike.
 * Source: Peer Support Review Update, para 21; DESIGN section 3 (requests received, answered in time (n and %), late, open).
 */
export function answerFigures(rounds: readonly AskedRound[]): AnswerFigures {
  const answered = rounds.filter(({ clock }) => clock.answer !== null);
  const inTime = answered.filter(({ clock }) => inTimeOf(clock) === 'yes');
  const days = answered.map(({ clock }) => clock.daysTaken ?? 0).toSorted((a, b) => a - b);
  return {
    received: rounds.filter(({ clock }) => clock.roundNumber === 1),
    further: rounds.filter(({ clock }) => clock.roundNumber > 1),
    answered,
    inTime,
    late: rounds.filter(({ clock }) => inTimeOf(clock) === 'no'),
    open: rounds.filter(({ clock }) => clock.isRunning),
    shareInTime: answered.length === 0 ? null : inTime.length / answered.length,
    medianDays: median(days),
    longestDays: days.at(-1) ?? null,
  };
}

function median(sorted: readonly number[]): number | null {
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/** Rounds that share a name: a kind of work, a region, a year, a reason. */
export type RoundGroup = { readonly name: string; readonly rounds: readonly AskedRound[] };

/**
 * Rounds by the names that each has (several, one or none), most rounds first, then by name. Names that differ only in
 * capitals, accents or spaces are one, as it was written first.
 */
export function groupRounds(
  rounds: readonly AskedRound[],
  namesOf: (round: AskedRound) => readonly string[],
): RoundGroup[] {
  const groups = new Map<string, { name: string; rounds: AskedRound[] }>();
  for (const round of rounds) {
    const seen = new Set<string>();
    for (const name of namesOf(round)) {
      const key = foldText(name).trim();
      if (seen.has(key)) continue;
      seen.add(key);
      const group = groups.get(key);
      if (group) group.rounds.push(round);
      else groups.set(key, { name, rounds: [round] });
    }
  }
  return [...groups.values()].toSorted((a, b) => b.rounds.length - a.rounds.length || inTextOrder(a.name, b.name));
}

/** Why answers were late, by the reason given for it; overdue rounds have none yet. `none` names those without a reason. */
export function reasonsLate(rounds: readonly AskedRound[], none: { answered: string; open: string }): RoundGroup[] {
  const late = rounds.filter(({ clock }) => inTimeOf(clock) === 'no');
  return groupRounds(late, ({ clock }) => [clock.answer ? clock.answer.lateReason || none.answered : none.open]);
}

/** Why there was nobody to offer, by the reason given; a round in which it was said twice counts under each reason. */
export function reasonsNobody(rounds: readonly AskedRound[], none: string): RoundGroup[] {
  return groupRounds(rounds, ({ clock }) =>
    clock.round.responses.filter(({ kind }) => kind === 'nobody').map(({ reason }) => reason || none),
  );
}

/** How many places of a round no name was sent for. */
export function placesNotMet({ clock }: AskedRound): number {
  return Math.max(0, clock.peersWanted - clock.peersPutForward);
}

/**
 * Rounds whose demand was not met: fewer names were sent than were wanted, and the clock was stopped or the request ended.
 * One that the LGA withdrew before an answer is none, and one that still runs is none yet.
 * Decided: 2026-11-22, product owner (demand not met, by skill and region).
 */
export function notMet(rounds: readonly AskedRound[]): AskedRound[] {
  return rounds.filter(
    (round) =>
      placesNotMet(round) > 0 &&
      !round.clock.isRunning &&
      (round.clock.answer !== null || round.request.outcome !== 'withdrawn'),
  );
}

import type { AnswerFigures, AskedRound } from '@shared/rules/performance';

/** "67 % in time"; a dash while nothing was answered. */
export function shareText({ shareInTime }: Pick<AnswerFigures, 'shareInTime'>): string {
  return shareInTime === null ? '\u2013' : `${Math.round(shareInTime * 100)} %`;
}

/** Days as a figure, half a day where the middle lies between two; a dash where there are none. */
export function daysText(days: number | null): string {
  return days === null ? '\u2013' : String(days);
}

/** How a round is called: "R-0147", "R-0147, round 2". */
export function roundName({ request, clock }: AskedRound): string {
  return clock.roundNumber === 1 ? request.ref : `${request.ref}, round ${clock.roundNumber}`;
}

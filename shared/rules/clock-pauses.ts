import type { CalendarDay } from '@shared/model/calendar-day';
import type { ClockPause, RequestRound } from '@shared/model/request';

/** Days on which a clock stands still; the first and the last inclusive. */
export type PausedDays = { readonly from: CalendarDay; readonly to: CalendarDay };

/**
 * The pauses of a round as they were or are up to `until`, the day of the answer or today: one without an end lasts to that
 * day, one that begins after it is left out. One with an end keeps it, so that a day to answer by may be told ahead.
 * Source: DOMAIN R3 (no paper knows pauses; reason and dates, off unless an office turns them on).
 */
export function pausedDays({ pauses = [] }: Pick<RequestRound, 'pauses'>, until: CalendarDay): readonly PausedDays[] {
  return pauses.filter(({ from }) => from <= until).map(({ from, to }) => ({ from, to: to ?? until }));
}

/** True where the clock stands still on `day`; days that two pauses share are no more than that. */
export function isPaused(day: CalendarDay, pauses: readonly PausedDays[]): boolean {
  return pauses.some(({ from, to }) => from <= day && day <= to);
}

/** The pause that has begun by `today` and has not ended: without an end, or with one still to come. */
export function pauseInForce(
  { pauses = [] }: Pick<RequestRound, 'pauses'>,
  today: CalendarDay,
): ClockPause | undefined {
  return pauses.find(({ from, to }) => from <= today && (to === null || today <= to));
}

export type PauseProblem =
  'later-than-today' | 'pause-before-request' | 'pause-after-answer' | 'end-before-start' | 'pauses-overlap';

/** What a pause is checked against. */
export type PauseToCheck = {
  round: Pick<RequestRound, 'receivedOn' | 'pauses'>;
  /** A pause that is corrected has the id of the one it replaces. */
  pause: Pick<ClockPause, 'id' | 'from' | 'to'>;
  /** When the round was answered or the request ended; `null` while the clock runs. */
  stoppedOn: CalendarDay | null;
  today: CalendarDay;
};

/**
 * Why a clock cannot have been paused then, and at which field that stands; `undefined` where it can. A pause begins by
 * today, on the day of receipt at the earliest, and before the answer; its end may be to come. No two share a day.
 * Decided: 2026-11-22, product owner.
 */
export function pauseProblem({
  round,
  pause,
  stoppedOn,
  today,
}: PauseToCheck): { code: PauseProblem; field: 'from' | 'to' } | undefined {
  const { from, to } = pause;
  if (from > today) return { code: 'later-than-today', field: 'from' };
  if (from < round.receivedOn) return { code: 'pause-before-request', field: 'from' };
  if (stoppedOn !== null && from >= stoppedOn) return { code: 'pause-after-answer', field: 'from' };
  if (to !== null && to < from) return { code: 'end-before-start', field: 'to' };
  const others = (round.pauses ?? []).filter(({ id }) => id !== pause.id);
  const meets = others.find((one) => (to === null || one.from <= to) && (one.to === null || from <= one.to));
  if (meets) return { code: 'pauses-overlap', field: from >= meets.from ? 'from' : 'to' };
  return undefined;
}

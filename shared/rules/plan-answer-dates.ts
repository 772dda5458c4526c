import type { CalendarDay } from '@shared/model/calendar-day';
import type { Request, RequestRound } from '@shared/model/request';

export type ReceiptProblem =
  'later-than-today' | 'before-last-round' | 'after-next-round' | 'received-after-answer' | 'received-after-end';

/** What a day of receipt is checked against. */
export type ReceiptToCheck = {
  request: Pick<Request, 'rounds' | 'outcome' | 'outcomeOn'>;
  /** The round received; `undefined` for one that is added at the end, which opens an ended request again. */
  round: RequestRound | undefined;
  receivedOn: CalendarDay;
  today: CalendarDay;
};

/**
 * Why a round cannot have been received on that day; `undefined` where it can. Rounds stay in order (two may come on one
 * day), none comes after its first answer was sent, and none after the request ended.
 * Decided: 2026-11-22, product owner: each round has a clock of its own, from its own day of receipt.
 */
export function receiptProblem({ request, round, receivedOn, today }: ReceiptToCheck): ReceiptProblem | undefined {
  const { rounds, outcome, outcomeOn } = request;
  const place = round ? rounds.findIndex(({ id }) => id === round.id) : rounds.length;
  const earlier = rounds[place - 1];
  const later = rounds[place + 1];
  if (receivedOn > today) return 'later-than-today';
  if (earlier && receivedOn < earlier.receivedOn) return 'before-last-round';
  if (later && receivedOn > later.receivedOn) return 'after-next-round';
  if (round?.responses.some(({ sentOn }) => sentOn < receivedOn)) return 'received-after-answer';
  return round && outcome !== 'none' && outcomeOn !== null && receivedOn > outcomeOn ? 'received-after-end' : undefined;
}

/**
 * Why a request cannot have ended on that day; `undefined` where it can: from the day its last round came up to today.
 * Decided: 2026-11-22, product owner.
 */
export function endProblem(
  { rounds }: Pick<Request, 'rounds'>,
  endedOn: CalendarDay,
  today: CalendarDay,
): 'later-than-today' | 'ended-before-round' | undefined {
  if (endedOn > today) return 'later-than-today';
  return rounds.some(({ receivedOn }) => receivedOn > endedOn) ? 'ended-before-round' : undefined;
}

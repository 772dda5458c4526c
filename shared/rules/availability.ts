import type { CalendarDay } from '@shared/model/calendar-day';
import type { Peer } from '@shared/model/peer';

/** A span in which a peer cannot be asked; open at an end that is `null`. */
export type Unavailable = { from: CalendarDay | null; to: CalendarDay | null };

/** True where the span holds the day, its first and last day included. */
export function holdsDay({ from, to }: Unavailable, day: CalendarDay): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

/**
 * The span in which the peer said to be unavailable that holds `day`, its first and last day included; `undefined` where
 * none does. "If need be" and "available" are no obstacle.
 * Decided: 2026-11-22, product owner: work on such a day is warned of, and not refused.
 */
export function unavailableOn(peer: Pick<Peer, 'availability'>, day: CalendarDay): Unavailable | undefined {
  return peer.availability.find((span) => span.kind === 'unavailable' && holdsDay(span, day));
}

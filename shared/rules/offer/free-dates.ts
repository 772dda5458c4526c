import type { CalendarDay } from '@shared/model/calendar-day';
import { DayEntrySchema, type DayEntry } from '@shared/model/day-entry';
import type { Peer } from '@shared/model/peer';
import { unavailableOn } from '../availability';
import { clashes, type Dated } from '../clashes';
import type { WorkWanted } from './work-wanted';

const HALF_A_DAY = DayEntrySchema.pick({ precision: true, part: true, quarterDays: true, state: true }).parse({
  part: 'unknown',
  quarterDays: 2,
  state: 'pencilled',
});

/**
 * The dates on which a peer has room for half a day at least: not said to be unavailable, and not taken by work that is
 * worked or booked. Days pencilled in, and "if need be", leave a date free; both are told beside it (`workWarnings`).
 * `entries` are the peer's on those dates at least, in any order.
 * Decided: 2026-11-22, product owner: half a date taken is something to check, the whole of it is not free.
 */
export function freeDates(
  peer: Pick<Peer, 'availability'>,
  dates: readonly CalendarDay[],
  entries: readonly DayEntry[],
): readonly CalendarDay[] {
  const first = dates[0];
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return dates;
  const there = entries.filter(
    (entry) => entry.date >= first && entry.date <= last && (entry.state === 'booked' || entry.state === 'worked'),
  );
  if (there.length === 0 && peer.availability.length === 0) return dates;
  return dates.filter((date) => unavailableOn(peer, date) === undefined && !isTaken(date, there));
}

/** True where a peer is free on as many of the wanted dates as days are needed. */
export function isFreeEnough(
  peer: Pick<Peer, 'availability'>,
  { dates, datesNeeded }: Pick<WorkWanted, 'dates' | 'datesNeeded'>,
  entries: readonly DayEntry[],
): boolean {
  return freeDates(peer, dates, entries).length >= datesNeeded;
}

function isTaken(date: CalendarDay, there: readonly DayEntry[]): boolean {
  const onDate = there.filter((entry) => entry.date === date);
  if (onDate.length === 0) return false;
  const probe: Dated = { ...HALF_A_DAY, date };
  return clashes<Dated>([probe, ...onDate]).some(({ entries }) => entries.includes(probe));
}

import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { Project, ProjectEnd } from '@shared/model/project';
import { freedDays, type FreedDays } from './free-days';

export const PROJECT_STATES = ['no dates', 'to come', 'under way', 'passed', 'closed', 'cancelled'] as const;
export type ProjectState = (typeof PROJECT_STATES)[number];

/**
 * Where a project stands on a day: as a person ended it, else by its first and last day, both inclusive. A project with one
 * of the two has the other on the same day; one with neither has no dates, whatever days are recorded for it.
 * Decided: 2026-11-22, product owner.
 */
export function projectState(
  { startsOn, endsOn, endedAs }: Pick<Project, 'startsOn' | 'endsOn' | 'endedAs'>,
  today: CalendarDay,
): ProjectState {
  if (endedAs !== undefined) return endedAs;
  const first = startsOn ?? endsOn;
  const last = endsOn ?? startsOn;
  if (first === null || last === null) return 'no dates';
  if (today < first) return 'to come';
  return today > last ? 'passed' : 'under way';
}

/**
 * The days of a project that its end frees. A cancellation by the LGA frees all that is pencilled in or booked; closing
 * frees what is still to come and all that is only pencilled in, and leaves booked days up to `today` (inclusive), of which
 * somebody has yet to say whether they were worked. Worked days stay.
 * Source: introduction to the peer challenge process, Charter 6 (the LGA cancels).
 * Decided: 2026-11-22, product owner: what was booked and has passed is settled by a person, never by closing.
 */
export function daysFreedByEnd(entries: readonly DayEntry[], end: ProjectEnd, today: CalendarDay): FreedDays {
  if (end === 'cancelled') return freedDays(entries);
  return freedDays(entries.filter(({ state, date }) => state !== 'booked' || date > today));
}

/** Days of a project by state, in quarter-days, whether they count to the limit or not; cancelled ones left out. */
export type ProjectDays = { workedQuarterDays: number; bookedQuarterDays: number; pencilledQuarterDays: number };

/** What the entries of a project come to. */
export function projectDays(entries: Iterable<Pick<DayEntry, 'state' | 'quarterDays'>>): ProjectDays {
  const sum: ProjectDays = { workedQuarterDays: 0, bookedQuarterDays: 0, pencilledQuarterDays: 0 };
  for (const { state, quarterDays } of entries) {
    if (state === 'worked') sum.workedQuarterDays += quarterDays;
    else if (state === 'booked') sum.bookedQuarterDays += quarterDays;
    else if (state === 'pencilled') sum.pencilledQuarterDays += quarterDays;
  }
  return sum;
}

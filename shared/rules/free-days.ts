import type { AssignmentState } from '@shared/model/assignment';
import type { DayEntry } from '@shared/model/day-entry';

/** The states in which a peer no longer does the work. */
const NO_LONGER: readonly AssignmentState[] = ['declined', 'not selected', 'withdrawn'];

/**
 * True where a peer who comes to this state no longer holds the days pencilled in or booked for the work.
 * Source: introduction to the peer challenge process, Charter 5 (withdrawal) and 6 (the LGA cancels, no compensation).
 */
export function freesDays(state: AssignmentState): boolean {
  return NO_LONGER.includes(state);
}

/**
 * True where a move from one state to another frees the days: into an end, or back before the confirmation, as what was
 * booked on it no longer stands.
 * Decided: 2026-11-22, product owner: a step may be taken back; days are booked on a confirmation alone.
 */
export function moveFreesDays(from: AssignmentState, to: AssignmentState): boolean {
  return freesDays(to) || (isConfirmed(from) && !isConfirmed(to));
}

function isConfirmed(state: AssignmentState): boolean {
  return state === 'confirmed' || state === 'done';
}

/** What is freed, and what stays. */
export type FreedDays = {
  /** The entries that were pencilled in or booked, as cancelled. */
  entries: DayEntry[];
  pencilledQuarterDays: number;
  bookedQuarterDays: number;
  /** Worked already: they stay as they are. */
  workedQuarterDays: number;
};

/**
 * The days that a withdrawal, a refusal or a cancellation by the LGA frees: what is pencilled in or booked becomes
 * cancelled, whatever its date; worked days stay, and cancelled ones are left out.
 * Source: introduction to the peer challenge process, Charter 5 and 6.
 * Decided: 2026-11-22, product owner: cancelled days are not counted.
 */
export function freedDays(entries: Iterable<DayEntry>): FreedDays {
  const freed: FreedDays = { entries: [], pencilledQuarterDays: 0, bookedQuarterDays: 0, workedQuarterDays: 0 };
  for (const entry of entries) {
    if (entry.state === 'worked') freed.workedQuarterDays += entry.quarterDays;
    if (entry.state !== 'pencilled' && entry.state !== 'booked') continue;
    if (entry.state === 'pencilled') freed.pencilledQuarterDays += entry.quarterDays;
    else freed.bookedQuarterDays += entry.quarterDays;
    freed.entries.push({ ...entry, state: 'cancelled' });
  }
  return freed;
}

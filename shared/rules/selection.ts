import type { Assignment, AssignmentState } from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';

/** What the LGA said of a peer who was put forward; `on` is `null` where nobody noted the day. */
export type Selection = { answer: 'awaited' } | { answer: 'selected' | 'not selected'; on: CalendarDay | null };

/** The states in which a peer is with the LGA, or was chosen by it. */
const CHOSEN: readonly AssignmentState[] = ['confirmed', 'done'];
/** What was said stays with a peer who goes on to these. */
const KEEPS: readonly AssignmentState[] = [...CHOSEN, 'withdrawn'];

/**
 * What the LGA said of a peer; `undefined` for a peer who is not before it. A peer who is confirmed was selected, whether or
 * not anybody noted when.
 * Source: introduction to the peer challenge process, "Assembling the peer challenge team" (put forward, then confirmed).
 */
export function selectionOf({ state, selectionOn }: Pick<Assignment, 'state' | 'selectionOn'>): Selection | undefined {
  const on = selectionOn ?? null;
  if (state === 'put forward') return on === null ? { answer: 'awaited' } : { answer: 'selected', on };
  if (CHOSEN.includes(state)) return { answer: 'selected', on };
  return state === 'not selected' ? { answer: 'not selected', on } : undefined;
}

/**
 * The assignment in another state, with the day of what the LGA said as it then stands: said on `on` where the peer is not
 * selected, kept where the work goes on or ends, and gone where the peer is put forward anew or was never before the LGA.
 */
export function withState(assignment: Assignment, state: AssignmentState, on: CalendarDay): Assignment {
  if (state === assignment.state) return assignment;
  const { selectionOn, ...others } = assignment;
  if (state === 'not selected') return { ...others, state, selectionOn: on };
  const stays = selectionOn !== undefined && assignment.state !== 'not selected' && KEEPS.includes(state);
  return stays ? { ...others, state, selectionOn } : { ...others, state };
}

import type { Assignment, AssignmentState } from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { Council } from '@shared/model/council';
import type { Project } from '@shared/model/project';
import type { Request } from '@shared/model/request';
import { addMonths } from './calendar';
import { foldText } from './names';

/**
 * How long work at a council is a reason to ask about conflicts of interest.
 * Decided: 2026-11-22, product owner (24 months).
 */
export const EARLIER_WORK_MONTHS = 24;

type Place = Pick<Council, 'id' | 'region' | 'replacedBy'>;

/**
 * How the peer's home council and the council supported lie to each other: one took over from the other, or both are in
 * one region. `undefined` where nothing is known, or where they are the same council (see `isOwnCouncil`). Which councils
 * share a county or border each other is not among the facts of the list.
 * Source: introduction to the peer challenge process, Charter 4 (no direct association with the host).
 * Decided: 2026-11-22, product owner: a warning only, and by region where there is no better fact.
 */
export function councilsNear(
  home: Place | undefined,
  supported: Place | undefined,
): 'succession' | 'region' | undefined {
  if (!home || !supported || home.id === supported.id) return undefined;
  if (home.replacedBy.includes(supported.id) || supported.replacedBy.includes(home.id)) return 'succession';
  return home.region !== '' && home.region === supported.region ? 'region' : undefined;
}

const WORKED_THERE: readonly AssignmentState[] = ['confirmed', 'done'];

type Work = Pick<Request | Project, 'councilSupportedId' | 'councilSupportedText' | 'startsOn' | 'endsOn'>;

/**
 * The last day of a peer's earlier work at the council supported: of the works that the peer was confirmed for, the one
 * that ends latest, where that is not before `EARLIER_WORK_MONTHS` ago (inclusive). `null` where there is none, or where
 * no work there has a date.
 * Source: introduction to the peer challenge process, Charter 4.
 * Decided: 2026-11-22, product owner: a warning only.
 */
export function workedThereUntil(given: {
  request: Pick<Request, 'id' | 'councilSupportedId' | 'councilSupportedText'>;
  /** The peer's own assignments. */
  assignments: Iterable<Pick<Assignment, 'requestId' | 'projectId' | 'state'>>;
  workOf: (assignment: Pick<Assignment, 'requestId' | 'projectId'>) => readonly Work[];
  today: CalendarDay;
}): CalendarDay | null {
  const { request, assignments, workOf, today } = given;
  const since = addMonths(today, -EARLIER_WORK_MONTHS);
  let last: CalendarDay | null = null;
  for (const assignment of assignments) {
    if (assignment.requestId === request.id || !WORKED_THERE.includes(assignment.state)) continue;
    for (const work of workOf(assignment)) {
      const endsOn = work.endsOn ?? work.startsOn;
      if (endsOn === null || endsOn < since || !isSameCouncil(work, request)) continue;
      if (last === null || endsOn > last) last = endsOn;
    }
  }
  return last;
}

/** True where two pieces of work support one council; by name where one of them is not in the list. */
export function isSameCouncil(
  a: Pick<Work, 'councilSupportedId' | 'councilSupportedText'>,
  b: Pick<Work, 'councilSupportedId' | 'councilSupportedText'>,
): boolean {
  if (a.councilSupportedId !== null && b.councilSupportedId !== null)
    return a.councilSupportedId === b.councilSupportedId;
  const name = foldText(a.councilSupportedText);
  return name !== '' && name === foldText(b.councilSupportedText);
}

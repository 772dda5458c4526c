import { AssignmentSchema, type Assignment, type AssignmentState } from '@shared/model/assignment';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry, DayState } from '@shared/model/day-entry';
import { ProjectSchema, type Project } from '@shared/model/project';
import { BUILT_IN_COUNCILS } from '@shared/reference/councils/councils';
import { addDays } from '@shared/rules/calendar';

const STATES: { [state in DayState]: AssignmentState } = {
  pencilled: 'put forward',
  booked: 'confirmed',
  worked: 'done',
  cancelled: 'withdrawn',
};
/** Projects are closed this many days after their last one. */
const CLOSED_AFTER = 14;

/** The project that a visit's days belong to, the peer's assignment in it, and those days with both on them. */
export function projectOf(
  entries: readonly DayEntry[],
  today: CalendarDay,
  newId: () => string,
): { project: Project; assignment: Assignment; entries: DayEntry[] } {
  const [first] = entries;
  const last = entries.at(-1);
  if (first === undefined || last === undefined) throw new Error('A visit of the sample has no days');
  const council = BUILT_IN_COUNCILS.find(({ gss }) => gss === first.councilSupportedId);
  const isClosed = last.date < addDays(today, -CLOSED_AFTER);
  const project = ProjectSchema.parse({
    id: newId(),
    name: `${first.kindOfWork}, ${council?.shortName}`,
    kindOfWork: first.kindOfWork,
    councilSupportedId: first.councilSupportedId,
    startsOn: first.date,
    endsOn: last.date,
    ...(isClosed ? { endedAs: 'closed', endedOn: addDays(last.date, CLOSED_AFTER) } : {}),
  });
  const assignment = AssignmentSchema.parse({
    id: newId(),
    peerId: first.peerId,
    projectId: project.id,
    state: STATES[first.state],
  });
  const linked = { projectId: project.id, assignmentId: assignment.id };
  return { project, assignment, entries: entries.map((entry) => ({ ...entry, ...linked })) };
}

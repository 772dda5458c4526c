import type { CommitOperation } from '@renderer/data/records';
import type { Desk } from '@renderer/data/desk';
import { writeDays } from '@renderer/panels/write-days';
import { withOwnReason } from '@shared/rules/plan-asking';
import { withState } from '@shared/rules/selection';
import { heldFor, toAsk } from '../ask-form';
import { toApprove } from '../record-form';
import { entriesOf, projectToWrite, type AssignmentDaysValues, type DaysMode } from './assignment-days-form';
import type { AssignmentFacts } from './use-assignment';

type ToSave = { facts: AssignmentFacts; mode: DaysMode; values: AssignmentDaysValues; correction?: string | undefined };

/**
 * Writes the days of an assignment with the assignment itself as one change, through the gate; confirmed with them, in its
 * project, which is made where there is none. A sentence where it could not be done.
 */
export async function saveAssignmentDays(
  desk: Desk,
  { facts, mode, values, correction }: ToSave,
): Promise<string | undefined> {
  if (!values.noDates && values.rows.length === 0) {
    return mode === 'confirm'
      ? 'Nothing was written yet: add a day, or tick that the dates are not known yet.'
      : 'Nothing was written yet: add a day.';
  }
  const { ask } = values;
  const confirms = mode === 'confirm' && facts.assignment.state !== 'confirmed';
  return writeDays(desk, {
    code: confirms ? 'confirm' : mode === 'confirm' ? 'book-days' : 'pencil-in',
    entries: heldFor(ask, entriesOf(facts, mode, values), facts.entries, desk.agreement()),
    project: projectToWrite(facts, values),
    alongside: recordsAlongside({ facts, mode, values }, desk),
    aboutIds: [facts.assignment.peerId],
    keepBusy: values.keepBusy,
    correction,
    approve: toApprove(values.approval),
    ask: toAsk(ask),
  });
}

/** The assignment, and the request that the project is for where it had none. */
function recordsAlongside({ facts, mode, values }: ToSave, desk: Desk): CommitOperation[] {
  const { assignment, request } = facts;
  const projectId = values.project.id;
  const confirmed = {
    ...withState(assignment, 'confirmed', desk.today),
    projectId,
    checkedOn: values.checked ? (assignment.checkedOn ?? desk.today) : assignment.checkedOn,
  };
  const note = withOwnReason(assignment.note, values.ownReason);
  const after = { ...(mode === 'confirm' ? confirmed : assignment), role: values.role, note };
  return [
    ...(mode === 'confirm' && request && request.projectId !== projectId
      ? [{ table: 'requests' as const, key: request.id, after: { ...request, projectId } }]
      : []),
    { table: 'assignments', key: assignment.id, after },
  ];
}

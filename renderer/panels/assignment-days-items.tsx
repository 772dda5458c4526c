import MenuItem from '@mui/material/MenuItem';
import { useTask, type TaskName } from '@renderer/components/use-task';
import { usePeerDays } from '@renderer/data/desk-context';
import type { Assignment, AssignmentState } from '@shared/model/assignment';
import { movableDays } from '@shared/rules/move-days';

const BEFORE_CONFIRMED: readonly AssignmentState[] = ['to ask', 'asked', 'no reply', 'available', 'put forward'];

/** What can be done with the days of an assignment, for the menu of its peer. */
export function AssignmentDaysItems({ assignment }: { assignment: Assignment }) {
  const task = useTask();
  const days = usePeerDays(assignment.peerId) ?? [];
  const items: [TaskName, string][] = [
    ...(BEFORE_CONFIRMED.includes(assignment.state) ? [['pencil-in', 'Pencil days in…'] as [TaskName, string]] : []),
    ...(assignment.state === 'confirmed' ? [['confirm', 'Book days…'] as [TaskName, string]] : []),
    ...(movableDays(days.filter(({ assignmentId }) => assignmentId === assignment.id)).length > 0
      ? [['move-days', 'Move days…'] as [TaskName, string]]
      : []),
  ];
  // A menu takes its items one by one, not a fragment of them.
  return items.map(([name, text]) => (
    <MenuItem key={name} onClick={() => task.open(name, { assignment: assignment.id })}>
      {text}
    </MenuItem>
  ));
}

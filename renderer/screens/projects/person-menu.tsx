import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import MenuItem from '@mui/material/MenuItem';
import { RowMenu } from '@renderer/components/row-menu';
import { useTask } from '@renderer/components/use-task';
import { useDesk, useTable, useToday } from '@renderer/data/desk-context';
import { AssignmentDaysItems } from '@renderer/panels/assignment-days-items';
import { useMoveTask } from '@renderer/panels/use-move-task';
import { ASSIGNMENT_WORDS } from '@renderer/words/assignment-words';
import { fieldErrorText, problemText } from '@renderer/words/problem-text';
import type { Assignment, AssignmentState } from '@shared/model/assignment';
import { freesDays } from '@shared/rules/free-days';
import { liesAhead } from '@shared/rules/work-dates';

type Props = { assignment: Assignment; name: string; onError: (sentence: string | undefined) => void };

/** What can be said of a peer in a project; what a request says of the peer (asked, put forward) is said there. */
export function PersonMenu({ assignment, name, onError }: Props) {
  const { move, remove } = useActions(assignment, onError);
  const { state } = assignment;
  const canConfirm = state !== 'confirmed' && state !== 'done';
  const steps = (['confirmed', 'done', 'withdrawn'] as const).filter((one) => one !== state);
  return (
    <RowMenu
      name={name}
      next={
        <>
          {canConfirm && !freesDays(state) ? (
            <Button size="small" aria-label={`Confirm: ${name}`} onClick={() => void move('confirmed')}>
              Confirm
            </Button>
          ) : null}
          {state === 'confirmed' ? (
            <Button size="small" aria-label={`Done: ${name}`} onClick={() => void move('done')}>
              Done
            </Button>
          ) : null}
        </>
      }
    >
      <AssignmentDaysItems assignment={assignment} />
      <Divider />
      {steps.map((one) => (
        <MenuItem key={one} onClick={() => void move(one)}>
          {ASSIGNMENT_WORDS[one]}
        </MenuItem>
      ))}
      {assignment.requestId === null ? <MenuItem onClick={() => void remove()}>Take off this project</MenuItem> : null}
    </RowMenu>
  );
}

function useActions(assignment: Assignment, onError: Props['onError']) {
  const desk = useDesk();
  const today = useToday();
  const task = useTask();
  const projects = useTable('projects');
  const requests = useTable('requests');
  const taskOf = useMoveTask();
  const write = async (code: string, after: Assignment | null) => {
    const saved = await desk.commit({
      label: { code, ids: [assignment.peerId], count: 1 },
      operations: [{ table: 'assignments', key: assignment.id, after }],
    });
    onError(saved.ok ? undefined : problemText(saved.problem));
  };
  const move = async (state: AssignmentState) => {
    const { projectId, requestId } = assignment;
    if (state === 'done' && liesAhead(today, projects.get(projectId ?? ''), requests.get(requestId ?? ''))) {
      onError(fieldErrorText('work-not-begun'));
      return;
    }
    const withDays = await taskOf(assignment, state);
    if (withDays) task.open(withDays, { assignment: assignment.id, state });
    else await write('move-assignment', { ...assignment, state });
  };
  const remove = async () => {
    const days = await desk.days.loadPeer(assignment.peerId);
    if (days.some(({ assignmentId }) => assignmentId === assignment.id))
      onError(
        'Days are recorded for this peer here, so the peer stays in the project. Nothing was changed. Choose Withdrawn: that frees the days.',
      );
    else await write('leave-project', null);
  };
  return { move, remove };
}

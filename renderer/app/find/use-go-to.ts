import { useTask, type TaskName } from '@renderer/components/use-task';
import { useTable } from '@renderer/data/desk-context';
import { useMoveClaimOn } from '@renderer/panels/after-work/use-move-claim-on';
import { ACTIONS } from '@shared/model/actions';
import type { AssignmentState } from '@shared/model/assignment';
import type { FindLine } from '@shared/views/find-line';
import { useNavigate } from 'react-router';
import { useRunAction } from '../actions/use-run-action';
import { CLAIM_OF, CONFIRM_OF, DAYS_FOR, EDIT_PEER, REQUEST_FOR, WITHDRAW_OF } from './use-find';

type Move = { begins: string; task: TaskName; state: AssignmentState };

/** The dialogs that what becomes of a piece of work goes through, as its days are booked or freed with it. */
const MOVES: readonly Move[] = [
  { begins: CONFIRM_OF, task: 'confirm', state: 'confirmed' },
  { begins: WITHDRAW_OF, task: 'free-days', state: 'withdrawn' },
];

/** Goes to what was found, or does it, in place of the box; answers with a sentence where it could not be done. */
export function useGoTo(): (line: FindLine) => Promise<string | undefined> {
  const navigate = useNavigate();
  const { open, close } = useTask();
  const { run } = useRunAction();
  const assignments = useTable('assignments');
  const moveClaimOn = useMoveClaimOn();
  const go = (to: string) => void navigate(to, { replace: true });

  return async ({ kind, id }) => {
    if (id.startsWith(CLAIM_OF)) {
      const assignment = assignments.get(id.slice(CLAIM_OF.length));
      const failed = assignment && (await moveClaimOn(assignment));
      if (!failed) close();
      return failed;
    }
    const move = MOVES.find(({ begins }) => id.startsWith(begins));
    if (move) {
      const assignment = assignments.get(id.slice(move.begins.length));
      if (assignment?.requestId) {
        const task = new URLSearchParams({ do: move.task, assignment: assignment.id, state: move.state });
        go(`/requests/${assignment.requestId}?${task.toString()}`);
      }
    } else if (kind === 'peer') go(`/peers/${id}`);
    else if (kind === 'request') go(`/requests/${id}`);
    else if (kind === 'project') go(`/days/projects/${id}`);
    else if (kind === 'council') go(`/councils/${id}`);
    else if (id.startsWith(EDIT_PEER)) open('edit-peer', { peer: id.slice(EDIT_PEER.length) }, { replace: true });
    else if (id.startsWith(DAYS_FOR)) open('record-days', { peers: id.slice(DAYS_FOR.length) }, { replace: true });
    else if (id.startsWith(REQUEST_FOR))
      open('add-request', { council: id.slice(REQUEST_FOR.length) }, { replace: true });
    else {
      const action = ACTIONS.find((one) => one.id === id);
      // They lead nowhere, so that nothing takes the place of the box.
      if (id === 'undo' || id === 'redo') close();
      if (action) run(action.id, { replace: true });
    }
    return undefined;
  };
}

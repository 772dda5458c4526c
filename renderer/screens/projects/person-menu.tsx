import MoreVert from '@mui/icons-material/MoreVert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useTask } from '@renderer/components/use-task';
import { useDesk } from '@renderer/data/desk-context';
import { AssignmentDaysItems } from '@renderer/panels/assignment-days-items';
import { useMoveTask } from '@renderer/panels/use-move-task';
import { ASSIGNMENT_WORDS } from '@renderer/words/assignment-words';
import { problemText } from '@renderer/words/problem-text';
import type { Assignment, AssignmentState } from '@shared/model/assignment';
import { freesDays } from '@shared/rules/free-days';
import { useRef, useState } from 'react';

type Props = { assignment: Assignment; name: string; onError: (sentence: string | undefined) => void };

/** What can be said of a peer in a project; what a request says of the peer (asked, put forward) is said there. */
export function PersonMenu({ assignment, name, onError }: Props) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const more = useRef<HTMLButtonElement>(null);
  const { move, remove } = useActions(assignment, onError);
  const act = (action: () => Promise<void>) => {
    setAnchor(null);
    more.current?.focus();
    void action();
  };
  const { state } = assignment;
  const canConfirm = state !== 'confirmed' && state !== 'done';
  const steps = (['confirmed', 'done', 'withdrawn'] as const).filter((one) => one !== state);
  return (
    <Box sx={{ display: 'flex', gap: 0.5, justifyContent: 'flex-end', alignItems: 'center' }}>
      {canConfirm && !freesDays(state) ? (
        <Button size="small" aria-label={`Confirm: ${name}`} onClick={() => act(() => move('confirmed'))}>
          Confirm
        </Button>
      ) : null}
      {state === 'confirmed' ? (
        <Button size="small" aria-label={`Done: ${name}`} onClick={() => act(() => move('done'))}>
          Done
        </Button>
      ) : null}
      <IconButton
        ref={more}
        size="small"
        aria-label={`More for ${name}`}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreVert />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <AssignmentDaysItems assignment={assignment} onDone={() => setAnchor(null)} />
        <Divider />
        {steps.map((one) => (
          <MenuItem key={one} onClick={() => act(() => move(one))}>
            {ASSIGNMENT_WORDS[one]}
          </MenuItem>
        ))}
        {assignment.requestId === null ? <MenuItem onClick={() => act(remove)}>Take off this project</MenuItem> : null}
      </Menu>
    </Box>
  );
}

function useActions(assignment: Assignment, onError: Props['onError']) {
  const desk = useDesk();
  const task = useTask();
  const taskOf = useMoveTask();
  const write = async (code: string, after: Assignment | null) => {
    const saved = await desk.commit({
      label: { code, ids: [assignment.peerId], count: 1 },
      operations: [{ table: 'assignments', key: assignment.id, after }],
    });
    onError(saved.ok ? undefined : problemText(saved.problem));
  };
  const move = async (state: AssignmentState) => {
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

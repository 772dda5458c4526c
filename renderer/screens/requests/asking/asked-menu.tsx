import MoreVert from '@mui/icons-material/MoreVert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { ASSIGNMENT_WORDS } from '@renderer/words/assignment-words';
import { ASSIGNMENT_STATES, type Assignment, type AssignmentState } from '@shared/model/assignment';
import { AssignmentDaysItems } from '@renderer/panels/assignment-days-items';
import { canBeNamed } from '@shared/rules/plan-answer';
import { wasNamed } from '@shared/rules/plan-asking-moves';
import { useRef, useState } from 'react';
import { ReplaceButton } from '../offer/replacement';
import type { ViewProps } from '../request-view';

type Props = ViewProps & {
  assignment: Assignment;
  name: string;
  move: (assignment: Assignment, state: AssignmentState) => Promise<void>;
  remove: (assignment: Assignment) => Promise<void>;
};

/** The likely next steps; every other one stands in the menu beside them, as steps may be jumped. */
const NEXT: Record<AssignmentState, readonly AssignmentState[]> = {
  'to ask': ['asked'],
  asked: ['available', 'declined'],
  'no reply': ['available', 'declined'],
  available: ['put forward'],
  'put forward': ['confirmed', 'not selected'],
  confirmed: ['done'],
  done: [],
  declined: [],
  'not selected': [],
  withdrawn: [],
};

/** What can be said of a peer next. Putting forward goes through the answer to the LGA, so that it is dated. */
export function AskedMenu(props: Props) {
  const { request, assignment, name, move, open } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const more = useRef<HTMLButtonElement>(null);
  const ended = request.outcome !== 'none';
  const byAnswer = !wasNamed(request, assignment);
  const go = (state: AssignmentState) => {
    setAnchor(null);
    // The button that was pressed may be gone after the move; this one stays.
    more.current?.focus();
    if (state === 'put forward' && byAnswer && !ended)
      open({ name: 'answer', kind: 'names', names: canBeNamed(assignment) ? [assignment.id] : [] });
    else void move(assignment, state);
  };
  const next = NEXT[assignment.state].filter((state) => state !== 'put forward' || !byAnswer || !ended);
  return (
    <Box sx={{ display: 'flex', gap: 0.5, justifyContent: 'flex-end', alignItems: 'center' }}>
      {next.map((state) => (
        <Button key={state} size="small" aria-label={`${ASSIGNMENT_WORDS[state]}: ${name}`} onClick={() => go(state)}>
          {ASSIGNMENT_WORDS[state]}
        </Button>
      ))}
      <ReplaceButton {...props} />
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
        <MenuItem
          onClick={() => {
            setAnchor(null);
            open({ name: 'contact', id: assignment.id });
          }}
        >
          What they said…
        </MenuItem>
        <AssignmentDaysItems assignment={assignment} onDone={() => setAnchor(null)} />
        <Divider />
        {ASSIGNMENT_STATES.filter((state) => state !== assignment.state).map((state) => (
          <MenuItem key={state} onClick={() => go(state)}>
            {ASSIGNMENT_WORDS[state]}
          </MenuItem>
        ))}
        <RemoveItem {...props} onDone={() => setAnchor(null)} />
      </Menu>
    </Box>
  );
}

/** A peer added by mistake can be taken off, as long as no answer named them. */
function RemoveItem({ request, assignment, remove, onDone }: Props & { onDone: () => void }) {
  if (wasNamed(request, assignment)) return null;
  return (
    <MenuItem
      onClick={() => {
        onDone();
        void remove(assignment);
      }}
    >
      Take off this request
    </MenuItem>
  );
}

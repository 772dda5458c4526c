import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import MenuItem from '@mui/material/MenuItem';
import { RowMenu } from '@renderer/components/row-menu';
import { ASSIGNMENT_WORDS } from '@renderer/words/assignment-words';
import { ASSIGNMENT_STATES, type Assignment, type AssignmentState } from '@shared/model/assignment';
import { AssignmentDaysItems } from '@renderer/panels/assignment-days-items';
import { canBeNamed } from '@shared/rules/plan-answer';
import { wasNamed } from '@shared/rules/plan-asking-moves';
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
  const { request, assignment, name, move, remove, open } = props;
  const ended = request.outcome !== 'none';
  const byAnswer = !wasNamed(request, assignment);
  const go = (state: AssignmentState) => {
    if (state === 'put forward' && byAnswer && !ended)
      open({ name: 'answer', kind: 'names', names: canBeNamed(assignment) ? [assignment.id] : [] });
    else void move(assignment, state);
  };
  const next = NEXT[assignment.state].filter((state) => state !== 'put forward' || !byAnswer || !ended);
  return (
    <RowMenu
      name={name}
      next={
        <>
          {next.map((state) => (
            <Button
              key={state}
              size="small"
              aria-label={`${ASSIGNMENT_WORDS[state]}: ${name}`}
              onClick={() => go(state)}
            >
              {ASSIGNMENT_WORDS[state]}
            </Button>
          ))}
          <ReplaceButton {...props} />
        </>
      }
    >
      <MenuItem onClick={() => open({ name: 'contact', id: assignment.id })}>What they said…</MenuItem>
      <AssignmentDaysItems assignment={assignment} />
      <Divider />
      {ASSIGNMENT_STATES.filter((state) => state !== assignment.state).map((state) => (
        <MenuItem key={state} onClick={() => go(state)}>
          {ASSIGNMENT_WORDS[state]}
        </MenuItem>
      ))}
      {/* A peer added by mistake can be taken off, as long as no answer named them. */}
      {wasNamed(request, assignment) ? null : (
        <MenuItem onClick={() => void remove(assignment)}>Take off this request</MenuItem>
      )}
    </RowMenu>
  );
}

import Add from '@mui/icons-material/Add';
import MailOutlined from '@mui/icons-material/MailOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { ProblemLine } from '@renderer/components/problem-line';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { HiddenText, Section } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useAtDesk, useDesk, useTable, useToday } from '@renderer/data/desk-context';
import { useHolidayTables } from '@renderer/data/request-clocks';
import { AssignmentStatus } from '@renderer/panels/assignment-status';
import { WritersOnly } from '@renderer/panels/writers-only';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { fieldErrorText } from '@renderer/words/problem-text';
import type { Assignment, AssignmentState } from '@shared/model/assignment';
import { isWithTheLga } from '@shared/rules/plan-answer';
import { chaseOn, isOwnCouncil, moveAssignment } from '@shared/rules/plan-asking';
import { moveProblems } from '@shared/rules/plan-asking-moves';
import { formatDayInWords } from '@shared/rules/uk-date';
import { liesAhead } from '@shared/rules/work-dates';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { AskedMenu } from './asked-menu';
import { AssignmentDays } from '@renderer/panels/assignment-days';
import { useMoveTask } from '@renderer/panels/use-move-task';
import { proposedFor } from '../letters/letter-dialog';
import { ReplacedBy } from '../offer/replacement';
import type { OpenDialog, ViewProps } from '../request-view';
import { useSaveRequest } from '../use-save-request';

const SHORT_TEXT = {
  display: 'block',
  whiteSpace: 'normal',
  lineHeight: '16px',
  maxHeight: 48,
  color: 'text.secondary',
};

/** In two lines, so that what was said has room. */
const ASKED_TEXT = { display: 'block', whiteSpace: 'normal', lineHeight: '16px' };

/** The peers of a request: who was asked, what they said, and what can be said next. */
export function AskedTable(props: ViewProps) {
  const { request, assignments, open } = props;
  const task = useTask();
  const names = usePeerNames();
  const { move, remove, error } = useMoves(props);
  const nameOf = ({ peerId }: Assignment) => names(peerId) ?? 'Peer no longer here';
  const forward = assignments.filter(isWithTheLga);
  const ended = request.outcome !== 'none';
  const columns = useColumns({ nameOf, move, remove, props });
  return (
    <Box>
      <Section
        title="Who was asked"
        count={assignments.length}
        right={
          <Box sx={{ display: 'flex', gap: 1 }}>
            {forward.length > 0 ? (
              <Button
                size="small"
                onClick={() =>
                  task.open('record-days', {
                    peers: forward.map(({ peerId }) => peerId).join(','),
                    request: request.id,
                  })
                }
              >
                Record days
              </Button>
            ) : null}
            {assignments.length > 0 ? (
              <WritersOnly>
                <Button size="small" startIcon={<MailOutlined />} onClick={() => open(nextLetter(assignments))}>
                  Write e-mail
                </Button>
              </WritersOnly>
            ) : null}
            {ended ? null : (
              <Button size="small" startIcon={<Add />} onClick={() => open({ name: 'add-peers' })}>
                Add peers
              </Button>
            )}
          </Box>
        }
      >
        <ProblemLine text={error} />
        {assignments.length === 0 ? (
          <Box sx={{ color: 'text.secondary', py: 1 }}>
            Nobody was asked yet. Add the peers that you ask; what they say is then kept here.
          </Box>
        ) : (
          <DataTable
            label="Who was asked"
            rows={assignments}
            columns={columns}
            rowKey={({ id }) => id}
            minWidth={680}
          />
        )}
      </Section>
    </Box>
  );
}

/** The e-mail that is likely to be written next: to those to be asked, else to those who did not reply, else the outcome. */
function nextLetter(assignments: readonly Assignment[]): OpenDialog {
  const at = (...states: AssignmentState[]) => assignments.some(({ state }) => states.includes(state));
  const kind = at('to ask')
    ? 'ask'
    : at('asked', 'no reply')
      ? 'chase'
      : at('confirmed')
        ? 'confirmed'
        : at('not selected')
          ? 'not-selected'
          : 'ask';
  return { name: 'letter', kind, ids: proposedFor(kind, assignments) };
}

type Moves = {
  move: (assignment: Assignment, state: AssignmentState) => Promise<void>;
  remove: (assignment: Assignment) => Promise<void>;
};

const WITH_DAYS =
  'Days are recorded for this peer here, so the peer stays on the request. Nothing was changed. Choose Withdrawn: that frees the days.';

/** Moves a peer to another state in place, or takes one off, as one change; a move that needs more is asked for in a dialog. */
function useMoves({ request, assignments, open }: ViewProps): Moves & { error: string | undefined } {
  const today = useToday();
  const atDesk = useAtDesk();
  const peers = useTable('peers');
  const projects = useTable('projects');
  const desk = useDesk();
  const task = useTask();
  const taskOf = useMoveTask();
  const save = useSaveRequest();
  const [error, setError] = useState<string>();
  const move: Moves['move'] = async (assignment, state) => {
    const current = assignments.find(({ id }) => id === assignment.id) ?? assignment;
    const peer = peers.get(current.peerId);
    const own = peer !== undefined && isOwnCouncil(peer, request);
    const draft = { state, checked: false, ownReason: '' };
    const ahead = liesAhead(today, projects.get(current.projectId ?? request.projectId ?? ''), request);
    const [refusal] = moveProblems({ request, assignment: current, own, ahead, draft });
    const isRefused = refusal?.facts.field === 'state';
    setError(isRefused ? fieldErrorText(refusal.code) : undefined);
    const withDays = isRefused ? undefined : await taskOf(current, state);
    if (withDays) {
      task.open(withDays, { assignment: current.id, state });
      return;
    }
    if (refusal && !isRefused) open({ name: 'contact', id: current.id, state });
    if (refusal) return;
    const after = moveAssignment(current, state, { on: today, how: '', by: atDesk, said: '' });
    const code =
      state === 'asked' ? 'ask-peers' : state === 'available' || state === 'declined' ? 'reply' : 'move-assignment';
    setError(await save(code, [assignment.peerId], { assignments: [after] }));
  };
  const remove: Moves['remove'] = async (assignment) => {
    const days = await desk.days.loadPeer(assignment.peerId);
    if (days.some(({ assignmentId }) => assignmentId === assignment.id)) {
      setError(WITH_DAYS);
      return;
    }
    setError(await save('remove-assignment', [assignment.peerId], { removed: [assignment] }));
  };
  return { move, remove, error };
}

function useColumns(
  given: Moves & { nameOf: (assignment: Assignment) => string; props: ViewProps },
): TableColumn<Assignment>[] {
  const { nameOf, move, remove, props } = given;
  const today = useToday();
  return [
    {
      id: 'peer',
      title: 'Peer',
      width: 140,
      render: (one) => (
        <Link
          component={RouterLink}
          to={`/peers/${one.peerId}`}
          sx={{ display: 'inline-block', whiteSpace: 'normal', lineHeight: '16px' }}
        >
          {nameOf(one)}
        </Link>
      ),
    },
    {
      id: 'asked',
      title: 'Asked',
      width: 92,
      render: ({ contacts: [first] }) =>
        first ? (
          <Box component="span" sx={ASKED_TEXT}>
            {[formatDayInWords(first.on, today), first.how].filter(Boolean).join(', ')}
          </Box>
        ) : null,
    },
    { id: 'state', title: 'State', width: 108, render: ({ state }) => <AssignmentStatus state={state} /> },
    {
      id: 'said',
      title: 'What they said',
      render: (one) => (
        <>
          <Said assignment={one} />
          <AssignmentDays assignment={one} />
          <ReplacedBy assignment={one} assignments={props.assignments} />
        </>
      ),
    },
    {
      id: 'actions',
      title: <HiddenText>Actions</HiddenText>,
      width: 208,
      align: 'right',
      render: (one) => <AskedMenu {...props} assignment={one} name={nameOf(one)} move={move} remove={remove} />,
    },
  ];
}

function Said({ assignment }: { assignment: Assignment }) {
  const today = useToday();
  const { current } = useHolidayTables();
  const last = assignment.contacts.at(-1);
  if (assignment.state === 'asked') {
    const chase = chaseOn(assignment, current);
    const waiting =
      chase === null
        ? 'No reply yet'
        : chase <= today
          ? 'No reply yet, chase now'
          : `No reply yet, chase ${formatDayInWords(chase, today)}`;
    const overdue = chase !== null && chase <= today;
    return (
      <Box
        component="span"
        sx={{ ...SHORT_TEXT, color: overdue ? 'warning.main' : 'text.secondary' }}
        title={last?.said}
      >
        {last?.said ? `${last.said} (${waiting.toLowerCase()})` : waiting}
      </Box>
    );
  }
  const said = last?.said || assignment.note;
  const on = assignment.contacts.length > 1 || said ? (last ? formatDayInWords(last.on, today) : '') : '';
  return (
    <Box component="span" sx={SHORT_TEXT} title={said}>
      {[said, on].filter(Boolean).join(' \u00B7 ')}
    </Box>
  );
}

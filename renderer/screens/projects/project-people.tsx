import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { ProblemLine } from '@renderer/components/problem-line';
import type { TableColumn } from '@renderer/components/data-table';
import { FittingTable } from '@renderer/components/fitting-table';
import { HiddenText, Section } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useTable } from '@renderer/data/desk-context';
import { AssignmentDays } from '@renderer/panels/assignment-days';
import { AssignmentStatus } from '@renderer/panels/assignment-status';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { roleWord } from '@renderer/words/assignment-words';
import type { Assignment } from '@shared/model/assignment';
import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import { daysInWords } from '@shared/model/quarter-days';
import type { Project } from '@shared/model/project';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { PersonMenu } from './person-menu';

/** A peer with an assignment in the project, or one whose days were recorded for it without one. */
type Row = { key: string; peerId: PeerId; assignment: Assignment | undefined; entries: readonly DayEntry[] };

/** The people of a project with their days; shadowing stands apart, as it counts as nobody's work. */
export function ProjectPeople({ project, entries }: { project: Project; entries: readonly DayEntry[] }) {
  const task = useTask();
  const nameOf = usePeerNames();
  const assignments = useTable('assignments');
  const [error, setError] = useState<string>();
  const rows = rowsOf(
    assignments.all.filter(({ projectId }) => projectId === project.id),
    entries,
  );
  const ended = project.endedAs !== undefined;
  const columns: TableColumn<Row>[] = [
    {
      id: 'peer',
      title: 'Peer',
      width: 170,
      render: ({ peerId }) => (
        <Link
          component={RouterLink}
          to={`/peers/${peerId}`}
          sx={{ display: 'inline-block', whiteSpace: 'normal', lineHeight: '16px' }}
        >
          {nameOf(peerId) ?? 'Peer no longer here'}
        </Link>
      ),
    },
    {
      id: 'role',
      title: 'Role',
      width: 130,
      render: ({ assignment }) => (assignment ? roleWord(assignment.role) : ''),
    },
    {
      id: 'state',
      title: 'State',
      width: 116,
      render: ({ assignment }) => (assignment ? <AssignmentStatus state={assignment.state} /> : ''),
    },
    {
      id: 'days',
      title: 'Days',
      least: 150,
      render: ({ assignment, entries: own }) => (
        <>
          {assignment ? <AssignmentDays assignment={assignment} /> : null}
          <Recorded entries={own} />
        </>
      ),
    },
    {
      id: 'actions',
      title: <HiddenText>Actions</HiddenText>,
      width: 150,
      align: 'right',
      render: ({ assignment, peerId }) =>
        assignment && !ended ? (
          <PersonMenu assignment={assignment} name={nameOf(peerId) ?? 'peer'} onError={setError} />
        ) : null,
    },
  ];
  return (
    <Section
      title="People"
      count={rows.length}
      right={
        rows.length > 0 && !ended ? (
          <Button
            size="small"
            onClick={() =>
              task.open('record-days', { peers: rows.map(({ peerId }) => peerId).join(','), project: project.id })
            }
          >
            Record days
          </Button>
        ) : null
      }
    >
      <ProblemLine text={error} />
      {rows.length === 0 ? (
        <Box sx={{ color: 'text.secondary', py: 1 }}>
          Nobody does this yet. Add peers; their days are then pencilled in and booked here.
        </Box>
      ) : (
        <FittingTable
          label="People"
          rows={rows}
          columns={columns}
          rowKey={({ key }) => key}
          dropFirst={['role', 'state']}
        />
      )}
    </Section>
  );
}

/** Days recorded for the project that belong to no assignment: an import, or what was recorded by hand. */
function Recorded({ entries }: { entries: readonly DayEntry[] }) {
  if (entries.length === 0) return null;
  const sum = entries.reduce((total, { quarterDays }) => total + quarterDays, 0);
  return (
    <Box component="span" sx={{ display: 'block', whiteSpace: 'normal', lineHeight: '16px' }}>
      {daysInWords(sum)} recorded for the project
    </Box>
  );
}

function rowsOf(assignments: readonly Assignment[], entries: readonly DayEntry[]): Row[] {
  const ids = new Set<string>(assignments.map(({ id }) => id));
  const loose = entries.filter(
    ({ state, assignmentId }) => state !== 'cancelled' && (assignmentId === null || !ids.has(assignmentId)),
  );
  const ofPeer = (peerId: PeerId) => loose.filter((entry) => entry.peerId === peerId);
  const seen = new Set<PeerId>();
  const rows = assignments.map((assignment): Row => {
    const { id, peerId } = assignment;
    // Told once, where a peer is in the project twice.
    const own = seen.has(peerId) ? [] : ofPeer(peerId);
    seen.add(peerId);
    return { key: id, peerId, assignment, entries: own };
  });
  const others = [...new Set(loose.map(({ peerId }) => peerId))].filter((peerId) => !seen.has(peerId));
  return [
    ...rows,
    ...others.map((peerId): Row => ({ key: peerId, peerId, assignment: undefined, entries: ofPeer(peerId) })),
  ];
}

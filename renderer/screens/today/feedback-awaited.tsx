import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { TableColumn } from '@renderer/components/data-table';
import { useTask } from '@renderer/components/use-task';
import { useToday } from '@renderer/data/desk-context';
import { PeerLink } from '@renderer/panels/peer-link';
import { ProjectLink } from '@renderer/panels/project-link';
import { usePeerNames } from '@renderer/panels/use-peer-names';
import { useSaveWork } from '@renderer/panels/work-dates/use-work';
import type { FeedbackAwaited as Awaited } from '@shared/rules/after-work';
import { formatDayInWords } from '@shared/rules/uk-date';
import { withWorkDate } from '@shared/rules/work-dates';
import { TodayList, type OnProblem } from './today-list';

/** Work of which the LGA said nothing in its time; recorded, or said not to come, in place. */
export function FeedbackAwaited({ rows }: { rows: readonly Awaited[] }) {
  const today = useToday();
  const columns: TableColumn<Awaited>[] = [
    { id: 'peer', title: 'Peer', width: 150, render: ({ assignment }) => <PeerLink peerId={assignment.peerId} /> },
    { id: 'project', title: 'Project', least: 120, render: ({ project }) => <ProjectLink project={project} /> },
    { id: 'last', title: 'Last day', width: 84, render: ({ lastDay }) => formatDayInWords(lastDay, today) },
  ];
  return (
    <TodayList
      title="Feedback awaited"
      rows={rows}
      columns={columns}
      rowKey={({ assignment }) => assignment.id}
      dropFirst={['last']}
      actionsWidth={168}
      renderActions={(row, onProblem) => <Answers row={row} onProblem={onProblem} />}
    />
  );
}

function Answers({ row, onProblem }: { row: Awaited; onProblem: OnProblem }) {
  const task = useTask();
  const save = useSaveWork();
  const name = usePeerNames()(row.assignment.peerId) ?? 'peer';
  const noneComes = async () => {
    const work = { project: row.project, stored: row.project, request: undefined };
    onProblem(
      await save(work, 'no-feedback', (before) => {
        const note = before.workDates?.find(({ kind }) => kind === 'feedback');
        const said = { ...note, kind: 'feedback' as const, notWanted: true as const };
        return { ...before, workDates: withWorkDate(before.workDates, said, before.kindOfWork) };
      }),
    );
  };
  return (
    <Box sx={{ display: 'inline-flex', gap: 0.5 }}>
      <Button
        size="small"
        aria-label={`Record feedback: ${name}, ${row.project.name}`}
        onClick={() => task.open('feedback', { assignment: row.assignment.id })}
      >
        Record
      </Button>
      <Button
        size="small"
        aria-label={`No feedback comes: ${row.project.name}`}
        title="For nobody in this project"
        onClick={() => void noneComes()}
      >
        None comes
      </Button>
    </Box>
  );
}

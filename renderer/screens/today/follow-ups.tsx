import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { TableColumn } from '@renderer/components/data-table';
import { useToday } from '@renderer/data/desk-context';
import { ProjectLink } from '@renderer/panels/project-link';
import { useSaveWork } from '@renderer/panels/work-dates/use-work';
import type { Project } from '@shared/model/project';
import { formatDayInWords, formatMonth } from '@shared/rules/uk-date';
import { withWorkDate } from '@shared/rules/work-dates';
import type { FollowUpToOffer } from '@shared/rules/work-on-today';
import { TodayList, type OnProblem } from './today-list';

/** Work after which a follow-up may be offered now; offered or not wanted is said in place. */
export function FollowUps({ rows }: { rows: readonly FollowUpToOffer[] }) {
  const today = useToday();
  const columns: TableColumn<FollowUpToOffer>[] = [
    { id: 'project', title: 'Project', least: 160, render: ({ project }) => <ProjectLink project={project} /> },
    { id: 'was', title: 'On site', width: 116, render: ({ firstDay }) => formatMonth(firstDay) },
    { id: 'to', title: 'Offer by', width: 112, render: ({ to }) => formatDayInWords(to, today) },
  ];
  return (
    <TodayList
      title="Follow-ups to offer"
      rows={rows}
      columns={columns}
      rowKey={({ project }) => project.id}
      dropFirst={['was']}
      actionsWidth={172}
      renderActions={({ project }, onProblem) => <Answers project={project} onProblem={onProblem} />}
    />
  );
}

function Answers({ project, onProblem }: { project: Project; onProblem: OnProblem }) {
  const today = useToday();
  const save = useSaveWork();
  const say = async (said: { doneOn: typeof today } | { notWanted: true }) => {
    const work = { project, stored: project, request: undefined };
    onProblem(
      await save(work, 'follow-up', (before) => {
        const note = { ...before.workDates?.find(({ kind }) => kind === 'progress review'), ...said };
        return {
          ...before,
          workDates: withWorkDate(before.workDates, { ...note, kind: 'progress review' }, before.kindOfWork),
        };
      }),
    );
  };
  return (
    <Box sx={{ display: 'inline-flex', gap: 0.5 }}>
      <Button
        size="small"
        aria-label={`Follow-up offered: ${project.name}`}
        onClick={() => void say({ doneOn: today })}
      >
        Offered
      </Button>
      <Button
        size="small"
        aria-label={`Follow-up not wanted: ${project.name}`}
        onClick={() => void say({ notWanted: true })}
      >
        Not wanted
      </Button>
    </Box>
  );
}

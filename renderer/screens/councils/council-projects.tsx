import type { TableColumn } from '@renderer/components/data-table';
import { FittingTable } from '@renderer/components/fitting-table';
import { Section } from '@renderer/components/page';
import { useToday } from '@renderer/data/desk-context';
import { ListWaysOut } from '@renderer/panels/list-ways-out';
import { ProjectLink } from '@renderer/panels/project-link';
import { ProjectStateStatus } from '@renderer/panels/project-state-status';
import { PROJECT_STATE_WORDS, projectDates } from '@renderer/words/project-words';
import type { Project } from '@shared/model/project';
import { projectState } from '@shared/rules/project-state';
import type { ListColumn } from '@shared/views/list-column';

/** The work that supports the council. */
export function CouncilProjects({ rows, council }: { rows: readonly Project[]; council: string }) {
  const today = useToday();
  const leaving: readonly ListColumn<Project>[] = [
    { id: 'name', title: 'Project', kind: 'text', value: ({ name }) => name },
    { id: 'kind', title: 'Kind of work', kind: 'text', value: ({ kindOfWork }) => kindOfWork },
    { id: 'starts', title: 'First day', kind: 'date', value: ({ startsOn, endsOn }) => startsOn ?? endsOn },
    { id: 'ends', title: 'Last day', kind: 'date', value: ({ startsOn, endsOn }) => endsOn ?? startsOn },
    {
      id: 'state',
      title: 'State',
      kind: 'text',
      value: (project) => PROJECT_STATE_WORDS[projectState(project, today)],
    },
  ];
  const columns: TableColumn<Project>[] = [
    { id: 'name', title: 'Project', least: 180, render: (project) => <ProjectLink project={project} /> },
    { id: 'kind', title: 'Kind of work', width: 188, render: ({ kindOfWork }) => kindOfWork },
    { id: 'dates', title: 'Dates', width: 184, render: (project) => projectDates(project, today) },
    {
      id: 'state',
      title: 'State',
      width: 128,
      render: (project) => <ProjectStateStatus state={projectState(project, today)} />,
    },
  ];
  return (
    <Section
      title="Projects"
      count={rows.length}
      right={<ListWaysOut small label={`Projects: ${council}`} rows={rows} columns={leaving} />}
    >
      <FittingTable
        label="Projects"
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        dropFirst={['kind', 'dates']}
      />
    </Section>
  );
}

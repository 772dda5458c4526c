import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { ProblemLine } from '@renderer/components/problem-line';
import { DaysFigure } from '@renderer/components/days-figure';
import { Facts } from '@renderer/components/facts';
import { NotHerePage } from '@renderer/components/not-here-page';
import { Page, Section } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useDesk, useProjectDays, useTable, useToday } from '@renderer/data/desk-context';
import { CouncilLink } from '@renderer/panels/council-link';
import { RecordHistory } from '@renderer/panels/record-history';
import { useWork } from '@renderer/panels/work-dates/use-work';
import { WorkDatesSection } from '@renderer/panels/work-dates/work-dates-section';
import { projectDates } from '@renderer/words/project-words';
import { problemText } from '@renderer/words/problem-text';
import type { DayEntry } from '@shared/model/day-entry';
import type { Project } from '@shared/model/project';
import { projectDays, projectState } from '@shared/rules/project-state';
import { formatUkDate } from '@shared/rules/uk-date';
import { useState } from 'react';
import { Link as RouterLink, useParams } from 'react-router';
import { ProjectAfterWork } from './project-after-work';
import { ProjectApprovals } from './project-approvals';
import { ProjectPeople } from './project-people';
import { ProjectStateStatus } from '@renderer/panels/project-state-status';

const BACK = { to: '/days/projects', title: 'Projects' };
const SIDE_BY_SIDE = '@media (min-width: 1000px)';
const NO_DAYS: readonly DayEntry[] = [];

/** One project: who does it, their days, and what was approved for it. */
export function ProjectPage() {
  const { projectId = '' } = useParams();
  const project = useTable('projects').get(projectId);
  if (!project) return <NotHerePage record="project" back={BACK} all="All projects" />;
  return <ProjectView key={project.id} project={project} />;
}

function ProjectView({ project }: { project: Project }) {
  const task = useTask();
  const today = useToday();
  const entries = useProjectDays(project.id) ?? NO_DAYS;
  const { reopen, error } = useReopen(project);
  const ended = project.endedAs !== undefined;
  const facts = { project: project.id };
  const work = useWork(project.id, null);
  return (
    <Page
      title={project.name}
      back={{ ...BACK, detail: project.kindOfWork }}
      detail={<ProjectStateStatus state={projectState(project, today)} />}
      actions={
        ended ? (
          <Button onClick={() => void reopen()}>Reopen project</Button>
        ) : (
          <>
            <Button onClick={() => task.open('end-project', facts)}>End project</Button>
            <Button onClick={() => task.open('move-days', facts)}>Move days</Button>
            <Button variant="contained" onClick={() => task.open('add-to-project', facts)}>
              Add peers
            </Button>
          </>
        )
      }
    >
      <ProblemLine text={error} sx={{ mb: 1 }} />
      <Totals entries={entries} />
      <Box
        sx={{
          display: 'grid',
          columnGap: 4,
          gridTemplateColumns: 'minmax(0, 1fr)',
          [SIDE_BY_SIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 280px' },
        }}
      >
        <Box sx={{ minWidth: 0 }}>
          <ProjectPeople project={project} entries={entries} />
          <ProjectAfterWork project={project} />
          <ProjectApprovals project={project} />
          {work && project.endedAs !== 'cancelled' ? <WorkDatesSection work={work} /> : null}
        </Box>
        <Box sx={{ minWidth: 0 }}>
          <ProjectFacts project={project} />
          <RecordHistory table="projects" id={project.id} />
        </Box>
      </Box>
    </Page>
  );
}

/** The days of the project, of all years. */
function Totals({ entries }: { entries: readonly DayEntry[] }) {
  const days = projectDays(entries);
  const figures = [
    ['Worked', days.workedQuarterDays],
    ['Booked', days.bookedQuarterDays],
    ['Pencilled in', days.pencilledQuarterDays],
  ] as const;
  return (
    <Box
      component="dl"
      aria-label="Days of the project"
      sx={{ display: 'flex', columnGap: 4, flexWrap: 'wrap', m: 0, mb: 2 }}
    >
      {figures.map(([name, quarterDays]) => (
        <Box key={name} sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
          <Box component="dt" sx={{ color: 'text.secondary' }}>
            {name}
          </Box>
          <Box component="dd" sx={{ m: 0, fontWeight: 600 }}>
            <DaysFigure quarterDays={quarterDays} plainZero />
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function ProjectFacts({ project }: { project: Project }) {
  const task = useTask();
  const today = useToday();
  const requests = useTable('requests').all.filter(({ projectId }) => projectId === project.id);
  return (
    <Section
      title="About the project"
      right={
        <Link component="button" type="button" onClick={() => task.open('edit-project', { project: project.id })}>
          Edit
        </Link>
      }
    >
      <Facts
        lines={[
          ['Kind of work', project.kindOfWork],
          [
            'Council supported',
            project.councilSupportedId || project.councilSupportedText ? (
              <CouncilLink key="council" id={project.councilSupportedId} text={project.councilSupportedText} />
            ) : (
              ''
            ),
          ],
          ['Dates', projectDates(project, today)],
          ['Project code', project.projectCode],
          ['PO', project.purchaseOrder],
          [
            requests.length > 1 ? 'Requests' : 'Request',
            requests.length > 0
              ? requests.map(({ id, ref }) => (
                  <Link key={id} component={RouterLink} to={`/requests/${id}`} sx={{ mr: 1 }}>
                    {ref}
                  </Link>
                ))
              : '',
          ],
          ['Ended on', project.endedOn ? formatUkDate(project.endedOn) : ''],
          ['Notes', longText(project.notes)],
        ]}
      />
    </Section>
  );
}

function longText(text: string) {
  return text === '' ? '' : <span style={{ whiteSpace: 'pre-wrap' }}>{text}</span>;
}

/** Takes the end back; the days that it freed stay cancelled, as they may be used elsewhere by now. */
function useReopen(project: Project) {
  const desk = useDesk();
  const [error, setError] = useState<string>();
  const reopen = async () => {
    const { endedAs: _endedAs, endedOn: _endedOn, ...after } = project;
    const saved = await desk.commit({
      label: { code: 'reopen-project', ids: [project.id], count: 1 },
      operations: [{ table: 'projects', key: project.id, after }],
    });
    setError(saved.ok ? undefined : problemText(saved.problem));
  };
  return { reopen, error };
}

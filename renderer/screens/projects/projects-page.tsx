import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { chipOfAll, chipsOf } from '@renderer/components/chips-of';
import { FilteredList } from '@renderer/panels/filtered-list';
import { EmptyState, Page } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useAgreement, useToday } from '@renderer/data/desk-context';
import { DaysTabs } from '@renderer/panels/days-tabs';
import { YearMenu } from '@renderer/panels/year-menu';
import { PROJECT_STATES, type ProjectState } from '@shared/rules/project-state';
import { PROJECT_STATE_WORDS } from '@renderer/words/project-words';
import { formatPlainDate } from '@shared/rules/uk-date';
import { yearOf } from '@shared/rules/year';
import type { ListCondition, ListSort } from '@shared/model/list-value';
import { useMemo, useState } from 'react';
import { DROPPED_FIRST, PROJECT_COLUMNS, projectTableColumns } from './project-columns';
import { useProjectRows, type ProjectRow } from './project-rows';

const LATEST: ListSort = { column: 'dates', direction: 'descending' };

/** Every project with the days of a year. */
export function ProjectsPage() {
  const task = useTask();
  const today = useToday();
  const agreement = useAgreement();
  const [year, setYear] = useState(() => yearOf(today, agreement));
  const rows = useProjectRows(year);
  const add = (
    <Button variant="contained" startIcon={<Add />} onClick={() => task.open('add-project')}>
      Add project
    </Button>
  );
  return (
    <Page
      title="Projects"
      detail={
        <>
          <YearMenu year={year} onChange={setYear} />
          <span>
            {formatPlainDate(year.startsOn)} to {formatPlainDate(year.endsOn)}
          </span>
        </>
      }
      actions={rows?.length === 0 ? null : add}
    >
      <DaysTabs />
      {rows?.length === 0 ? (
        <EmptyState
          title="No projects yet"
          text="A project is one piece of work at a council: who does it, and which days are pencilled in, booked and worked for it. Confirming a peer in a request makes one; others are added here."
          actions={add}
        />
      ) : null}
      {rows && rows.length > 0 ? <ProjectsTable rows={rows} /> : null}
    </Page>
  );
}

function ProjectsTable({ rows }: { rows: readonly ProjectRow[] }) {
  const today = useToday();
  const columns = useMemo(() => projectTableColumns(today), [today]);
  const states = chipsOf(rows, PROJECT_STATES, PROJECT_STATE_WORDS, ({ state }) => state);
  return (
    <FilteredList<ProjectRow, ProjectState>
      label="Projects"
      one="project"
      rows={rows}
      rowKey={({ project }) => project.id}
      values={PROJECT_COLUMNS}
      columns={columns}
      views="projects"
      chipsLabel="State"
      chips={[chipOfAll(rows), ...states.filter(({ count }) => count > 0)]}
      conditions={inState}
      sort={() => LATEST}
      dropFirst={() => DROPPED_FIRST}
    />
  );
}

const inState = (state: ProjectState): ListCondition[] => [{ column: 'state', test: 'is', value: state }];

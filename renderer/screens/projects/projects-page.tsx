import Add from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { columnsThatFit } from '@renderer/components/columns-that-fit';
import { DataTable } from '@renderer/components/data-table';
import { FilterChips } from '@renderer/components/filter-chips';
import { EmptyState, Page } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useWidth } from '@renderer/components/use-width';
import { useAgreement, useToday } from '@renderer/data/desk-context';
import { DaysTabs } from '@renderer/panels/days-tabs';
import { YearMenu } from '@renderer/panels/year-menu';
import { PROJECT_STATES, type ProjectState } from '@shared/rules/project-state';
import { PROJECT_STATE_WORDS } from '@renderer/words/project-words';
import { yearOf } from '@shared/rules/year';
import { applyList } from '@shared/views/apply-list';
import type { ListSort } from '@shared/views/list-value';
import { useDeferredValue, useMemo, useState } from 'react';
import { DROPPED_FIRST, PROJECT_COLUMNS, projectTableColumns } from './project-columns';
import { useProjectRows, type ProjectRow } from './project-rows';

type Chosen = ProjectState | 'all';

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
          <span>Days of {year.key}</span>
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
  const [chosen, setChosen] = useState<Chosen>('all');
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<ListSort>(LATEST);
  const asked = useDeferredValue(search);
  const all = useMemo(() => projectTableColumns(today), [today]);
  const { ref, width } = useWidth<HTMLDivElement>();
  const { columns, needs } = columnsThatFit(all, width, DROPPED_FIRST);
  const found = useMemo(() => {
    const conditions =
      chosen === 'all' ? [] : [{ column: 'state', test: 'is' as const, value: PROJECT_STATE_WORDS[chosen] }];
    return applyList(rows, PROJECT_COLUMNS, { conditions, sort: [sort], search: asked });
  }, [rows, chosen, asked, sort]);
  return (
    <>
      <Box ref={ref} sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center', mb: 1.5 }}>
        <FilterChips label="State" chips={stateChips(rows)} value={chosen} onChange={setChosen} />
        <TextField
          label="Search projects"
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          sx={{ width: 220, ml: 'auto' }}
        />
      </Box>
      {found.length === 0 ? (
        <EmptyState
          title="No project matches"
          text="No project has all that is asked for above."
          actions={
            <Button
              onClick={() => {
                setChosen('all');
                setSearch('');
              }}
            >
              Clear filters
            </Button>
          }
        />
      ) : (
        <DataTable
          fill
          label="Projects"
          rows={found}
          columns={columns}
          rowKey={({ project }) => project.id}
          minWidth={needs}
          sort={{ column: sort.column, direction: sort.direction === 'ascending' ? 'asc' : 'desc' }}
          onSort={({ column, direction }) =>
            setSort({ column, direction: direction === 'asc' ? 'ascending' : 'descending' })
          }
        />
      )}
    </>
  );
}

/** The states that there are; with only one of them there is nothing to choose. */
function stateChips(rows: readonly ProjectRow[]): { value: Chosen; text: string; count: number }[] {
  const counts = PROJECT_STATES.map((value) => ({
    value,
    text: PROJECT_STATE_WORDS[value],
    count: rows.filter(({ state }) => state === value).length,
  }));
  return [{ value: 'all', text: 'All', count: rows.length }, ...counts.filter(({ count }) => count > 0)];
}

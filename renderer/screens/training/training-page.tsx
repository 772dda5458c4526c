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
import { useToday } from '@renderer/data/desk-context';
import type { CalendarDay } from '@shared/model/calendar-day';
import { applyList } from '@shared/views/apply-list';
import type { ListCondition, ListSort } from '@shared/views/list-value';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { DROPPED_FIRST, EVENT_COLUMNS, EVENT_TABLE } from './event-columns';
import { useEventRows, type EventRow } from './event-rows';
import { TrainingTabs } from './training-tabs';

/** Training, briefings and conferences, with who was invited, booked and attended. */
export function TrainingPage() {
  const task = useTask();
  const rows = useEventRows();
  const add = (
    <>
      <Button component={RouterLink} to="/import">
        Import spreadsheet
      </Button>
      <Button variant="contained" startIcon={<Add />} onClick={() => task.open('add-event')}>
        Add event
      </Button>
    </>
  );
  return (
    <Page
      title="Training"
      detail={
        rows.length > 0 ? `${rows.length.toLocaleString('en-GB')} ${rows.length === 1 ? 'event' : 'events'}` : null
      }
      actions={rows.length === 0 ? null : add}
    >
      <TrainingTabs />
      {rows.length === 0 ? (
        <EmptyState
          title="No events yet"
          text="Add a training session or conference, then paste the names of who was invited, booked or attended. A register kept in a spreadsheet can be imported. Each peer's training is then worked out from both."
          actions={add}
        />
      ) : (
        <EventsTable rows={rows} />
      )}
    </Page>
  );
}

const SHOWN = ['all', 'ahead', 'confirm', 'crm'] as const;
type Shown = (typeof SHOWN)[number];
const SHOWN_WORDS: Record<Shown, string> = {
  all: 'All',
  ahead: 'To come',
  confirm: 'Attendance to confirm',
  crm: 'Not yet on CRM',
};
const LATEST: ListSort = { column: 'dates', direction: 'descending' };

function conditionsOf(shown: Shown, today: CalendarDay): ListCondition[] {
  switch (shown) {
    case 'ahead':
      return [{ column: 'ends', test: 'after', value: today }];
    case 'confirm':
      return [{ column: 'confirm', test: 'at least', value: '1' }];
    case 'crm':
      return [{ column: 'crm', test: 'at least', value: '1' }];
    case 'all':
      return [];
  }
}

function EventsTable({ rows }: { rows: readonly EventRow[] }) {
  const today = useToday();
  const [shown, setShown] = useState<Shown>('all');
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<ListSort>(LATEST);
  const asked = useDeferredValue(search);
  const { ref, width } = useWidth<HTMLDivElement>();
  const { columns, needs } = columnsThatFit(EVENT_TABLE, width, DROPPED_FIRST);
  const found = useMemo(
    () =>
      applyList(rows, EVENT_COLUMNS, {
        conditions: conditionsOf(shown, today),
        sort: [sort],

        search: asked,
      }),
    [rows, shown, today, sort, asked],
  );
  const chips = SHOWN.map((value) => ({
    value,
    text: SHOWN_WORDS[value],
    count: applyList(rows, EVENT_COLUMNS, { conditions: conditionsOf(value, today), sort: [], search: '' }).length,
  }));
  return (
    <>
      <Box ref={ref} sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center', mb: 1.5 }}>
        <FilterChips
          label="Events"
          chips={chips.filter(({ value, count }) => value === 'all' || value === shown || count > 0)}
          value={shown}
          onChange={setShown}
        />
        <TextField
          label="Search events"
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value.slice(0, 200))}
          sx={{ width: 220, ml: 'auto' }}
        />
      </Box>
      {found.length === 0 ? (
        <EmptyState
          title="No event matches"
          text="No event has all that is asked for above."
          actions={
            <Button
              onClick={() => {
                setShown('all');
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
          label="Events"
          rows={found}
          columns={columns}
          rowKey={({ event }) => event.id}
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

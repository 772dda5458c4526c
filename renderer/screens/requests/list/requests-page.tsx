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
import { REQUEST_STATES, type RequestState } from '@shared/rules/request-state';
import { applyList } from '@shared/views/apply-list';
import type { ListSort, ListValue } from '@shared/views/list-value';
import { useDeferredValue, useMemo, useState } from 'react';
import { droppedFirst, REQUEST_COLUMNS, requestTableColumns } from './request-columns';
import { useRequestRows, type RequestRow } from './request-rows';
import { REQUEST_STATE_WORDS } from '../request-words';

type Chosen = RequestState | 'all';

const BY_TIME: ListSort = { column: 'time', direction: 'ascending' };
/** By the day they came: refs of an imported log are numbered in another way. */
const NEWEST: ListSort = { column: 'received', direction: 'descending' };

/** Every request that the LGA made, the ones to answer first. */
export function RequestsPage() {
  const task = useTask();
  const rows = useRequestRows();
  const add = (
    <Button variant="contained" startIcon={<Add />} onClick={() => task.open('add-request')}>
      Add request
    </Button>
  );
  if (rows.length === 0) {
    return (
      <Page title="Requests">
        <EmptyState
          title="No requests yet"
          text="Log the next request as it comes in. It then stands here with the day to answer by, who was asked, and what was sent to the LGA."
          actions={add}
        />
      </Page>
    );
  }
  return (
    <Page title="Requests" actions={add}>
      <RequestsView rows={rows} />
    </Page>
  );
}

function RequestsView({ rows }: { rows: readonly RequestRow[] }) {
  const today = useToday();
  const [chosen, setChosen] = useState<Chosen>(() => (rows.some(({ state }) => state === 'open') ? 'open' : 'all'));
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<ListSort>();
  const inOrder = sort ?? (chosen === 'open' ? BY_TIME : NEWEST);
  const asked = useDeferredValue(search);
  const all = useMemo(() => requestTableColumns(today), [today]);
  const { ref, width } = useWidth<HTMLDivElement>();
  const { columns, needs } = columnsThatFit(all, width, droppedFirst(chosen !== 'all', inOrder.column));
  const found = useMemo(
    () => applyList(rows, REQUEST_COLUMNS, listValue(chosen, asked, inOrder)),
    [rows, chosen, asked, inOrder],
  );
  return (
    <>
      <Box ref={ref} sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center', mb: 1.5 }}>
        <FilterChips label="State" chips={stateChips(rows)} value={chosen} onChange={setChosen} />
        <TextField
          label="Search requests"
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          sx={{ width: 220, ml: 'auto' }}
        />
      </Box>
      {found.length === 0 ? (
        <EmptyState
          title="No request matches"
          text="No request has all that is asked for above."
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
          label="Requests"
          rows={found}
          columns={columns}
          rowKey={({ request }) => request.id}
          minWidth={needs}
          sort={{ column: inOrder.column, direction: inOrder.direction === 'ascending' ? 'asc' : 'desc' }}
          onSort={({ column, direction }) =>
            setSort({ column, direction: direction === 'asc' ? 'ascending' : 'descending' })
          }
        />
      )}
    </>
  );
}

function listValue(chosen: Chosen, search: string, sort: ListSort): ListValue {
  const conditions =
    chosen === 'all' ? [] : [{ column: 'state', test: 'is' as const, value: REQUEST_STATE_WORDS[chosen] }];
  return { conditions, sort: [sort], columns: [], search };
}

function stateChips(rows: readonly RequestRow[]): { value: Chosen; text: string; count: number }[] {
  const counts = new Map<RequestState, number>();
  for (const { state } of rows) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [
    ...REQUEST_STATES.map((value) => ({ value, text: REQUEST_STATE_WORDS[value], count: counts.get(value) ?? 0 })),
    { value: 'all', text: 'All', count: rows.length },
  ];
}

import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { FilteredList } from '@renderer/panels/filtered-list';
import { EmptyState, Page } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useToday } from '@renderer/data/desk-context';
import { REQUEST_STATES, type RequestState } from '@shared/rules/request-state';
import type { ListCondition, ListSort } from '@shared/views/list-value';
import { useMemo } from 'react';
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
  const columns = useMemo(() => requestTableColumns(today), [today]);
  return (
    <FilteredList<RequestRow, RequestState>
      label="Requests"
      one="request"
      rows={rows}
      rowKey={({ request }) => request.id}
      values={REQUEST_COLUMNS}
      columns={columns}
      chipsLabel="State"
      chips={stateChips(rows)}
      start={rows.some(({ state }) => state === 'open') ? 'open' : 'all'}
      conditions={inState}
      sort={(chosen) => (chosen === 'open' ? BY_TIME : NEWEST)}
      dropFirst={(chosen, sort) => droppedFirst(chosen !== 'all', sort.column)}
    />
  );
}

const inState = (state: RequestState): ListCondition[] => [
  { column: 'state', test: 'is', value: REQUEST_STATE_WORDS[state] },
];

function stateChips(rows: readonly RequestRow[]): { value: Chosen; text: string; count: number }[] {
  const counts = new Map<RequestState, number>();
  for (const { state } of rows) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [
    ...REQUEST_STATES.map((value) => ({ value, text: REQUEST_STATE_WORDS[value], count: counts.get(value) ?? 0 })),
    { value: 'all', text: 'All', count: rows.length },
  ];
}

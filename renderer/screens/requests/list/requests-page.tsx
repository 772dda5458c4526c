import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { readBehindFigure, type BehindFigure } from '@shared/views/behind-figure';
import { chipOfAll, chipsOf } from '@renderer/components/chips-of';
import { FilteredList } from '@renderer/panels/filtered-list';
import { keysOf } from '@renderer/components/keys-text';
import { EmptyState, Page } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useToday } from '@renderer/data/desk-context';
import { REQUEST_STATES, type RequestState } from '@shared/rules/request-state';
import type { ListCondition, ListSort } from '@shared/model/list-value';
import { useMemo, type ReactNode } from 'react';
import { Link as RouterLink, useLocation } from 'react-router';
import { droppedFirst, requestColumns, requestTableColumns } from './request-columns';
import { useRequestRows, useRowsBehind, type RequestRow } from './request-rows';
import { REQUEST_STATE_WORDS } from '@renderer/words/request-state-words';

type Chosen = RequestState | 'all';

const BY_TIME: ListSort = { column: 'time', direction: 'ascending' };
/** By the day they came: refs of an imported log are numbered in another way. */
const NEWEST: ListSort = { column: 'received', direction: 'descending' };

/** Every request that the LGA made, the ones to answer first. */
export function RequestsPage() {
  const task = useTask();
  const state: unknown = useLocation().state;
  const behind = useMemo(() => readBehindFigure(state), [state]);
  const rows = useRequestRows();
  const add = (
    <Button variant="contained" startIcon={<Add />} onClick={() => task.open('add-request')} {...keysOf('add-request')}>
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
  if (behind) return <BehindPage behind={behind} actions={add} />;
  return (
    <Page title="Requests" actions={add}>
      <RequestsView rows={rows} start={rows.some(({ state: one }) => one === 'open') ? 'open' : 'all'} />
    </Page>
  );
}

/** The requests that a figure counts, to be searched and sorted as any. */
function BehindPage({ behind, actions }: { behind: BehindFigure; actions: ReactNode }) {
  const rows = useRowsBehind(behind);
  return (
    <Page
      title="Requests"
      back={{ to: behind.from, title: 'How we answered' }}
      detail={
        <>
          <span>
            {behind.title} ({rows.length})
          </span>
          <Link component={RouterLink} to="/requests">
            Show all requests
          </Link>
        </>
      }
      actions={actions}
    >
      <RequestsView key={behind.title} rows={rows} start="all" withRounds />
    </Page>
  );
}

type ViewProps = { rows: readonly RequestRow[]; start: Chosen; withRounds?: boolean };

function RequestsView({ rows, start, withRounds = false }: ViewProps) {
  const today = useToday();
  const columns = useMemo(() => requestTableColumns(today, withRounds), [today, withRounds]);
  const values = useMemo(() => requestColumns(today), [today]);
  return (
    <FilteredList<RequestRow, RequestState>
      label="Requests"
      one="request"
      rows={rows}
      rowKey={({ clock }) => clock.round.id}
      values={values}
      columns={columns}
      chipsLabel="State"
      chips={[...chipsOf(rows, REQUEST_STATES, REQUEST_STATE_WORDS, ({ state }) => state), chipOfAll(rows)]}
      start={start}
      conditions={inState}
      sort={(chosen) => (chosen === 'open' ? BY_TIME : NEWEST)}
      {...(withRounds ? {} : { views: 'requests' })}
      dropFirst={(chosen, sort) => droppedFirst(chosen !== 'all', sort.column)}
    />
  );
}

const inState = (state: RequestState): ListCondition[] => [{ column: 'state', test: 'is', value: state }];

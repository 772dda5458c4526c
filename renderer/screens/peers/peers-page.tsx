import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { DataTable } from '@renderer/components/data-table';
import { EmptyState, Page } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { applyList } from '@shared/views/apply-list';
import { shownColumns, type ListValue } from '@shared/views/list-value';
import { useDeferredValue, useMemo } from 'react';
import { Link as RouterLink } from 'react-router';
import { PEER_COLUMNS, toTableColumns } from './peer-columns';
import { usePeerRows, type PeerRow } from './peer-rows';
import { PeersFilters } from './peers-filters';
import { FIRST_LIST, usePeerList } from './use-peer-list';

/** Every peer of the pool, with filters, sort and columns. */
export function PeersPage() {
  const task = useTask();
  const { rows, year } = usePeerRows();
  const [value, setValue] = usePeerList();
  const inPool = rows?.filter(({ peer }) => peer.status !== 'removed').length ?? 0;
  const empty = rows?.length === 0;
  const buttons = (
    <>
      <ImportButton />
      <Button variant="contained" startIcon={<Add />} onClick={() => task.open('add-peer')}>
        Add peer
      </Button>
    </>
  );
  return (
    <Page
      title="Peers"
      detail={rows && !empty ? `${inPool.toLocaleString('en-GB')} in the pool; days left in ${year.name}` : null}
      actions={empty ? null : buttons}
    >
      {empty ? (
        <EmptyState
          title="No peers yet"
          text="Import the spreadsheet that the office keeps its peers in, or add the first by hand. The pool then stands here, with roles, skills, training and days left."
          actions={buttons}
        />
      ) : null}
      {rows && !empty ? <PeersView rows={rows} value={value} onChange={setValue} /> : null}
    </Page>
  );
}

function ImportButton() {
  return (
    <Button component={RouterLink} to="/import">
      Import spreadsheet
    </Button>
  );
}

type ViewProps = { rows: readonly PeerRow[]; value: ListValue; onChange: (value: ListValue) => void };

function PeersView({ rows, value, onChange }: ViewProps) {
  const asked = useDeferredValue(value);
  const found = useMemo(() => applyList(rows, PEER_COLUMNS, asked), [rows, asked]);
  const columns = shownColumns(
    PEER_COLUMNS.filter(({ hidden }) => !hidden),
    value,
  );
  const [sort] = value.sort;
  return (
    <>
      <PeersFilters rows={rows} value={value} onChange={onChange} />
      {found.length === 0 ? (
        <EmptyState
          title="No peer matches"
          text="No peer has all that is asked for above."
          actions={
            <Button onClick={() => onChange({ ...FIRST_LIST, sort: value.sort, columns: value.columns })}>
              Clear filters
            </Button>
          }
        />
      ) : (
        <DataTable
          fill
          label="Peers"
          rows={found}
          columns={toTableColumns(columns)}
          rowKey={({ peer }) => peer.id}
          minWidth={columns.reduce((sum, column) => sum + column.width, 0)}
          sort={sort && { column: sort.column, direction: sort.direction === 'ascending' ? 'asc' : 'desc' }}
          onSort={(next) =>
            onChange({
              ...value,
              sort: [{ column: next.column, direction: next.direction === 'asc' ? 'ascending' : 'descending' }],
            })
          }
        />
      )}
    </>
  );
}

import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { keysOf } from '@renderer/components/keys-text';
import { DataTable } from '@renderer/components/data-table';
import { EmptyState, Page } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { RowsShown } from '@renderer/components/rows-shown';
import { useAgreement, useToday } from '@renderer/data/desk-context';
import { askedText } from '@renderer/words/condition-words';
import { ListWaysOut } from '@renderer/panels/list-ways-out';
import { limitOf } from '@shared/rules/limit-of-year';
import { yearText, type Year } from '@shared/rules/year';
import { useListViews } from '@renderer/panels/views/use-list-views';
import { ViewMenu } from '@renderer/panels/views/view-menu';
import { ViewsLine } from '@renderer/panels/views/views-line';
import { applyList } from '@shared/views/apply-list';
import type { ListValue } from '@shared/model/list-value';
import { shownColumns } from '@shared/views/list-column';
import { WritersOnly } from '@renderer/panels/writers-only';
import type { PeerId } from '@shared/model/ids';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { ChoosingBar } from './bulk/choosing-bar';
import { withTicks } from './bulk/choosing-columns';
import { peerColumns, toTableColumns } from './peer-columns';
import { usePeerRows, type PeerRow } from './peer-rows';
import { isInFilters, PeersFilters } from './peers-filters';
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
      <Button variant="contained" startIcon={<Add />} onClick={() => task.open('add-peer')} {...keysOf('add-peer')}>
        Add peer
      </Button>
    </>
  );
  return (
    <Page
      title="Peers"
      detail={
        rows && !empty ? `${inPool.toLocaleString('en-GB')} in the pool; days left in ${yearText(year.key)}` : null
      }
      actions={
        empty ? null : (
          <>
            <Button component={RouterLink} to="/peers/duplicates">
              Duplicates
            </Button>
            {buttons}
          </>
        )
      }
    >
      {empty ? (
        <EmptyState
          title="No peers yet"
          text="Import the spreadsheet that the office keeps its peers in, or add the first by hand. The pool then stands here, with roles, skills, training and days left."
          actions={buttons}
        />
      ) : null}
      {rows && !empty ? <PeersView rows={rows} year={year} value={value} onChange={setValue} /> : null}
    </Page>
  );
}

function ImportButton() {
  return (
    <Button component={RouterLink} to="/import" {...keysOf('import')}>
      Import spreadsheet
    </Button>
  );
}

type ViewProps = { rows: readonly PeerRow[]; year: Year; value: ListValue; onChange: (value: ListValue) => void };

function PeersView({ rows, year, value, onChange }: ViewProps) {
  const today = useToday();
  const agreement = useAgreement();
  const asked = useDeferredValue(value);
  const all = useMemo(() => peerColumns(limitOf(year, agreement)), [year, agreement]);
  const found = useMemo(() => applyList(rows, all, asked, today), [rows, all, asked, today]);
  const columns = shownColumns(all, value);
  const [sort] = value.sort;
  const views = useListViews('peers', value, FIRST_LIST, onChange);
  // While several are chosen for one change; nobody is chosen at first.
  const [chosen, setChosen] = useState<ReadonlySet<PeerId>>();
  const severalButton = useRef<HTMLButtonElement>(null);
  const drawn = toTableColumns(columns);
  return (
    <>
      <PeersFilters
        rows={rows}
        columns={all}
        value={value}
        onChange={onChange}
        waysOut={
          <>
            <ViewMenu views={views} one="peer" rows={rows} columns={all} value={value} onChange={onChange} />
            <WritersOnly>
              <Button
                ref={severalButton}
                aria-pressed={chosen !== undefined}
                onClick={() => setChosen(chosen ? undefined : new Set())}
              >
                Change several
              </Button>
            </WritersOnly>
            <ListWaysOut label="Peers" rows={found} columns={columns} asked={askedText(all, asked)} />
          </>
        }
        viewsLine={
          <ViewsLine
            views={views}
            columns={all}
            value={value}
            onChange={onChange}
            inFilters={value.conditions.filter((each) => isInFilters(value, each))}
          />
        }
      />
      {chosen ? (
        <ChoosingBar
          rows={found}
          chosen={chosen}
          onChoose={setChosen}
          onEnd={() => {
            setChosen(undefined);
            severalButton.current?.focus();
          }}
        />
      ) : null}
      <RowsShown count={found.length} />
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
          columns={chosen ? withTicks(drawn, chosen, setChosen) : drawn}
          rowKey={({ peer }) => peer.id}
          {...(chosen ? { selected: ({ peer }: PeerRow) => chosen.has(peer.id) } : {})}
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

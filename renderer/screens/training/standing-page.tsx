import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { columnsThatFit } from '@renderer/components/columns-that-fit';
import { DataTable } from '@renderer/components/data-table';
import { FilterChips } from '@renderer/components/filter-chips';
import { EmptyState, Page } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useWidth } from '@renderer/components/use-width';
import { useRefusal } from '@renderer/data/desk-context';
import { TRAINING_POSITION_WORDS } from '@renderer/words/training-words';
import { TRAINING_POSITIONS, type TrainingPositionWord } from '@shared/rules/training';
import { applyList } from '@shared/views/apply-list';
import type { ListSort } from '@shared/views/list-value';
import { useDeferredValue, useMemo, useState } from 'react';
import { DROPPED_FIRST, STANDING_COLUMNS, standingTable } from './standing-columns';
import { useStandingRows, type StandingRow } from './standing-rows';
import { TrainingTabs } from './training-tabs';

/** Everybody in the pool against what is expected of them: training and the conference. */
export function StandingPage() {
  const task = useTask();
  const rows = useStandingRows();
  return (
    <Page
      title="Training by peer"
      detail={
        rows.length > 0
          ? `${rows.filter(({ standing }) => standing.inOrder).length.toLocaleString('en-GB')} of ${rows.length.toLocaleString('en-GB')} have met what is expected, or are exempt`
          : null
      }
    >
      <TrainingTabs />
      {rows.length === 0 ? (
        <EmptyState
          title="No peers yet"
          text="Add peers or import the spreadsheet that the office keeps them in. Who has met what is expected, and until when, then stands here."
          actions={
            <Button variant="contained" onClick={() => task.open('add-peer')}>
              Add peer
            </Button>
          }
        />
      ) : (
        <StandingTable rows={rows} />
      )}
    </Page>
  );
}

type Shown = TrainingPositionWord | 'all';
const BY_NAME: ListSort = { column: 'peer', direction: 'ascending' };

function StandingTable({ rows }: { rows: readonly StandingRow[] }) {
  const task = useTask();
  const reading = useRefusal() !== undefined;
  const [shown, setShown] = useState<Shown>('all');
  const [search, setSearch] = useState('');
  const [sort, setSort] = useState<ListSort>(BY_NAME);
  const asked = useDeferredValue(search);
  const all = useMemo(
    () => standingTable(reading ? undefined : (peerId) => task.open('exemption', { peer: peerId })),
    [reading, task],
  );
  const { ref, width } = useWidth<HTMLDivElement>();
  const { columns, needs } = columnsThatFit(all, width, DROPPED_FIRST);
  const found = useMemo(() => {
    const conditions =
      shown === 'all' ? [] : [{ column: 'position', test: 'is' as const, value: TRAINING_POSITION_WORDS[shown] }];
    return applyList(rows, STANDING_COLUMNS, { conditions, sort: [sort], search: asked });
  }, [rows, shown, asked, sort]);
  return (
    <>
      <Box ref={ref} sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center', mb: 1.5 }}>
        <FilterChips label="Training" chips={positionChips(rows)} value={shown} onChange={setShown} />
        <TextField
          label="Search peers"
          type="search"
          value={search}
          onChange={(event) => setSearch(event.target.value.slice(0, 200))}
          sx={{ width: 220, ml: 'auto' }}
        />
      </Box>
      {found.length === 0 ? (
        <EmptyState
          title="No peer matches"
          text="No peer has all that is asked for above."
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
          label="Training by peer"
          rows={found}
          columns={columns}
          rowKey={({ peer }) => peer.id}
          rowHeight={52}
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

function positionChips(rows: readonly StandingRow[]): { value: Shown; text: string; count: number }[] {
  const counts = new Map<TrainingPositionWord, number>();
  for (const { standing } of rows) counts.set(standing.position, (counts.get(standing.position) ?? 0) + 1);
  return [
    { value: 'all', text: 'All', count: rows.length },
    ...TRAINING_POSITIONS.map((value) => ({
      value,
      text: TRAINING_POSITION_WORDS[value],
      count: counts.get(value) ?? 0,
    })),
  ];
}

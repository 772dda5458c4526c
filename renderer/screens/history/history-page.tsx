import Undo from '@mui/icons-material/Undo';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { EmptyState, Page } from '@renderer/components/page';
import { Status } from '@renderer/components/status';
import { useTask } from '@renderer/components/use-task';
import { useChangeList } from '@renderer/data/change-list';
import type { Desk } from '@renderer/data/desk';
import { useDesk, useRefusal } from '@renderer/data/desk-context';
import { LABELS_OUTSIDE_UNDO } from '@renderer/data/undo/undo-stack';
import { useNameOf } from '@renderer/panels/use-name-of';
import type { NameOf } from '@renderer/words/changed-fields';
import { dayOfInstant, timeText } from '@renderer/words/instant-text';
import type { Change } from '@shared/model/change';
import { formatLongDate } from '@shared/rules/uk-date';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { HistoryFilters, type Chosen } from './history-filters';
import { historyRows, undoneChanges, type HistoryRow } from './history-rows';
import { HistoryWaysOut } from './history-ways-out';
import { recordsAround } from './use-record-options';
import { stepText } from './step-text';

const ROW_HEIGHT = 32;
const NOTHING_CHOSEN: Chosen = { by: '', kind: '', record: null };
const BACK = { to: '/reports', title: 'Reports' };

// What was chosen stays so on the way back from one change.
const chosenBefore = new WeakMap<Desk, Chosen>();

/** Everything that was ever done here, newest first, under its day and who did it; each can be opened and taken back. */
export function HistoryPage() {
  const desk = useDesk();
  const { changes, isWhole } = useChangeList();
  const [chosen, setChosen] = useState(chosenBefore.get(desk) ?? NOTHING_CHOSEN);
  const choose = (next: Chosen) => {
    chosenBefore.set(desk, next);
    setChosen(next);
  };
  const sequences = useSequencesOf(chosen, changes);
  const undone = useMemo(() => undoneChanges(changes), [changes]);
  const { by, kind, record } = useDeferredValue(chosen);
  const rows = useMemo(
    () => historyRows(changes, undone, { by, kind, sequences: record ? sequences : undefined }, dayOfInstant),
    [changes, undone, by, kind, record, sequences],
  );
  const columns = useColumns();
  const matching = rows.filter(({ is }) => is === 'change').length;
  return (
    <Page
      title="History"
      back={BACK}
      actions={
        <Button component={RouterLink} to="/reports/deleted">
          Deleted items
        </Button>
      }
      detail={
        <span role="status">
          {countText(matching)}
          {isWhole ? '' : ', reading older ones\u2026'}
        </span>
      }
    >
      <HistoryFilters changes={changes} chosen={chosen} onChange={choose}>
        {isWhole && changes.length > 0 ? <HistoryWaysOut rows={rows} chosen={chosen} /> : null}
      </HistoryFilters>
      {rows.length > 0 ? (
        <DataTable
          fill
          label="History"
          rows={rows}
          columns={columns}
          rowKey={({ key }) => key}
          rowHeight={ROW_HEIGHT}
          minWidth={560}
        />
      ) : null}
      {rows.length === 0 && isWhole ? (
        <EmptyState
          title={changes.length === 0 ? 'Nothing was done yet' : 'No change matches'}
          text={
            changes.length === 0
              ? 'Each change of a record will stand here, with who made it and what it was before.'
              : 'No change has all that is asked for above.'
          }
          actions={changes.length === 0 ? null : <Button onClick={() => choose(NOTHING_CHOSEN)}>Clear filters</Button>}
        />
      ) : null}
    </Page>
  );
}

function countText(count: number): string {
  return count === 1 ? '1 change' : `${count.toLocaleString('en-GB')} changes`;
}

const NONE: ReadonlySet<number> = new Set();

/** The numbers of the changes of the chosen record, and of those that name it: what belonged to it may be gone. */
function useSequencesOf({ record }: Chosen, changes: readonly Change[]): ReadonlySet<number> {
  const desk = useDesk();
  const [read, setRead] = useState<{ of: string; upTo: number; sequences: ReadonlySet<number> }>();
  // Another change may be one of this record.
  const upTo = changes[0]?.sequence ?? 0;
  useEffect(() => {
    if (!record) return undefined;
    let wanted = true;
    void recordsAround(desk, record)
      .then((around) => desk.sequencesOf(around))
      .then((sequences) => wanted && setRead({ of: record.id, upTo, sequences }));
    return () => {
      wanted = false;
    };
  }, [desk, record, upTo]);
  return useMemo(() => {
    if (!record) return NONE;
    const named = changes.filter(({ label }) => label.ids.includes(record.id)).map(({ sequence }) => sequence);
    return new Set([...named, ...(read?.of === record.id ? read.sequences : NONE)]);
  }, [record, changes, read]);
}

function useColumns(): TableColumn<HistoryRow>[] {
  const nameOf = useNameOf();
  const task = useTask();
  const isReading = useRefusal() !== undefined;
  return useMemo(
    () => [
      { id: 'what', title: 'What was done', render: (row) => <What row={row} nameOf={nameOf} /> },
      { id: 'at', title: 'Time', width: 72, render: (row) => (row.is === 'change' ? timeText(row.change.at) : '') },
      {
        id: 'records',
        title: 'Records',
        width: 84,
        align: 'right',
        render: (row) => (row.is === 'change' ? row.change.operationCount.toLocaleString('en-GB') : ''),
      },
      {
        id: 'undo',
        title: '',
        titleText: 'Undo',
        width: 132,
        render: (row) => {
          if (row.is === 'group') return null;
          if (row.undone) {
            return (
              <Status icon={Undo} tone="mute">
                Taken back
              </Status>
            );
          }
          if (isReading || LABELS_OUTSIDE_UNDO.has(row.change.label.code)) return null;
          return (
            <Button
              size="small"
              aria-label={`Undo: ${stepText(row.change, nameOf)}`}
              onClick={() => task.open('undo', { change: row.change.id })}
            >
              {row.change.undoes === null ? 'Undo' : 'Redo'}
            </Button>
          );
        },
      },
    ],
    [nameOf, task, isReading],
  );
}

function What({ row, nameOf }: { row: HistoryRow; nameOf: NameOf }) {
  if (row.is === 'group') {
    return (
      <Box component="span" sx={{ fontWeight: 600 }}>
        {formatLongDate(row.day)}, {row.by || 'nobody named'}
        <Box component="span" sx={{ fontWeight: 400, color: 'text.secondary' }}>
          {' '}
          {countText(row.count)}
        </Box>
      </Box>
    );
  }
  const text = stepText(row.change, nameOf);
  return (
    <Link component={RouterLink} to={`/reports/history/${row.change.id}`} title={text} sx={{ pl: 1.5 }}>
      {text}
    </Link>
  );
}

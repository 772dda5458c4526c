import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { chipOfAll, chipsOf } from '@renderer/components/chips-of';
import type { TableColumn } from '@renderer/components/data-table';
import { EmptyState, Page } from '@renderer/components/page';
import type { DeletedRecord } from '@renderer/data/deleted/deleted-records';
import { useDesk, useRefusal, useUndoStack } from '@renderer/data/desk-context';
import { FilteredList } from '@renderer/panels/filtered-list';
import { useNameOf } from '@renderer/panels/use-name-of';
import { instantText } from '@renderer/words/instant-text';
import type { ListCondition, ListSort } from '@shared/model/list-value';
import { useEffect, useMemo, useState } from 'react';
import { Link as RouterLink } from 'react-router';
import { DELETED_COLUMNS, DELETED_HOW, deletedRows, type DeletedHow, type DeletedRow } from './deleted-rows';
import { RestoreDialog } from './restore-deleted-dialog';

const BACK = { to: '/reports/history', title: 'History' };
const NEWEST: ListSort = { column: 'at', direction: 'descending' };
const HOW_WORDS: Record<DeletedHow, string> = { deleted: 'Deleted', 'taken back': 'Taken back with Undo' };

const howOf = ({ how }: DeletedRow) => how;

/** Records that are no longer there, with when and by whom they were deleted, and the way back. */
export function DeletedPage() {
  const deleted = useDeleted();
  const nameOf = useNameOf();
  const rows = useMemo(() => deleted && deletedRows(deleted, nameOf), [deleted, nameOf]);
  const [restoring, setRestoring] = useState<DeletedRow>();
  const columns = useColumns(setRestoring);
  return (
    <Page
      title="Deleted items"
      back={BACK}
      detail={
        <span role="status">
          {rows
            ? `${rows.length.toLocaleString('en-GB')} ${rows.length === 1 ? 'record' : 'records'}`
            : 'Looking\u2026'}
        </span>
      }
    >
      {rows?.length === 0 ? (
        <EmptyState
          title="Nothing was deleted"
          text="Records that are deleted, or that were taken back with Undo, stand here with when and by whom, and can be restored. Erased peers cannot: nothing of them is left."
        />
      ) : null}
      {rows && rows.length > 0 ? (
        <FilteredList<DeletedRow, DeletedHow>
          label="Deleted items"
          one="record"
          rows={rows}
          rowKey={({ key }) => key}
          values={DELETED_COLUMNS}
          columns={columns}
          chipsLabel="How they went"
          chips={[chipOfAll(rows), ...chipsOf(rows, DELETED_HOW, HOW_WORDS, howOf).filter(({ count }) => count > 0)]}
          conditions={conditionsOf}
          sort={() => NEWEST}
          dropFirst={() => ['by', 'step']}
        />
      ) : null}
      {restoring && deleted ? (
        <RestoreDialog row={restoring} deleted={deleted} onClose={() => setRestoring(undefined)} />
      ) : null}
    </Page>
  );
}

function conditionsOf(how: DeletedHow): ListCondition[] {
  return [{ column: 'how', test: 'is', value: how }];
}

/** Everything that was deleted, read anew after each change; nothing while it is read. */
function useDeleted(): readonly DeletedRecord[] | undefined {
  const desk = useDesk();
  const [deleted, setDeleted] = useState<{ after: unknown; records: readonly DeletedRecord[] }>();
  const [failure, setFailure] = useState<unknown>();
  // Another object after each change.
  const after = useUndoStack();
  useEffect(() => {
    let wanted = true;
    desk.deleted().then((records) => wanted && setDeleted({ after, records }), setFailure);
    return () => {
      wanted = false;
    };
  }, [desk, after]);
  if (failure !== undefined) throw failure;
  return deleted?.records;
}

function useColumns(onRestore: (row: DeletedRow) => void): TableColumn<DeletedRow>[] {
  const isReading = useRefusal() !== undefined;
  return useMemo(
    () => [
      { id: 'name', title: 'What', least: 220, sortable: true, render: ({ name }) => <span title={name}>{name}</span> },
      { id: 'at', title: 'Deleted', width: 150, sortable: true, render: ({ record }) => instantText(record.change.at) },
      { id: 'by', title: 'By', width: 150, sortable: true, render: ({ record }) => record.change.by },
      {
        id: 'step',
        title: 'How',
        least: 200,
        render: ({ step, record }) => (
          <Link component={RouterLink} to={`/reports/history/${record.change.id}`} title={step}>
            {step}
          </Link>
        ),
      },
      {
        id: 'restore',
        title: '',
        titleText: 'Restore',
        width: 110,
        render: (row) => {
          if (row.record.erased) return 'Gone for good';
          if (isReading) return null;
          return (
            <Button size="small" aria-label={`Restore ${row.name}`} onClick={() => onRestore(row)}>
              Restore
            </Button>
          );
        },
      },
    ],
    [isReading, onRestore],
  );
}

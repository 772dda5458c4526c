import { ListWaysOut } from '@renderer/panels/list-ways-out';
import { useNameOf } from '@renderer/panels/use-name-of';
import { changeKindText } from '@renderer/words/change-text';
import { dayOfInstant, timeText } from '@renderer/words/instant-text';
import type { ListColumn } from '@shared/views/list-column';
import { useMemo } from 'react';
import type { Chosen } from './history-filters';
import type { HistoryRow } from './history-rows';
import { stepText } from './step-text';

type ChangeRow = HistoryRow & { is: 'change' };

/** Copies and prints the changes that are shown, each with its day and who made it. */
export function HistoryWaysOut({ rows, chosen }: { rows: readonly HistoryRow[]; chosen: Chosen }) {
  const nameOf = useNameOf();
  const columns = useMemo<readonly ListColumn<ChangeRow>[]>(
    () => [
      { id: 'on', title: 'Day', kind: 'date', value: ({ change }) => dayOfInstant(change.at) },
      { id: 'at', title: 'Time', kind: 'text', value: ({ change }) => timeText(change.at) },
      { id: 'by', title: 'By', kind: 'text', value: ({ change }) => change.by },
      { id: 'what', title: 'What was done', kind: 'text', value: ({ change }) => stepText(change, nameOf) },
      { id: 'records', title: 'Records', kind: 'number', value: ({ change }) => change.operationCount },
      { id: 'undone', title: 'Taken back', kind: 'text', value: ({ undone }) => (undone ? 'Yes' : '') },
    ],
    [nameOf],
  );
  const changes = useMemo(() => rows.filter((row) => row.is === 'change'), [rows]);
  return <ListWaysOut label="History" rows={changes} columns={columns} asked={chosenText(chosen)} />;
}

/** What was chosen over the list, for the paper. */
function chosenText({ by, kind, record }: Chosen): string {
  return [by === '' ? '' : `by ${by}`, kind === '' ? '' : changeKindText(kind), record?.name ?? '']
    .filter(Boolean)
    .join('; ');
}

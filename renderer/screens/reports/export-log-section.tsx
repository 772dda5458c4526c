import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { EmptyState, Section } from '@renderer/components/page';
import { useTable } from '@renderer/data/desk-context';
import { ListWaysOut } from '@renderer/panels/list-ways-out';
import { instantText } from '@renderer/words/instant-text';
import type { ExportLog } from '@shared/model/export-log';
import { cellText } from '@shared/views/list-cells';
import type { ListColumn } from '@shared/views/list-column';
import { useMemo } from 'react';
import { yearText } from '@shared/rules/year';

type LogColumn = ListColumn<ExportLog> & { width?: number };

const COLUMNS: readonly LogColumn[] = [
  { id: 'at', title: 'When', kind: 'text', width: 140, value: ({ at }) => instantText(at) },
  { id: 'by', title: 'By', kind: 'text', width: 140, value: ({ by }) => by },
  { id: 'recipient', title: 'For whom', kind: 'text', width: 110, value: ({ recipient }) => recipient },
  { id: 'what', title: 'What', kind: 'text', width: 150, value: ({ report }) => report },
  { id: 'year', title: 'Year', kind: 'text', width: 90, value: ({ yearKey }) => yearText(yearKey) },
  { id: 'file', title: 'File', kind: 'text', value: ({ fileName }) => fileName },
  {
    id: 'sheets',
    title: 'Sheets and rows',
    kind: 'text',
    value: ({ sheets }) => sheets.map(({ name, rows }) => `${name} ${rows}`).join(', '),
  },
  {
    id: 'sensitive',
    title: 'Sensitive columns',
    kind: 'text',
    value: ({ sensitiveColumns }) => sensitiveColumns.join(', ') || 'none',
  },
];

const TABLE: readonly TableColumn<ExportLog>[] = COLUMNS.map((column) => ({
  ...column,
  render: (line) => {
    const text = cellText(line, column);
    return <span title={text}>{text}</span>;
  },
}));

/** Everything that left the office, newest first: when, by whom, for whom, and what it held. */
export function ExportLogSection() {
  const log = useTable('exportLog');
  const newest = useMemo(() => log.all.toSorted((a, b) => (a.at < b.at ? 1 : -1)), [log]);
  return (
    <Section
      title="Export log"
      count={newest.length}
      right={newest.length > 0 ? <ListWaysOut small label="Export log" rows={newest} columns={COLUMNS} /> : null}
    >
      {newest.length === 0 ? (
        <EmptyState
          title="Nothing has left yet"
          text="Press “Export” for a spreadsheet. Everything that leaves is then listed here: when, by whom, for whom, and which sensitive columns it held."
        />
      ) : (
        <DataTable label="Export log" rows={newest} columns={TABLE} rowKey={(line) => line.id} minWidth={1000} />
      )}
    </Section>
  );
}

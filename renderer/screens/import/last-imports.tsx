import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { HiddenText, Section } from '@renderer/components/page';
import { useTask } from '@renderer/components/use-task';
import { useHistory, useTable } from '@renderer/data/desk-context';
import { importsToUndo } from '@renderer/panels/imports-to-undo';
import { instantText } from '@renderer/words/instant-text';
import type { ImportBatch } from '@shared/model/import-batch';

const SHOWN = 5;
const COLUMNS: TableColumn<ImportBatch>[] = [
  { id: 'file', title: 'File', render: ({ fileName }) => <span title={fileName}>{fileName}</span> },
  { id: 'at', title: 'When', width: 140, render: ({ at }) => instantText(at) },
  {
    id: 'rows',
    title: 'Rows',
    width: 64,
    align: 'right',
    render: ({ counts }) => ((counts.new ?? 0) + (counts.update ?? 0)).toLocaleString('en-GB'),
  },
  {
    id: 'undo',
    title: <HiddenText>Actions</HiddenText>,
    width: 140,
    align: 'right',
    render: (batch) => <UndoImport batch={batch} />,
  },
];

/** The imports that were made last, each to be undone as a whole however long ago it was. */
export function LastImports() {
  const batches = useTable('importBatches').all;
  if (batches.length === 0) return null;
  const last = batches.toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, SHOWN);
  return (
    <Box sx={{ mt: 4 }}>
      <Section title="Last imports">
        <DataTable label="Last imports" rows={last} columns={COLUMNS} rowKey={({ id }) => id} />
      </Section>
    </Box>
  );
}

function UndoImport({ batch }: { batch: ImportBatch }) {
  const task = useTask();
  const lines = useHistory('importBatches', batch.id);
  const [change] = importsToUndo(lines ?? [], () => true);
  if (!change) return null;
  return (
    <Button
      size="small"
      aria-label={`Undo this import: ${batch.fileName}`}
      onClick={() => task.open('undo', { change })}
    >
      Undo this import
    </Button>
  );
}

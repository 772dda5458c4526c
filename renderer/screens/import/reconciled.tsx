import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import WarningAmber from '@mui/icons-material/WarningAmber';
import Box from '@mui/material/Box';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { Section } from '@renderer/components/page';
import { Status } from '@renderer/components/status';
import { reasonText } from '@shared/import/reason-text';
import type { Reconciliation } from '@shared/import/types';
import { daysAsFigure } from '@shared/model/quarter-days';

const figure = (line: Reconciliation, value: number) =>
  line.unit === 'quarter-days' ? daysAsFigure(value) : String(value);

const COLUMNS: TableColumn<Reconciliation>[] = [
  { id: 'sheet', title: 'Sheet', width: 140, render: (line) => line.sheet },
  { id: 'what', title: 'Total of', width: 220, render: (line) => `${line.what}, cell ${line.cell}` },
  { id: 'says', title: 'Sheet says', width: 90, align: 'right', render: (line) => figure(line, line.says) },
  { id: 'ours', title: 'We read', width: 90, align: 'right', render: (line) => figure(line, line.ours) },
  {
    id: 'difference',
    title: 'Difference',
    width: 90,
    align: 'right',
    render: (line) => figure(line, line.ours - line.says),
  },
  {
    id: 'why',
    title: 'Why',
    render: (line) =>
      line.agrees ? (
        <Status icon={CheckCircleOutlined} tone="success">
          Agrees
        </Status>
      ) : (
        <Status icon={WarningAmber} tone="warning">
          <Box component="span" sx={{ display: 'block', whiteSpace: 'normal', py: 0.5 }}>
            {reasonText(line.why)}
          </Box>
        </Status>
      ),
  },
];

/** The sheet's own totals against what was read. */
export function Reconciled({ lines }: { lines: readonly Reconciliation[] }) {
  if (lines.length === 0) return null;
  return (
    <Section title="Totals reconciled" count={lines.length}>
      <DataTable
        label="Totals reconciled"
        rows={lines}
        columns={COLUMNS}
        rowKey={(line) => `${line.sheet} ${line.cell}`}
        minWidth={760}
      />
    </Section>
  );
}

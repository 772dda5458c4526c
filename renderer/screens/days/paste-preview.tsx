import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import WarningAmber from '@mui/icons-material/WarningAmber';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { DaysFigure } from '@renderer/components/days-figure';
import { Status } from '@renderer/components/status';
import type { PastedAmount } from '@shared/import/paste-days';
import Box from '@mui/material/Box';
import { PASTE_PROBLEM_WORDS } from './paste-words';

const MOST_SHOWN = 200;

/** The pasted rows as they were understood, those with a problem first. */
export function PastePreview<Row extends PastedAmount>(props: {
  label: string;
  rows: readonly Row[];
  nameOf: (peerId: string) => string;
  /** Columns between the name and the days. */
  columns?: readonly TableColumn<Row>[];
  /** What is to be asked about a complete row; empty where nothing is. */
  doubtOf?: (row: Row) => string;
}) {
  const { rows, nameOf, doubtOf = () => '' } = props;
  if (rows.length === 0) return null;
  const isSettled = (row: Row) => !isIncomplete(row) && doubtOf(row) === '';
  const shown = [...rows.filter((row) => !isSettled(row)), ...rows.filter(isSettled)].slice(0, MOST_SHOWN);
  const columns: TableColumn<Row>[] = [
    { id: 'line', title: 'Row', width: 44, render: ({ line }) => line },
    {
      id: 'name',
      title: 'Peer',
      width: 150,
      render: (row) => <Whole text={row.peerId === null ? row.name : nameOf(row.peerId)} />,
    },
    ...(props.columns ?? []),
    {
      id: 'days',
      title: 'Days',
      width: 72,
      align: 'right',
      render: (row) => (row.quarterDays === null ? row.days : <DaysFigure quarterDays={row.quarterDays} plainZero />),
    },
    { id: 'problem', title: 'Result', render: (row) => <Outcome row={row} doubt={doubtOf(row)} /> },
  ];
  return (
    <Box sx={{ maxHeight: 240, overflow: 'auto' }} tabIndex={0} role="region" aria-label={props.label}>
      {/* As wide as the dialog, so that every problem is read without scrolling sideways. */}
      <DataTable label={props.label} rows={shown} columns={columns} rowKey={({ line }) => String(line)} />
      {rows.length > MOST_SHOWN ? (
        <Box sx={{ fontSize: 12, color: 'text.secondary', py: 0.5 }}>
          The first {MOST_SHOWN} of {rows.length} rows are shown.
        </Box>
      ) : null}
    </Box>
  );
}

/** Told in full, as a home council may stand behind the name. */
function Whole({ text }: { text: string }) {
  return (
    <Box component="span" sx={{ display: 'inline-block', whiteSpace: 'normal', lineHeight: '16px' }}>
      {text}
    </Box>
  );
}

/** True for a row that is left out. */
export function isIncomplete(row: Pick<PastedAmount, 'problems'>): boolean {
  return row.problems.length > 0;
}

function Outcome({ row, doubt }: { row: PastedAmount; doubt: string }) {
  const words = row.problems.map((problem) => PASTE_PROBLEM_WORDS[problem]).join('; ') || doubt;
  if (words === '')
    return (
      <Status icon={CheckCircleOutlined} tone="success">
        Complete
      </Status>
    );
  return (
    <Box component="span" sx={{ lineHeight: '16px', '& > span, & > span > span': { whiteSpace: 'normal' } }}>
      <Status icon={WarningAmber} tone="warning">
        {words}
      </Status>
    </Box>
  );
}

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { DataTable, type TableColumn } from '@renderer/components/data-table';
import { HiddenText } from '@renderer/components/page';
import { ListWaysOut } from '@renderer/panels/list-ways-out';
import { FIELD_TITLES } from '@shared/import/fields';
import { reasonText } from '@shared/import/reason-text';
import type { PreviewRow, RowDecision, RowPiece } from '@shared/import/types';
import type { ListColumn } from '@shared/views/list-column';
import { rowName, shortRowName } from './row-name';
import { TakeAs } from './take-as';

type Props = {
  rows: readonly PreviewRow[];
  onDecide: (rowId: string, decision: RowDecision) => void;
  onSplit: (rowId: string, pieces: readonly RowPiece[]) => void;
  onEdit: (row: PreviewRow) => void;
};

/** Past this many rows the table scrolls in its own place, so that the totals below stay near. */
const MOST_FLOWING = 9;
const TALLEST = 380;
/** Room for two lines of why. */
const ROW_HEIGHT = 44;

const SHEET: TableColumn<PreviewRow> = { id: 'sheet', title: 'Sheet', width: 90, render: (row) => row.sheet };

const LEAVING: readonly ListColumn<PreviewRow>[] = [
  { id: 'sheet', title: 'Sheet', kind: 'text', value: ({ sheet }) => sheet },
  { id: 'row', title: 'Place', kind: 'text', value: rowName },
  { id: 'peer', title: 'Peer', kind: 'text', value: ({ peerName }) => peerName },
  { id: 'says', title: 'The sheet says', kind: 'text', value: ({ says }) => says },
  { id: 'why', title: 'Why', kind: 'text', value: whyText },
];

/**
 * Copies and prints the rows that are shown. No line in the export log: they are the office's own file, and a change of the
 * records would have the preview made again.
 */
export function PreviewWaysOut({ title, rows }: { title: string; rows: readonly PreviewRow[] }) {
  return <ListWaysOut small unlogged label={`Rows of the spreadsheet: ${title}`} rows={rows} columns={LEAVING} />;
}

function placeTitle(rows: readonly PreviewRow[]): string {
  const turned = rows.filter(({ turnedColumn }) => turnedColumn !== undefined).length;
  return turned === 0 ? 'Row' : turned === rows.length ? 'Column' : 'Place';
}

/** The rows of one outcome: where they stand, what they say, why, and what to take them as. */
export function PreviewRows({ rows, onDecide, onSplit, onEdit }: Props) {
  const reviewed = rows.some(({ questions }) => questions.length > 0);
  const flows = rows.length <= MOST_FLOWING;
  const several = rows.some(({ sheet }) => sheet !== rows[0]?.sheet);
  const columns: TableColumn<PreviewRow>[] = [
    ...(several ? [SHEET] : []),
    { id: 'row', title: placeTitle(rows), width: 64, align: 'right', render: shortRowName },
    { id: 'peer', title: 'Peer', width: 130, render: (row) => row.peerName },
    { id: 'says', title: 'The sheet says', render: (row) => <span title={row.says}>{row.says}</span> },
    { id: 'why', title: 'Why', width: 220, render: (row) => <Why row={row} whole={flows} /> },
  ];
  if (reviewed)
    columns.push({
      id: 'take',
      title: 'Take it as',
      width: 250,
      render: (row) => <TakeAs row={row} onDecide={onDecide} onSplit={onSplit} />,
    });
  columns.push({
    id: 'edit',
    title: <HiddenText>Actions</HiddenText>,
    width: 64,
    align: 'right',
    render: (row) => <EditRow row={row} onEdit={onEdit} />,
  });
  if (rows.length === 0) return <Box sx={{ py: 1, color: 'text.secondary' }}>No row.</Box>;
  return (
    <Box sx={flows ? {} : { maxHeight: TALLEST, display: 'flex', flexDirection: 'column' }}>
      <DataTable
        fill={!flows}
        rowHeight={ROW_HEIGHT}
        label="Rows of the spreadsheet"
        rows={rows}
        columns={columns}
        rowKey={(row) => row.id}
        minWidth={900}
      />
    </Box>
  );
}

function EditRow({ row, onEdit }: { row: PreviewRow; onEdit: Props['onEdit'] }) {
  return (
    <Button size="small" aria-label={`${rowName(row)} of ${row.sheet}: edit`} onClick={() => onEdit(row)}>
      Edit
    </Button>
  );
}

/** Why, on as many lines as it takes; two, where the rows are drawn as they scroll into sight. */
function Why({ row, whole }: { row: PreviewRow; whole: boolean }) {
  const text = whyText(row);
  const clamp = { display: '-webkit-box', overflow: 'hidden', WebkitBoxOrient: 'vertical', WebkitLineClamp: 2 };
  return (
    <Box component="span" title={text} sx={{ whiteSpace: 'normal', lineHeight: '18px', ...(whole ? {} : clamp) }}>
      {text}
    </Box>
  );
}

/** Why a row comes to what it does, what it changes, and what was noted of it. */
function whyText(row: PreviewRow): string {
  const changes = row.makes.flatMap((record) => (record.before ? record.changes : []));
  return [
    ...reasonsOf(row, changes.length > 0),
    ...changes.map(
      (change) => `${FIELD_TITLES[change.field]}: ${change.before || 'empty'} \u2192 ${change.after || 'empty'}`,
    ),
    ...row.notes.map(reasonText),
  ].join('; ');
}

/** What was asked, else why the row comes to what it does; changes that are listed speak for themselves. */
function reasonsOf({ questions, reason }: PreviewRow, changesAreListed: boolean): readonly string[] {
  if (questions.length > 0) return questions.map((question) => reasonText(question.reason));
  return changesAreListed ? [] : [reasonText(reason)];
}

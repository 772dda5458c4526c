import { buildTable } from '@shared/exports/sheet';
import type { Column } from '@shared/exports/column';
import { reasonText } from '@shared/import/reason-text';
import type { ImportPreview, PreviewRow } from '@shared/import/types';
import { writeWorkbook } from './write-workbook';

const COLUMNS: readonly Column<PreviewRow>[] = [
  { title: 'Sheet', kind: 'text', width: 20, value: placeOf },
  { title: 'Row', kind: 'number', width: 8, value: (row) => (row.turnedColumn === undefined ? row.row : null) },
  { title: 'Peer', kind: 'text', width: 28, value: (row) => row.peerName },
  { title: 'The sheet says', kind: 'text', width: 60, value: (row) => row.says },
  { title: 'Reason', kind: 'text', width: 60, value: reasonOf },
];

/** The sheet; with the column where that is what was read as a row. */
function placeOf({ sheet, turnedColumn }: PreviewRow): string {
  return turnedColumn === undefined ? sheet : `${sheet}, column ${turnedColumn}`;
}

function reasonOf(row: PreviewRow): string {
  return row.questions.length > 0
    ? row.questions.map(({ reason }) => reasonText(reason)).join('; ')
    : reasonText(row.reason);
}

/** The rows that an import leaves, as a spreadsheet with the reason beside each. */
export function rowsNotTaken(preview: ImportPreview): Promise<Uint8Array> {
  const rows = preview.rows.filter(
    ({ outcome }) => outcome === 'needs review' || outcome === 'ignored' || outcome === 'rejected',
  );
  const sheet = buildTable('Rows not taken', COLUMNS, rows.length, () => rows);
  return writeWorkbook({ fileName: 'rows-not-taken.xlsx', title: 'Rows not taken', sheets: [sheet] });
}

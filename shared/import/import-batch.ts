import type { ImportBatchId } from '@shared/model/ids';
import { ROW_OUTCOMES, type ImportBatch, type RowOutcome } from '@shared/model/import-batch';
import type { PreviewInput, PreviewRow, RowCounts, SheetKind, SheetMapping } from './types';

/** How many rows have each outcome; together they are all rows. */
export function countOutcomes(rows: readonly PreviewRow[]): RowCounts {
  // Safe: each of the outcomes is a key.
  const counts = Object.fromEntries(ROW_OUTCOMES.map((outcome) => [outcome, 0])) as Record<RowOutcome, number>;
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}

type SheetSummary = {
  readonly sheet: string;
  readonly holds: SheetKind;
  readonly rowsRead: number;
  readonly counts: RowCounts;
};

/** What came of the rows of one sheet. */
export function sheetSummary({ sheet, holds }: SheetMapping, rows: readonly PreviewRow[]): SheetSummary {
  const own = rows.filter((row) => row.sheet === sheet);
  return { sheet, holds, rowsRead: own.length, counts: countOutcomes(own) };
}

/** The record of an import. */
export function batchOf(
  input: PreviewInput,
  id: ImportBatchId,
  counts: RowCounts,
  sheets: readonly SheetSummary[],
): ImportBatch {
  const { fileName, sha256 } = input.raw;
  const named = sheets.map(({ sheet: name, holds, rowsRead }) => ({ name, holds, rowsRead }));
  return { id, at: input.at, by: input.by, fileName, sha256, sheets: named, counts: { ...counts } };
}

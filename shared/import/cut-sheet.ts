import type { RawSheet } from './types';

/** The rows of these numbers as a sheet of their own. */
export function cutRows(sheet: RawSheet, firstRow: number, lastRow: number): RawSheet {
  const rows = sheet.rows.filter(({ row }) => row >= firstRow && row <= lastRow);
  const merges = sheet.merges.filter((merge) => merge.firstRow >= firstRow && merge.lastRow <= lastRow);
  const part = { of: sheet.name, firstRow: Math.max(firstRow, sheet.part?.firstRow ?? 1) };
  return { ...sheet, rows, merges, lastRow: rows.at(-1)?.row ?? 0, part };
}

/** The columns from one to another as a sheet of their own; they stand where they stood. */
export function cutColumns(sheet: RawSheet, firstColumn: number, lastColumn: number): RawSheet {
  const rows = sheet.rows.flatMap((row) => {
    const cells = row.cells.slice(0, lastColumn + 1).fill(null, 0, Math.min(firstColumn, row.cells.length));
    return cells.some((cell) => cell !== null) ? [{ ...row, cells }] : [];
  });
  const merges = sheet.merges.flatMap((merge) =>
    merge.firstColumn >= firstColumn && merge.firstColumn <= lastColumn
      ? [{ ...merge, lastColumn: Math.min(merge.lastColumn, lastColumn) }]
      : [],
  );
  const part = { of: sheet.name, firstRow: sheet.part?.firstRow ?? 1 };
  return { ...sheet, rows, merges, lastRow: rows.at(-1)?.row ?? 0, part };
}

import type { RawCell, RawMerge, RawRow, RawSheet } from './types';
import { cellText, compareText } from './values/text';

/** One cell of a heading, its own or that of the group it stands under. */
export type HeaderPart = { readonly row: number; readonly cell: RawCell };

/** The heading of one column: its parts from the top, and their texts joined with " / ". */
export type HeaderColumn = { readonly column: number; readonly parts: readonly HeaderPart[]; readonly text: string };

/**
 * The headings of every column. Where they stand in several rows, a group's heading is filled across the columns of its
 * merged cells, or, without merged cells, over the columns whose own headings repeat from group to group.
 */
export function headerColumns(sheet: RawSheet, headerRows: readonly number[]): readonly HeaderColumn[] {
  const rows = headerRows.map((number) => rowAt(sheet, number) ?? { row: number, hidden: false, cells: [] });
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length), ...mergedWidths(sheet, headerRows));
  const lowest = rows.at(-1);
  const repeated = repeatedTexts(lowest);
  const filled = rows.map((row) => (row === lowest ? row.cells : fillAcross(row, sheet.merges, lowest, repeated)));
  return Array.from({ length: width }, (_, column): HeaderColumn => {
    const parts = rows.flatMap(({ row }, index): HeaderPart[] => {
      const cell = filled[index]?.[column];
      return cell ? [{ row, cell }] : [];
    });
    const texts = parts.map(({ cell }) => cellText(cell));
    return { column, parts, text: texts.filter((text, index) => text !== texts[index - 1]).join(' / ') };
  });
}

/** The row of that number; `undefined` when nothing stands there. */
export function rowAt(sheet: RawSheet, row: number): RawRow | undefined {
  return sheet.rows.find((each) => each.row === row);
}

/** Merged blocks of a row that lie across several columns. */
export function acrossMerges(sheet: RawSheet, row: number): readonly RawMerge[] {
  return sheet.merges.filter(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      firstRow <= row && lastRow >= row && lastColumn > firstColumn && lastRow - firstRow < 4,
  );
}

function mergedWidths(sheet: RawSheet, headerRows: readonly number[]): readonly number[] {
  const ends = headerRows.slice(0, -1).flatMap((row) => acrossMerges(sheet, row).map((merge) => merge.lastColumn + 1));
  // A merged block may run on to the end of the sheet.
  const widest = Math.max(0, ...sheet.rows.slice(0, 50).map(({ cells }) => cells.length));
  return ends.map((end) => Math.min(end, widest));
}

/** Headings that stand in the row more than once, as they are compared. */
export function repeatedTexts(row: RawRow | undefined): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const cell of row?.cells ?? []) {
    const text = compareText(cellText(cell));
    if (text !== '' && seen.has(text)) repeated.add(text);
    seen.add(text);
  }
  return repeated;
}

function fillAcross(
  row: RawRow,
  merges: readonly RawMerge[],
  lowest: RawRow | undefined,
  repeated: ReadonlySet<string>,
): readonly (RawCell | null)[] {
  const own = merges.filter(
    ({ firstRow, lastRow, firstColumn, lastColumn }) =>
      firstRow <= row.row && lastRow >= row.row && lastColumn > firstColumn,
  );
  const width = Math.max(row.cells.length, lowest?.cells.length ?? 0);
  const cells = Array.from({ length: width }, (_, column) => row.cells[column] ?? null);
  if (own.length > 0) {
    for (const { firstRow, firstColumn, lastColumn } of own) {
      if (firstRow !== row.row) continue;
      const from = row.cells[firstColumn] ?? null;
      for (let column = firstColumn + 1; column <= lastColumn && column < width; column += 1) cells[column] ??= from;
    }
    return cells;
  }
  let group: RawCell | null = null;
  return cells.map((cell, column) => {
    group = cell ?? group;
    return cell ?? (repeated.has(compareText(cellText(lowest?.cells[column]))) ? group : null);
  });
}

import type { CellObject, WorkSheet } from 'xlsx';
import type { RawCell, RawRow } from '@shared/import/types';
import { cellMarks, commentOf } from './cell-marks';
import type { CellStyles } from './cell-styles';
import { placeOfCell } from './different-cells';
import type { LeanRow, LeanSheet } from './lean-sheet';
import { parsedCells, type ParsedCells } from './parser-rows';
import { rawCell } from './raw-cell';
import { rawRow, type FilledCell } from './raw-row';

/** Comments by the row and then the column of their cells, from 0. */
type Comments = ReadonlyMap<number, ReadonlyMap<number, string>>;

/**
 * The filled rows of a sheet of which the parser read each different cell once. Cells that say the same are one object, so that
 * ten thousand rows take little memory. Comments alone stand at their true places in what the parser made.
 */
export function rowsOfLean(sheet: WorkSheet, lean: LeanSheet, styles: CellStyles): readonly RawRow[] {
  const data = parsedCells(sheet);
  const different = lean.styles.map((style, number) => {
    const { row, column } = placeOfCell(number);
    return cellOf(data[row]?.[column], styles.struck.has(style));
  });
  const fills = lean.styles.map((style) => styles.fills.get(style));
  const comments = commentsIn(data);
  return [...lean.rows.values()]
    .toSorted((a, b) => a.row - b.row)
    .flatMap((row) => rowOf(row, different, fills, comments.get(row.row - 1)) ?? []);
}

function cellOf(cell: CellObject | undefined, isStruck: boolean): RawCell | null {
  const read = cell ? rawCell(cell) : null;
  if (!cell || !read) return null;
  const { c: _, ...own } = cell;
  const marks = cellMarks(own, isStruck);
  return marks ? { ...read, ...marks } : read;
}

function commentsIn(data: ParsedCells): Comments {
  const comments = new Map<number, Map<number, string>>();
  data.forEach((line, row) =>
    line?.forEach((cell, column) => {
      if (!cell?.c) return;
      const own = comments.get(row) ?? new Map<number, string>();
      comments.set(row, own.set(column, commentOf(cell)));
    }),
  );
  return comments;
}

function rowOf(
  { row, hidden, columns, cells }: LeanRow,
  different: readonly (RawCell | null)[],
  fills: readonly (string | undefined)[],
  comments: ReadonlyMap<number, string> | undefined,
): RawRow | undefined {
  const filled: FilledCell[] = [];
  const colours = new Map<number, string>();
  const loose = new Map(comments);
  for (const [index, column] of columns.entries()) {
    const number = cells[index] ?? -1;
    const cell = different[number];
    if (!cell) continue;
    const comment = loose.get(column) ?? '';
    loose.delete(column);
    filled.push([column, comment === '' ? cell : { ...cell, comment }]);
    const fill = fills[number];
    if (fill !== undefined) colours.set(column, fill);
  }
  if (filled.length === 0) return undefined;
  return rawRow(row, { filled, hidden, loose: [...loose.values()], colours });
}

import type { CellObject, WorkSheet } from 'xlsx';
import type { RawRow } from '@shared/import/types';
import { CapReached, type Caps } from './caps';
import { cellMarks, commentOf } from './cell-marks';
import { rawCell } from './raw-cell';
import { rawRow, type FilledCell } from './raw-row';

/** What Excel has of rows and columns in a sheet. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** The cells of a sheet that are there; `forEach` skips the holes: a sheet may name a million rows and fill three. */
export type ParsedCells = readonly (readonly (CellObject | undefined)[] | undefined)[];

/** What the parser read. */
export function parsedCells(sheet: WorkSheet): ParsedCells {
  const data: ParsedCells = sheet['!data'] ?? [];
  // Only a damaged file has a row further down, and counting up to it may take minutes.
  if (data.length > MOST_ROWS) throw new Error('A row beyond the last one');
  data.forEach((line) => {
    if (line && line.length > MOST_COLUMNS) throw new CapReached('columns');
  });
  return data;
}

/** The filled rows of a sheet that the parser read as it stands in the file. */
export function rowsOfParser(sheet: WorkSheet, caps: Caps): readonly RawRow[] {
  const rows: RawRow[] = [];
  parsedCells(sheet).forEach((line, index) => {
    const filled: FilledCell[] = [];
    const loose: string[] = [];
    line?.forEach((cell, column) => {
      const read = cell ? rawCell(cell) : null;
      const marks = cell && read ? cellMarks(cell, false) : undefined;
      if (read) filled.push([column, marks ? { ...read, ...marks } : read]);
      else if (cell) loose.push(commentOf(cell));
    });
    if ((filled.at(-1)?.[0] ?? -1) >= caps.columns) throw new CapReached('columns');
    if (filled.length === 0) return;
    const hidden = sheet['!rows']?.[index]?.hidden === true;
    rows.push(rawRow(index + 1, { filled, loose, hidden }));
  });
  return rows;
}

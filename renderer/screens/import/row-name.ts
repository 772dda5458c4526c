import type { PreviewRow } from '@shared/import/types';

type Placed = Pick<PreviewRow, 'row' | 'turnedColumn' | 'piece'>;

/** What a row is called where its place is not beside it: "Row 12", "Row 12, part 1 of 2"; "Column C" where peers stand across. */
export function rowName({ row, turnedColumn, piece }: Placed): string {
  const place = turnedColumn === undefined ? `Row ${row}` : `Column ${turnedColumn}`;
  return piece === undefined ? place : `${place}, part ${piece}`;
}

/** The number of a row for a narrow column, or the letter of the column that is read as one. */
export function shortRowName({ row, turnedColumn, piece }: Placed): string {
  const place = turnedColumn ?? String(row);
  return piece === undefined ? place : `${place} (${piece.split(' ')[0]})`;
}

import { columnLetter } from '../find-header';

/** What a sheet or mapping says of being read with rows and columns exchanged (`turn-matrix.ts`). */
type Turned = { readonly turned?: number };

/** The cell of the file itself, such as "C5". */
export function cellName({ turned }: Turned, row: number, column: number): string {
  if (turned === undefined || row <= turned) return `${columnLetter(column)}${row}`;
  return `${columnLetter(row - turned - 1)}${column + 1}`;
}

/** Letter of the column of the file that is read as this row; `undefined` for a row that is one in the file too. */
export function columnReadAsRow({ turned }: Turned, row: number): string | undefined {
  return turned === undefined || row <= turned ? undefined : columnLetter(row - turned - 1);
}

/** Where the cells that are read as one column stand in the file: "Column C", or "Row 5" where they stand beside each other. */
export function columnName({ turned }: Turned, column: number): string {
  return turned === undefined ? `Column ${columnLetter(column)}` : `Row ${column + 1}`;
}

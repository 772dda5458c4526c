import { readFileSync } from 'node:fs';
import { read, utils, type WorkBook } from 'xlsx';

export type SheetRow = Readonly<Record<string, unknown>>;

/** A saved workbook, read back as another program would. */
export function openWorkbook(path: string): WorkBook {
  return read(readFileSync(path));
}

/** The rows of a list under its headings; empty cells are absent. */
export function rowsOf(book: WorkBook, sheet: string): SheetRow[] {
  const found = book.Sheets[sheet];
  if (found === undefined) throw new Error(`The workbook has no sheet ${sheet}; it has ${book.SheetNames.join(', ')}.`);
  return utils.sheet_to_json<SheetRow>(found);
}

/** The first row of a sheet as text. */
export function headingsOf(book: WorkBook, sheet: string): string[] {
  const found = book.Sheets[sheet];
  const [first = []] = found === undefined ? [] : utils.sheet_to_json<unknown[]>(found, { header: 1 });
  return first.map(String);
}

/** The figure beside a line of a sheet that is no list, such as Summary. */
export function besideLine(book: WorkBook, sheet: string, line: string): unknown {
  const found = book.Sheets[sheet];
  const rows = found === undefined ? [] : utils.sheet_to_json<unknown[]>(found, { header: 1 });
  return rows.find(([name]) => name === line)?.[1];
}

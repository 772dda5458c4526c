import { utils, write } from 'xlsx';
import type { GivenFile } from '../pages/import-page';

/** The rows of a sheet, from its first. */
export type SheetRows = readonly (readonly (string | number)[])[];

/** A workbook of these sheets, as a person would choose it: of the format that its name says, .xlsx or .xls. */
export function givenWorkbook(name: string, sheets: Readonly<Record<string, SheetRows>>): GivenFile {
  const book = utils.book_new();
  for (const [sheet, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
  // Safe: a workbook written as a buffer is one.
  const buffer = write(book, { type: 'buffer', bookType: name.endsWith('.xls') ? 'biff8' : 'xlsx' }) as Buffer;
  return { name, mimeType: 'application/octet-stream', buffer };
}

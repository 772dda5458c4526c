import { read, type WorkBook, type WorkSheet } from 'xlsx';
import type { RawMerge, RawRow, RawSheet } from '@shared/import/types';
import { ok, problem, type Result } from '@shared/model/result';
import { CapReached, type Caps } from './caps';
import { readCellStyles } from './cell-styles';
import type { Checked } from './container';
import { rowsOfLean } from './lean-rows';
import { leanSheetNumber } from './lean-sheet';
import { rowsOfParser } from './parser-rows';

/** Formulas, styles and macros are not wanted; dates stay serials, which the importer reads itself. */
const READ_OPTIONS = {
  dense: true,
  cellDates: false,
  cellFormula: false,
  cellHTML: false,
  cellNF: true,
  cellText: true,
  bookVBA: false,
  bookDeps: false,
} as const;

/** How many blanks may stand in a row for each filled cell, taken over the workbook. */
const BLANKS_BETWEEN = 4;

type Sheets = { readonly sheets: readonly RawSheet[]; readonly date1904: boolean };

/** The rows of a sheet as the parser has it. */
type RowsOf = (sheet: WorkSheet) => readonly RawRow[];

/**
 * Parses a workbook whose container was checked. Formulas are not evaluated: the values kept in the file are taken. The
 * parser tells what is hidden only where it reads the styles too, for which it takes ten times as long if they are missing.
 */
export function readSheets(
  { container, bytes, leanSheets }: Checked,
  caps: Caps,
  onProgress?: (share: number) => void,
): Result<Sheets> {
  try {
    // As an array the parser would copy the records of an .xls into a list of numbers.
    const type = container === 'xls' ? 'buffer' : 'array';
    const cellStyles = leanSheets?.some(({ hides }) => hides) ?? true;
    const workbook = read(bytes, { ...READ_OPTIONS, type, cellStyles });
    const styles = leanSheets && readCellStyles(bytes);
    const rowsOf: RowsOf = (sheet) => {
      const lean = leanSheets?.[leanSheetNumber(sheet['!data']?.[0]?.[0]?.v) ?? -1];
      return lean && styles ? rowsOfLean(sheet, lean, styles) : rowsOfParser(sheet, caps);
    };
    return ok(toSheets(workbook, rowsOf, caps, onProgress));
  } catch (error) {
    if (error instanceof CapReached) return problem('file-too-large', { what: error.what });
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    return problem(isLocked ? 'file-encrypted' : 'file-unreadable');
  }
}

function toSheets(workbook: WorkBook, rowsOf: RowsOf, caps: Caps, onProgress?: (share: number) => void): Sheets {
  // Of two sheets of one name, which only a damaged file has, the parser keeps the last; of one without a name it says nothing.
  if (new Set(workbook.SheetNames).size < workbook.SheetNames.length) throw new Error('Two sheets of one name');
  if (workbook.SheetNames.some((name) => typeof name !== 'string')) throw new Error('A sheet without a name');
  const sheets: RawSheet[] = [];
  let cells = 0;
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name];
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const rows = sheet ? rowsOf(sheet) : [];
    cells += rows.reduce((sum, row) => sum + row.cells.length, 0);
    // Blanks before the last cell of a row count here too.
    if (cells > caps.cells * BLANKS_BETWEEN) throw new CapReached('cells');
    sheets.push(toSheet(name, hidden, rows, sheet));
    onProgress?.((index + 1) / workbook.SheetNames.length);
  }
  return { sheets, date1904: workbook.Workbook?.WBProps?.date1904 === true };
}

function toSheet(name: string, hidden: boolean, rows: readonly RawRow[], sheet: WorkSheet | undefined): RawSheet {
  const lastRow = rows.at(-1)?.row ?? 0;
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  // A merged block may reach to the end of the sheet; what matters of it lies among the filled cells.
  const merges = (sheet?.['!merges'] ?? []).flatMap(({ s, e }): RawMerge[] => {
    const within = s.r < lastRow && s.c < width;
    const [last, lastColumn] = [Math.min(e.r + 1, lastRow), Math.min(e.c, width - 1)];
    return within ? [{ firstRow: s.r + 1, lastRow: last, firstColumn: s.c, lastColumn }] : [];
  });
  const columns = sheet?.['!cols'] ?? [];
  const hiddenColumns = columns.flatMap((column, index) => (column?.hidden ? [index] : []));
  return { name, hidden, rows, lastRow, merges, hiddenColumns };
}

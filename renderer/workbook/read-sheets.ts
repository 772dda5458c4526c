import { SSF, read, utils, type CellObject, type WorkBook, type WorkSheet } from 'xlsx';
import type { RawCell, RawMerge, RawRow, RawSheet } from '@shared/import/types';
import { ok, problem, type Result } from '@shared/model/result';
import { CapReached, type Caps } from './caps';
import { cellMarks, commentOf } from './cell-marks';
import type { Checked } from './container';
import { readStyledCells, type StyledCells } from './styled-cells';

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

/** What Excel has of rows and columns in a sheet. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

type Sheets = { readonly sheets: readonly RawSheet[]; readonly date1904: boolean };

/**
 * Parses a workbook whose container was checked. Formulas are not evaluated: the values kept in the file are taken. The
 * parser tells what is hidden only where it reads the styles too, for which it takes ten times as long if they are missing.
 */
export function readSheets(
  { container, bytes, hides }: Checked,
  caps: Caps,
  onProgress?: (share: number) => void,
): Result<Sheets> {
  try {
    // As an array the parser would copy the records of an .xls into a list of numbers.
    const type = container === 'xls' ? 'buffer' : 'array';
    const workbook = read(bytes, { ...READ_OPTIONS, type, cellStyles: hides });
    return ok(toSheets(workbook, readStyledCells(bytes), caps, onProgress));
  } catch (error) {
    if (error instanceof CapReached) return problem('file-too-large', { what: error.what });
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    return problem(isLocked ? 'file-encrypted' : 'file-unreadable');
  }
}

function toSheets(
  workbook: WorkBook,
  stylesOf: (sheet: string) => StyledCells,
  caps: Caps,
  onProgress?: (share: number) => void,
): Sheets {
  // Of two sheets of one name, which only a damaged file has, the parser keeps the last; of one without a name it says nothing.
  if (new Set(workbook.SheetNames).size < workbook.SheetNames.length) throw new Error('Two sheets of one name');
  if (workbook.SheetNames.some((name) => typeof name !== 'string')) throw new Error('A sheet without a name');
  const sheets: RawSheet[] = [];
  let cells = 0;
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name];
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const rows = sheet ? readRows(sheet, stylesOf(name), caps) : [];
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

function readRows(sheet: WorkSheet, { struck, fills }: StyledCells, caps: Caps): readonly RawRow[] {
  const rows: RawRow[] = [];
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  // Only a damaged file has a row further down, and counting up to it may take minutes.
  if (data.length > MOST_ROWS) throw new Error('A row beyond the last one');
  // `forEach` skips the holes: a sheet may name a million rows and fill three.
  data.forEach((line, index) => {
    if (line && line.length > MOST_COLUMNS) throw new CapReached('columns');
    const filled: (readonly [number, RawCell])[] = [];
    const loose: string[] = [];
    line?.forEach((cell, column) => {
      const read = cell ? toCell(cell) : null;
      if (cell && read) {
        const isStruck = struck.size > 0 && struck.has(utils.encode_cell({ r: index, c: column }));
        const marks = cellMarks(cell, isStruck);
        filled.push([column, marks ? { ...read, ...marks } : read]);
      } else if (cell) loose.push(commentOf(cell));
    });
    const width = (filled.at(-1)?.[0] ?? -1) + 1;
    if (width > caps.columns) throw new CapReached('columns');
    const cells: (RawCell | null)[] = [];
    while (cells.length < width) cells.push(null);
    for (const [column, cell] of filled) cells[column] = cell;
    keepLoose(cells, loose);
    if (width === 0) return;
    const colours = fills.size > 0 ? coloursOf(filled, index, width, fills) : undefined;
    const hidden = sheet['!rows']?.[index]?.hidden === true;
    rows.push({ row: index + 1, hidden, cells, ...(colours && { colours }) });
  });
  return rows;
}

/** The colours of the filled cells of a row, by column; `undefined` where none has one. */
function coloursOf(
  filled: readonly (readonly [number, RawCell])[],
  row: number,
  width: number,
  fills: StyledCells['fills'],
): readonly (string | null)[] | undefined {
  const colours: (string | null)[] = Array.from({ length: width }, () => null);
  for (const [column] of filled) colours[column] = fills.get(utils.encode_cell({ r: row, c: column })) ?? null;
  return colours.some((colour) => colour !== null) ? colours : undefined;
}

/** A comment on an empty cell is kept at the first filled one of its row. */
function keepLoose(cells: (RawCell | null)[], comments: readonly string[]): void {
  const at = cells.findIndex((cell) => cell !== null);
  const cell = cells[at];
  const texts = [cell?.comment ?? '', ...comments].filter((text) => text !== '');
  if (cell && texts.length > 0) cells[at] = { ...cell, comment: texts.join('; ') };
}

function toCell(cell: CellObject): RawCell | null {
  if (cell.t === 'e')
    return { value: cell.w ?? '#ERROR', text: cell.w ?? '#ERROR', type: 'error', isDateFormat: false };
  if (cell.t === 'z' || cell.v === undefined || cell.v === null || cell.v === '') return null;
  if (cell.t === 'b')
    return { value: cell.v === true, text: cell.v === true ? 'TRUE' : 'FALSE', type: 'boolean', isDateFormat: false };
  if (typeof cell.v === 'number') {
    const isDateFormat = cell.z !== undefined && SSF.is_date(String(cell.z));
    return { value: cell.v, text: cell.w ?? String(cell.v), type: 'number', isDateFormat };
  }
  const text = String(cell.v);
  return text.trim() === '' ? null : { value: text, text, type: 'text', isDateFormat: false };
}

import { SSF, read, utils, type CellObject, type WorkBook, type WorkSheet } from 'xlsx';
import type { RawCell, RawMerge, RawRow, RawSheet } from '@shared/import/types';
import { ok, problem, type Result } from '@shared/model/result';
import type { Caps } from './caps';
import { cellMarks, commentOf } from './cell-marks';
import { readStruckCells, type StruckCells } from './struck-cells';

/** Formulas, styles and macros are not wanted; dates stay serials, which the importer reads itself. */
const READ_OPTIONS = {
  type: 'array',
  dense: true,
  cellDates: false,
  cellFormula: false,
  cellHTML: false,
  cellNF: true,
  cellStyles: false,
  cellText: true,
  bookVBA: false,
  bookDeps: false,
} as const;

/** Where the first entry of a zip says how it is kept, and the bit that says "encrypted". */
const ZIP_FLAGS = 6;
const ZIP_ENCRYPTED = 1;

type Sheets = { readonly sheets: readonly RawSheet[]; readonly date1904: boolean };

/** Parses a workbook whose container was checked. Formulas are not evaluated: the values kept in the file are taken. */
export function readSheets(bytes: Uint8Array, caps: Caps, onProgress?: (share: number) => void): Result<Sheets> {
  const parsed = parse(bytes);
  if (!parsed.ok) return parsed;
  const workbook = parsed.value;
  const isStruck = readStruckCells(bytes);
  const sheets: RawSheet[] = [];
  let cells = 0;
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name];
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    const rows = sheet ? readRows(sheet, name, isStruck) : [];
    cells += rows.reduce((sum, row) => sum + row.cells.length, 0);
    if (cells > caps.cells) return problem('file-too-large', { what: 'cells' });
    sheets.push(toSheet(name, hidden, rows, sheet));
    onProgress?.((index + 1) / workbook.SheetNames.length);
  }
  return ok({ sheets, date1904: workbook.Workbook?.WBProps?.date1904 === true });
}

function parse(bytes: Uint8Array): Result<WorkBook> {
  try {
    return ok(read(bytes, READ_OPTIONS));
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const isLocked = /password|encrypt/i.test(message) && !isOpenZip(bytes);
    return problem(isLocked ? 'file-encrypted' : 'file-unreadable');
  }
}

/** A zip whose first entry is not encrypted: where the parser meets an encrypted one further on, noise stands there. */
function isOpenZip(bytes: Uint8Array): boolean {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip && ((bytes[ZIP_FLAGS] ?? 0) & ZIP_ENCRYPTED) === 0;
}

function toSheet(name: string, hidden: boolean, rows: readonly RawRow[], sheet: WorkSheet | undefined): RawSheet {
  const merges = (sheet?.['!merges'] ?? []).map(({ s, e }): RawMerge => ({
    firstRow: s.r + 1,
    lastRow: e.r + 1,
    firstColumn: s.c,
    lastColumn: e.c,
  }));
  const columns = sheet?.['!cols'] ?? [];
  const hiddenColumns = columns.flatMap((column, index) => (column?.hidden ? [index] : []));
  return { name, hidden, rows, lastRow: rows.at(-1)?.row ?? 0, merges, hiddenColumns };
}

function readRows(sheet: WorkSheet, name: string, isStruck: StruckCells): readonly RawRow[] {
  const rows: RawRow[] = [];
  // `forEach` skips the holes: a sheet may name a million rows and fill three.
  (sheet['!data'] ?? []).forEach((line: readonly (CellObject | undefined)[] | undefined, index) => {
    const cells: (RawCell | null)[] = [];
    const loose: string[] = [];
    line?.forEach((cell, column) => {
      const read = cell ? toCell(cell) : null;
      if (!read || !cell) {
        if (cell) loose.push(commentOf(cell));
        return;
      }
      while (cells.length < column) cells.push(null);
      cells[column] = { ...read, ...cellMarks(cell, isStruck(name, utils.encode_cell({ r: index, c: column }))) };
    });
    keepLoose(cells, loose);
    if (cells.length > 0) rows.push({ row: index + 1, hidden: sheet['!rows']?.[index]?.hidden === true, cells });
  });
  return rows;
}

/** A comment on an empty cell is kept at the first filled one of its row. */
function keepLoose(cells: (RawCell | null)[], comments: readonly string[]): void {
  const at = cells.findIndex((cell) => cell !== null);
  const cell = cells[at];
  const texts = [cell?.comment ?? '', ...comments].filter((text) => text !== '');
  if (cell && texts.length > 0) cells[at] = { ...cell, comment: texts.join('; ') };
}

function toCell(cell: CellObject): RawCell | null {
  if (cell.t === 'z' || cell.v === undefined || cell.v === '') return null;
  if (cell.t === 'e')
    return { value: cell.w ?? '#ERROR', text: cell.w ?? '#ERROR', type: 'error', isDateFormat: false };
  if (cell.t === 'b')
    return { value: cell.v === true, text: cell.v === true ? 'TRUE' : 'FALSE', type: 'boolean', isDateFormat: false };
  if (typeof cell.v === 'number') {
    const isDateFormat = cell.z !== undefined && SSF.is_date(String(cell.z));
    return { value: cell.v, text: cell.w ?? String(cell.v), type: 'number', isDateFormat };
  }
  const text = String(cell.v);
  return text.trim() === '' ? null : { value: text, text, type: 'text', isDateFormat: false };
}

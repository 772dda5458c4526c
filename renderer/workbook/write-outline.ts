import type { ColumnKind } from '@shared/exports/column';
import type { PageSheet } from '@shared/exports/sheet';
import { utils, write, type CellObject, type WorkBook, type WorkSheet } from 'xlsx';
import { contentOf } from './cell-content';
import type { ListHead, WorkbookOutline } from './workbook-outline';

const NUMBER_FORMATS = { days: '0.0#', number: '0', percent: '0%', date: 'dd/mm/yyyy' } as const;

const EMPTY: CellObject = Object.freeze({ t: 'z' });

/**
 * The bytes of an .xlsx of the outline, as SheetJS writes it, not packed. A list that has rows gets one: the pattern for
 * them, with a number in each column of numbers.
 */
export function writeOutline({ title, sheets }: WorkbookOutline): Uint8Array {
  const book: WorkBook = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, sheetOf(sheet), sheet.name);
  // No author: the file names no person of the office.
  book.Props = { Title: title };
  const headers = sheets.flatMap(({ layout, name }, index) =>
    layout === 'table' ? [{ Name: '_xlnm.Print_Titles', Sheet: index, Ref: `'${name}'!$1:$1` }] : [],
  );
  book.Workbook = { Names: headers };
  // Safe: "buffer" gives a Buffer in Node and a Uint8Array elsewhere, and the one is the other.
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: false, bookSST: true }) as Uint8Array;
}

function sheetOf(sheet: PageSheet | ListHead): WorkSheet {
  if (sheet.layout === 'page') {
    return denseSheet(
      sheet.cells.map((row) => row.map(({ value, kind }) => toCell(contentOf(value, kind), kind))),
      sheet.widths,
    );
  }
  const { columns, rowCount } = sheet;
  const titles = columns.map(({ title }) => toCell(title, 'text'));
  const pattern = columns.map(({ kind }) => (kind === 'text' ? EMPTY : toCell(0, kind)));
  const widths = columns.map(({ width }) => width);
  return {
    ...denseSheet(rowCount > 0 ? [titles, pattern] : [titles], widths),
    '!autofilter': { ref: rangeOf(rowCount + 1, columns.length) },
  };
}

function denseSheet(data: CellObject[][], widths: readonly number[]): WorkSheet {
  const columns = Math.max(1, ...data.map((row) => row.length));
  const cells = { '!data': data, '!ref': rangeOf(Math.max(1, data.length), columns) };
  return { ...cells, '!cols': widths.map((wch) => ({ wch })) };
}

/** The range from the first cell of a sheet on, as "A1:C3". */
export function rangeOf(rows: number, columns: number): string {
  return utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows - 1, c: columns - 1 } });
}

/** A cell with its type and number format. Text is always a string cell: nothing written here can be a formula. */
function toCell(content: string | number | undefined, kind: ColumnKind): CellObject {
  if (content === undefined) return EMPTY;
  if (typeof content === 'string' || kind === 'text') return { t: 's', v: String(content) };
  return { t: 'n', v: content, z: NUMBER_FORMATS[kind] };
}

import { isCalendarDayCell, type CellValue, type ColumnKind } from '@shared/exports/column';
import type { PageSheet, ReturnWorkbook, TableSheet } from '@shared/exports/sheet';
import { fromQuarterDays } from '@shared/model/quarter-days';
import { toDayNumber } from '@shared/rules/calendar';
import { utils, write, type CellObject, type WorkBook, type WorkSheet } from 'xlsx';
import { finishWorkbookFile, type SheetFinish } from './finish-workbook-file';

/** A list as it travels to the worker: its rows follow in pieces. */
export type TableHead = Omit<TableSheet, 'rows'>;

/** Takes sheets and rows in their order and makes the bytes of an .xlsx of them. */
export type WorkbookAssembler = {
  addPage: (sheet: PageSheet) => void;
  addTable: (head: TableHead) => void;
  /** Rows of the list added last. */
  addRows: (rows: readonly (readonly CellValue[])[]) => void;
  finish: (title: string) => Promise<Uint8Array<ArrayBuffer>>;
};

type DenseSheet = WorkSheet & { '!data': CellObject[][] };

// Days between SheetJS's day 0 (30 December 1899) and 1 January 1970.
const SERIAL_OF_1970 = 25_569;

const NUMBER_FORMATS = { days: '0.0#', number: '0', percent: '0%', date: 'dd/mm/yyyy' } as const;

const EMPTY: CellObject = Object.freeze({ t: 'z' });
const TABLE_FINISH: SheetFinish = { hasHeader: true, fitOnePage: false, landscape: true };

/** Starts a workbook. Rows go straight into SheetJS's own form, so that a long list is held once. */
export function createWorkbookAssembler(): WorkbookAssembler {
  const book: WorkBook = utils.book_new();
  const toCell = createCellMaker();
  const finishes: SheetFinish[] = [];
  let current: { data: CellObject[][]; kinds: readonly ColumnKind[] } | undefined;
  const add = (name: string, sheet: DenseSheet, finish: SheetFinish) => {
    utils.book_append_sheet(book, sheet, name);
    finishes.push(finish);
  };
  return {
    addPage: ({ name, widths, landscape, cells }) => {
      const data = cells.map((row) => row.map(({ value, kind }) => toCell(value, kind)));
      add(name, denseSheet(data, widths), { hasHeader: false, fitOnePage: true, landscape });
    },
    addTable: ({ name, columns, rowCount }) => {
      const data = [columns.map(({ title }) => toCell(title, 'text'))];
      const widths = columns.map(({ width }) => width);
      const range = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rowCount, c: columns.length - 1 } });
      add(name, { ...denseSheet(data, widths), '!ref': range, '!autofilter': { ref: range } }, TABLE_FINISH);
      current = { data, kinds: columns.map(({ kind }) => kind) };
    },
    addRows: (rows) => {
      if (!current) throw new Error('Rows came before the sheet that they belong to');
      const { data, kinds } = current;
      for (const row of rows) data.push(row.map((value, index) => toCell(value, kinds[index] ?? 'text')));
    },
    finish: (title) => finishWorkbookFile(writeBook(book, title), finishes),
  };
}

/** The whole workbook at once, on this thread: for tests, and for measuring the writer alone. */
export function assembleWorkbook(workbook: ReturnWorkbook): Promise<Uint8Array<ArrayBuffer>> {
  const assembler = createWorkbookAssembler();
  for (const sheet of workbook.sheets) {
    if (sheet.layout === 'page') assembler.addPage(sheet);
    else {
      const { rows, ...head } = sheet;
      assembler.addTable(head);
      for (const row of rows()) assembler.addRows([row]);
    }
  }
  return assembler.finish(workbook.title);
}

function writeBook(book: WorkBook, title: string): Uint8Array {
  // No author: the file names no person of the office.
  book.Props = { Title: title };
  const headers = book.SheetNames.flatMap((name, index) =>
    book.Sheets[name]?.['!autofilter'] ? [{ Name: '_xlnm.Print_Titles', Sheet: index, Ref: `'${name}'!$1:$1` }] : [],
  );
  book.Workbook = { Names: headers };
  // Type "array" goes through a string with one letter a byte, which takes several times as long. Not packed, since
  // finishing packs the file. Safe: "buffer" gives a Buffer in Node and a Uint8Array elsewhere, and the one is the other.
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: false, bookSST: true }) as Uint8Array;
}

function denseSheet(data: CellObject[][], widths: readonly number[]): DenseSheet {
  const columns = Math.max(1, ...data.map((row) => row.length));
  return {
    '!data': data,
    '!ref': utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(0, data.length - 1), c: columns - 1 } }),
    '!cols': widths.map((wch) => ({ wch })),
  };
}

/**
 * Makes a cell with its type and number format. Text is always a string cell: nothing written here can be a formula.
 * Cells of the same text are one object, since most of a long list repeats itself and nothing changes a cell later.
 */
function createCellMaker(): (value: CellValue, kind: ColumnKind) => CellObject {
  const texts = new Map<string, CellObject>();
  const toText = (text: string) => {
    const known = texts.get(text);
    if (known) return known;
    const cell: CellObject = { t: 's', v: text };
    texts.set(text, cell);
    return cell;
  };
  return (value, kind) => {
    if (value === null || value === '') return EMPTY;
    if (kind === 'date' && isCalendarDayCell(value)) {
      return { t: 'n', v: toDayNumber(value) + SERIAL_OF_1970, z: NUMBER_FORMATS.date };
    }
    if (typeof value === 'string' || kind === 'text' || kind === 'date') return toText(String(value));
    return { t: 'n', v: kind === 'days' ? fromQuarterDays(value) : value, z: NUMBER_FORMATS[kind] };
  };
}

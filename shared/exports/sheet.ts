import { headOf, type CellValue, type Column, type ColumnHead, type ColumnKind } from './column';

/** The sheets of a return, in the order in which they stand. Source: DESIGN section 3. */
export const RETURN_SHEETS = [
  'Summary',
  'Days used',
  'Day detail',
  'Over 40 days',
  'Requests',
  'Peers',
  'Training status',
  'Training',
  'Changes',
  'Notes',
] as const;
export type ReturnSheetName = (typeof RETURN_SHEETS)[number];

/** A list: headings in row 1, one row a record. Rows are made as they are read, so that a long list can be written in steps. */
export type TableSheet = {
  layout: 'table';
  name: string;
  columns: readonly ColumnHead[];
  rowCount: number;
  rows: () => Iterable<readonly CellValue[]>;
};

/** A cell of a sheet that is read as a page; each has its own kind. */
export type PageCell = { value: CellValue; kind: ColumnKind };

/** A sheet to be read as a page (Summary, Notes): no headings, printed on one page. `widths` are in characters. */
export type PageSheet = {
  layout: 'page';
  name: string;
  widths: readonly number[];
  landscape: boolean;
  cells: readonly (readonly PageCell[])[];
};

export type Sheet = TableSheet | PageSheet;

/** A whole spreadsheet, ready for the writer. `title` goes into the file's properties; no person's name does. */
export type ReturnWorkbook = { fileName: string; title: string; sheets: readonly Sheet[] };

/** Builds a list from its columns and its records; `count` is the number of records that `records()` gives. */
export function buildTable<Row>(
  name: string,
  columns: readonly Column<Row>[],
  count: number,
  records: () => Iterable<Row>,
): TableSheet {
  return {
    layout: 'table',
    name,
    columns: columns.map(headOf),
    rowCount: count,
    rows: function* () {
      for (const record of records()) yield cellsOf(columns, record);
    },
  };
}

/** The cells of one record, in the order of the columns. */
function cellsOf<Row>(columns: readonly Column<Row>[], row: Row): readonly CellValue[] {
  return columns.map((column) => column.value(row));
}

/** A cell of text on a page. */
export function textCell(value: string): PageCell {
  return { value, kind: 'text' };
}

/** How many rows of a sheet hold records or lines: for the export log. */
export function rowsIn(sheet: Sheet): number {
  return sheet.layout === 'table' ? sheet.rowCount : sheet.cells.length;
}

import { assembleWorkbook } from '@renderer/workbook/assemble-workbook';
import { contentOf } from '@renderer/workbook/cell-content';
import type { CellValue, ColumnHead, ColumnKind } from '@shared/exports/column';
import { buildTable } from '@shared/exports/sheet';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { read, utils, write, type CellObject } from 'xlsx';

const KINDS: readonly ColumnKind[] = ['text', 'date', 'days', 'number', 'percent'];
const FORMATS = { text: undefined, days: '0.0#', number: '0', percent: '0%', date: 'dd/mm/yyyy' };
/** More columns than there are letters. */
const COLUMNS: readonly ColumnHead[] = Array.from({ length: 30 }, (_, index) => ({
  title: `Column ${index}`,
  kind: KINDS[index % KINDS.length] ?? 'text',
  width: 12,
}));

const TEXTS: readonly string[] = [
  '=1+1',
  'Siân Ó Briain',
  `<b> & "it's"`,
  ' before and after ',
  'one line\nand another',
  'tab\there',
  'a bell \u0007, and \uffff',
  '𝄞 and 👩‍💼',
  '_x0007_',
  'Column 3',
  '007',
  '',
];
const DATES: readonly CellValue[] = ['2026-10-25', 'July 2026', '1900-01-01', '2028-02-29', null];
const AMOUNTS: readonly CellValue[] = [0, 9, -3, 162, null, 4, 40_000];
const SHARES: readonly CellValue[] = [0.5, 0, 1, null, 1 / 3];

/** In the first row every column of numbers has one: SheetJS numbers styles as they come. */
function valueAt(row: number, column: number): CellValue {
  const of = <T>(values: readonly T[]) => values[(row + Math.floor(column / KINDS.length)) % values.length];
  switch (COLUMNS[column]?.kind) {
    case 'date':
      return of(DATES) ?? null;
    case 'percent':
      return of(SHARES) ?? null;
    case 'days':
    case 'number':
      return of(AMOUNTS) ?? null;
    default:
      return of(TEXTS) ?? null;
  }
}

const rows = Array.from({ length: 60 }, (_, row) => COLUMNS.map((_column, column) => valueAt(row, column)));
const list = buildTable(
  'List',
  COLUMNS.map((column, index) => ({ ...column, value: (row: (typeof rows)[number]) => row[index] ?? null })),
  rows.length,
  () => rows,
);
const ours = await assembleWorkbook({ fileName: 'list.xlsx', title: 'List', sheets: [list] });

/** The same list as SheetJS writes it from first to last. */
function bySheetJs(): Uint8Array {
  const cells = rows.map((row) =>
    row.map((value, column): CellObject => {
      const kind = COLUMNS[column]?.kind ?? 'text';
      const content = contentOf(value, kind);
      if (content === undefined) return { t: 'z' };
      if (typeof content === 'string') return { t: 's', v: content };
      const format = FORMATS[kind];
      return { t: 'n', v: content, ...(format !== undefined && { z: format }) };
    }),
  );
  const headings = COLUMNS.map(({ title }): CellObject => ({ t: 's', v: title }));
  const sheet = { '!data': [headings, ...cells], '!ref': `A1:AD${rows.length + 1}` };
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'List');
  // Safe: "buffer" gives a Buffer, which is a Uint8Array.
  return write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true }) as Uint8Array;
}

function part(file: Uint8Array, path: string): string {
  const bytes = unzipSync(file)[path];
  if (!bytes) throw new Error(`The file has no ${path}`);
  return strFromU8(bytes);
}

function rowsBelowHeadings(file: Uint8Array): string {
  const xml = part(file, 'xl/worksheets/sheet1.xml');
  return xml.slice(xml.indexOf('<row r="2">'), xml.indexOf('</sheetData>'));
}

describe('the rows of a list', () => {
  test('are letter by letter what SheetJS writes of them, and so are their texts', () => {
    const theirs = bySheetJs();
    expect(rowsBelowHeadings(ours)).toBe(rowsBelowHeadings(theirs));
    expect(part(ours, 'xl/sharedStrings.xml')).toBe(part(theirs, 'xl/sharedStrings.xml'));
  });

  test('are all within what the sheet says that it holds', () => {
    const sheet = read(ours, { dense: true }).Sheets['List'];
    expect(sheet?.['!ref']).toBe('A1:AD61');
    expect(sheet?.['!autofilter']).toEqual({ ref: 'A1:AD61' });
    expect(part(ours, 'xl/worksheets/sheet1.xml')).toContain('<dimension ref="A1:AD61"/>');
  });

  test('are refused where a text is longer than a cell holds', async () => {
    const long = buildTable(
      'Long',
      [{ title: 'Text', kind: 'text', width: 9, value: (text: string) => text }],
      1,
      () => ['x'.repeat(32_768)],
    );
    await expect(
      (async () => assembleWorkbook({ fileName: 'long.xlsx', title: 'Long', sheets: [long] }))(),
    ).rejects.toThrow(/32767 letters/);
  });
});

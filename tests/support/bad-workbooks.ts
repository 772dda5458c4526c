import { strToU8, zipSync } from 'fflate';
import { utils, write, type BookType } from 'xlsx';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file that is no good, what is wrong with it, and the code that says so; `ok` where it is read all the same. */
export type BadFile = { readonly name: string; readonly code: string; readonly make: () => Bytes };

const text = (content: string): Bytes => new Uint8Array(strToU8(content));
const cell = (place: string, content: string) => `<c r="${place}" t="inlineStr"><is><t>${content}</t></is></c>`;
const HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
const TAIL = '</sheetData></worksheet>';
const GOOD_ROWS =
  `<row r="1">${cell('A1', 'Peer')}${cell('B1', 'Date')}${cell('C1', 'Days')}</row>` +
  `<row r="2">${cell('A2', 'Anna Peerwell')}${cell('B2', '10/06/2026')}<c r="C2"><v>1</v></c></row>`;

/** A good workbook of two rows. */
export function goodWorkbook(bookType: BookType = 'xlsx'): Bytes {
  const book = utils.book_new();
  const grid = [
    ['Peer', 'Date', 'Days'],
    ['Anna Peerwell', '10/06/2026', 1],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(grid), 'Days');
  return new Uint8Array(write(book, { type: 'array', bookType, compression: true }));
}

/** A workbook of one sheet with this XML, and parts beside it. */
function zipped(sheet: string | Uint8Array, beside: Readonly<Record<string, Uint8Array>> = {}): Bytes {
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>';
  const workbook =
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Days" sheetId="1" r:id="rId1"/></sheets></workbook>';
  const related =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>';
  const parts = {
    '[Content_Types].xml': strToU8(types),
    'xl/workbook.xml': strToU8(workbook),
    'xl/_rels/workbook.xml.rels': strToU8(related),
    'xl/worksheets/sheet1.xml': typeof sheet === 'string' ? strToU8(sheet) : sheet,
    ...beside,
  };
  return new Uint8Array(zipSync(parts, { level: 1 }));
}

/** An old-style container that holds a stream of this name. */
function oleWith(stream: string): Bytes {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(new Uint8Array([...stream].flatMap((letter) => [letter.charCodeAt(0), 0])), 2048);
  return bytes;
}

/** Rows that are formatted and hold nothing. */
function blankRows(count: number): string {
  const row = (number: number) =>
    `<row r="${number}" s="3" customFormat="1"><c r="A${number}" s="3"/><c r="B${number}" s="3"/><c r="C${number}" s="3"/></row>`;
  return Array.from({ length: count }, (_, place) => row(place + 3)).join('');
}

function sheetOfColumns(count: number): string {
  const cells = Array.from({ length: count }, (_, place) => `<c r="${utils.encode_col(place)}1"><v>${place}</v></c>`);
  return `${HEAD}<row r="1">${cells.join('')}</row>${TAIL}`;
}

function ods(table: string): Bytes {
  const open = '<office:document-content><office:body><office:spreadsheet><table:table table:name="A">';
  const close = '</table:table></office:spreadsheet></office:body></office:document-content>';
  return new Uint8Array(
    zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'META-INF/manifest.xml': strToU8('<manifest:manifest/>'),
      'content.xml': strToU8(open + table + close),
    }),
  );
}

const ENTITIES = Array.from(
  { length: 12 },
  (_, at) => `<!ENTITY a${at} "${(at ? `&a${at - 1};` : 'lol').repeat(10)}">`,
);
const EVERYWHERE = 'A1:XFD1048576';
const REPEATED =
  '<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="string" table:number-columns-repeated="900"><text:p>x</text:p></table:table-cell></table:table-row>';

/** Files of every kind that go wrong. Those that are large are made when they are asked for. */
export const BAD_FILES: readonly BadFile[] = [
  { name: 'no bytes.xlsx', code: 'file-empty', make: () => new Uint8Array() },
  { name: 'only blank lines.csv', code: 'file-empty', make: () => text('\n \n') },
  { name: 'the first half.xlsx', code: 'file-truncated', make: () => goodWorkbook().slice(0, 2000) },
  { name: 'the first half.xls', code: 'file-truncated', make: () => goodWorkbook('biff8').slice(0, 1000) },
  { name: 'encrypted.xlsx', code: 'file-encrypted', make: () => oleWith('EncryptedPackage') },
  { name: 'a document.xls', code: 'file-not-spreadsheet', make: () => oleWith('WordDocument') },
  {
    name: 'a picture.xlsx',
    code: 'file-not-spreadsheet',
    make: () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]),
  },
  { name: 'a PDF.xlsx', code: 'file-not-spreadsheet', make: () => text('%PDF-1.7 and so on') },
  { name: 'a web page.xls', code: 'file-not-spreadsheet', make: () => text('<html><table><tr><td>Peer') },
  { name: 'csv.xlsx', code: 'ok', make: () => text('Peer,Date,Days\nAnna,10/06/2026,1\n') },
  { name: '200 MB.xlsx', code: 'file-too-large', make: () => new Uint8Array(200 * 1024 * 1024) },
  {
    name: 'half a million blank rows.xlsx',
    code: 'ok',
    make: () => zipped(HEAD + GOOD_ROWS + blankRows(500_000) + TAIL),
  },
  { name: 'a million blank lines.csv', code: 'ok', make: () => text(`Peer,Date,Days\n${',,,\n'.repeat(1_000_000)}`) },
  {
    name: 'a bomb.xlsx',
    code: 'file-too-large',
    make: () => zipped(HEAD, { 'xl/sharedStrings.xml': new Uint8Array(300 * 1024 * 1024) }),
  },
  {
    name: 'a bomb in a picture.xlsx',
    code: 'ok',
    make: () => zipped(HEAD + GOOD_ROWS + TAIL, { 'xl/media/image1.png': new Uint8Array(300 * 1024 * 1024) }),
  },
  {
    name: 'a bomb in a bomb.xlsx',
    code: 'file-not-spreadsheet',
    make: () => new Uint8Array(zipSync({ 'a.zip': zipSync({ 'b.zip': zipSync({ c: new Uint8Array(50_000_000) }) }) })),
  },
  { name: '16,384 columns.xlsx', code: 'file-too-large', make: () => zipped(sheetOfColumns(16_384)) },
  { name: '16,384 columns.csv', code: 'file-too-large', make: () => text('x,'.repeat(16_384)) },
  { name: 'deep.xlsx', code: 'ok', make: () => zipped(`<worksheet>${'<a>'.repeat(1_000_000)}${HEAD}${TAIL}`) },
  {
    name: 'a tag without an end.xlsx',
    code: 'file-unreadable',
    make: () => zipped(`<worksheet ${'a'.repeat(5_000_000)}`),
  },
  {
    name: 'entities.xlsx',
    code: 'ok',
    make: () => zipped(`<!DOCTYPE x [${ENTITIES.join('')}]>${HEAD}<row r="1">${cell('A1', '&a11;')}</row>${TAIL}`),
  },
  {
    name: 'merged and linked everywhere.xlsx',
    code: 'ok',
    make: () =>
      zipped(
        `${HEAD}${GOOD_ROWS}</sheetData><mergeCells><mergeCell ref="${EVERYWHERE}"/></mergeCells><hyperlinks><hyperlink ref="${EVERYWHERE}" location="x"/></hyperlinks></worksheet>`,
      ),
  },
  {
    name: 'a cell far out.xlsx',
    code: 'file-unreadable',
    make: () => zipped(`${HEAD}<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>${TAIL}`),
  },
  {
    name: 'without its parts.xlsx',
    code: 'file-unreadable',
    make: () => new Uint8Array(zipSync({ 'xl/workbook.xml': strToU8('<<<') })),
  },
  { name: 'one cell a billion times.ods', code: 'file-too-large', make: () => ods(REPEATED) },
  { name: 'an open quote.csv', code: 'file-too-large', make: () => text(`Peer,Date\n${'"a,'.repeat(300_000)}`) },
];

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { CAPS, type Caps } from '@renderer/workbook/caps';
import { readBytes } from '@renderer/workbook/read-bytes';
import { problemText } from '@renderer/words/problem-text';

const GRID = [
  ['Name', 'Date', 'Days'],
  ['Anna Peerwell', '10/06/2026', 1],
];

function workbook(bookType: 'xlsx' | 'xlsm' | 'biff8' | 'ods', grid: unknown[][] = GRID): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(grid), 'Days');
  return new Uint8Array(write(book, { type: 'array', bookType }));
}

async function codeOf(bytes: Uint8Array<ArrayBuffer>, caps: Partial<Caps> = {}): Promise<string> {
  const read = await readBytes(bytes, 'file.xlsx', undefined, { ...CAPS, ...caps });
  return read.ok ? `ok ${read.value.container}` : read.problem.code;
}

function compressed(): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(GRID), 'Days');
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }));
}

/** An old-style container that holds a stream of this name. */
function oleWith(stream: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
    2048,
  );
  return bytes;
}

const text = (content: string) => new Uint8Array(strToU8(content));

describe('files that go in', () => {
  it.each(['xlsx', 'ods'] as const)('reads .%s', async (bookType) =>
    expect(await codeOf(workbook(bookType))).toBe(`ok ${bookType}`),
  );
  it('reads .xls', async () => expect(await codeOf(workbook('biff8'))).toBe('ok xls'));
  it('reads text whatever its name', async () =>
    expect(await codeOf(text('Name;Date\nAnna;10/06/2026\n'))).toBe('ok csv'));
});

describe('files that do not', () => {
  it('does not read two sheets of one name, of which one would be lost', async () => {
    const files = unzipSync(workbook('ods'));
    const content = strFromU8(files['content.xml'] ?? new Uint8Array());
    const twice = content.replace(/<table:table [\s\S]*<\/table:table>/, (table) => table + table);
    const bytes = new Uint8Array(zipSync({ ...files, 'content.xml': strToU8(twice) }));
    expect(await codeOf(bytes)).toBe('file-unreadable');
  });

  const good = workbook('xlsx');
  it.each<[string, string, Uint8Array<ArrayBuffer>]>([
    ['no bytes', 'file-empty', new Uint8Array()],
    ['only blank lines', 'file-empty', text('\n \n')],
    ['a PDF', 'file-not-spreadsheet', text('%PDF-1.7 and so on')],
    ['a picture', 'file-not-spreadsheet', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1])],
    ['a web page', 'file-not-spreadsheet', text('<!doctype html><table></table>')],
    [
      'a zip of something else',
      'file-not-spreadsheet',
      new Uint8Array(zipSync({ 'word/document.xml': strToU8('<w/>') })),
    ],
    ['an old document', 'file-not-spreadsheet', oleWith('WordDocument')],
    ['the first half', 'file-truncated', good.slice(0, good.length / 2)],
    ['all but the last bytes', 'file-truncated', good.slice(0, -30)],
    ['a password', 'file-encrypted', oleWith('EncryptedPackage')],
    ['a workbook without its parts', 'file-unreadable', new Uint8Array(zipSync({ 'xl/workbook.xml': strToU8('<<<') }))],
  ])('%s: %s', async (_, code, bytes) => expect(await codeOf(bytes)).toBe(code));

  it('was damaged in the middle: it does not pass for one with a password', async () => {
    const damaged = compressed();
    const sheet = Buffer.from(damaged).indexOf('xl/worksheets/sheet1.xml');
    damaged.fill(0xff, sheet + 30, sheet + 60);
    expect(await codeOf(damaged)).toBe('file-unreadable');
  });

  it('is a zip with a password', async () => {
    const locked = compressed();
    locked[6] = 1;
    expect(await codeOf(locked)).toBe('file-encrypted');
  });

  it('is over the size, entries, inflated bytes or cells allowed', async () => {
    expect(await codeOf(good, { fileBytes: 100 })).toBe('file-too-large');
    expect(await codeOf(good, { zipEntries: 3 })).toBe('file-too-large');
    expect(await codeOf(good, { inflatedBytes: 2000 })).toBe('file-too-large');
    expect(await codeOf(good, { cells: 5 })).toBe('file-too-large');
    expect(await codeOf(text('a,b\nc,d\n'), { cells: 3 })).toBe('file-too-large');
  });

  it('is a bomb: a small zip that would fill the memory is stopped on the way', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(30 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await codeOf(new Uint8Array(bomb), { inflatedBytes: 10 * 1024 * 1024 })).toBe('file-too-large');
  });

  it.each(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'xl/workbook.xml'])(
    'is a bomb in %s, and says so',
    async (part) => {
      const bomb = zipSync({ [part]: new Uint8Array(80 * 1024 * 1024) }, { level: 9 });
      const read = await readBytes(new Uint8Array(bomb), 'bomb.xlsx');
      expect(read).toMatchObject({ ok: false, problem: { code: 'file-too-large', facts: { what: 'bomb' } } });
      expect(read.ok ? '' : problemText(read.problem)).toContain('hundreds of times its size');
    },
  );
});

describe('text files', () => {
  async function readText(bytes: Uint8Array<ArrayBuffer>) {
    const read = await readBytes(bytes, 'pool.csv');
    if (!read.ok) throw new Error(read.problem.code);
    const [sheet] = read.value.sheets;
    return {
      ...read.value.text,
      name: sheet?.name,
      rows: sheet?.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null)),
    };
  }

  it('reads Windows-1252, semicolons, quotes and line breaks in a field', async () => {
    const bytes = new Uint8Array(
      [...'Name;Fee;Note\r\nZo'].map((letter) => letter.charCodeAt(0)).concat([0xeb, 0x3b, 0xa3, 0x35, 0x3b]),
    );
    const rest = text('"two\r\nlines; ""quoted"""\r\n');
    expect(await readText(new Uint8Array([...bytes, ...rest]))).toEqual({
      encoding: 'windows-1252',
      separator: ';',
      lineEnd: 'CRLF',
      bom: false,
      name: 'pool',
      rows: [
        ['Name', 'Fee', 'Note'],
        ['Zo\u00eb', '\u00a35', 'two\r\nlines; "quoted"'],
      ],
    });
  });

  it('reads UTF-8 with its mark, and tabs; nothing becomes a date', async () => {
    const read = await readText(new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8('Name\tWhen\nZo\u00eb\t1/2\n')]));
    expect(read).toMatchObject({
      encoding: 'utf-8',
      separator: '\t',
      bom: true,
      rows: [
        ['Name', 'When'],
        ['Zo\u00eb', '1/2'],
      ],
    });
  });
});

describe('what is read', () => {
  it('keeps values, shown text, dates as serials, errors and hidden sheets; formulas are not run', async () => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet([['Name', 'When', 'Sum', 'Bad']]);
    Object.assign(sheet, {
      A2: { t: 's', v: '__proto__' },
      B2: { t: 'n', v: 45_748, z: 'dd/mm/yyyy' },
      C2: { t: 'n', v: 7, f: '1+1' },
      D2: { t: 'e', v: 0x17, w: '#REF!' },
      '!ref': 'A1:D2',
    });
    utils.book_append_sheet(book, sheet, 'Days');
    utils.book_append_sheet(book, utils.aoa_to_sheet([['x']]), 'OLD');
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
    const read = await readBytes(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })), 'x.xlsx');
    if (!read.ok) throw new Error(read.problem.code);
    expect(read.value.sheets.map(({ name, hidden, lastRow }) => [name, hidden, lastRow])).toEqual([
      ['Days', false, 2],
      ['OLD', true, 1],
    ]);
    expect(read.value.sheets[0]?.rows[1]?.cells).toEqual([
      { value: '__proto__', text: '__proto__', type: 'text', isDateFormat: false },
      { value: 45_748, text: '01/04/2025', type: 'number', isDateFormat: true },
      { value: 7, text: '7', type: 'number', isDateFormat: false },
      { value: '#REF!', text: '#REF!', type: 'error', isDateFormat: false },
    ]);
  });
});

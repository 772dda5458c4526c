import { describe, expect, it } from 'vitest';
import { CFB, utils, write } from 'xlsx';
import { readBytes } from '@renderer/workbook/read-bytes';
import { timeLimit } from '@renderer/workbook/time-limit';
import type { RawCell } from '@shared/import/types';

const FORMULA = 0x0006;
const TEXT_OF_FORMULA = 0x0207;
const BOOLEAN = 0x0205;
/** 1 + 2, as the parser reads it. */
const SUM = [0x1e, 1, 0, 0x1e, 2, 0, 0x03];

type Record = { readonly number: number; readonly body: readonly number[] };

function written(grid: unknown[][], bookType: 'biff8' | 'biff5' = 'biff8'): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(grid), 'Days');
  return new Uint8Array(write(book, { type: 'array', bookType }));
}

/** The .xls with some of its records made others. */
function changed(xls: Uint8Array, change: (record: Record) => readonly Record[]): Uint8Array<ArrayBuffer> {
  const container = CFB.read(xls, { type: 'array' });
  const entry = CFB.find(container, '/Workbook');
  const old = Uint8Array.from(entry.content);
  const view = new DataView(old.buffer);
  const made: number[] = [];
  for (let at = 0; at + 4 <= old.length; at += 4 + view.getUint16(at + 2, true)) {
    const body = Array.from(old.subarray(at + 4, at + 4 + view.getUint16(at + 2, true)));
    for (const record of change({ number: view.getUint16(at, true), body }))
      made.push(...u16(record.number), ...u16(record.body.length), ...record.body);
  }
  entry.content = Uint8Array.from(made);
  entry.size = made.length;
  return new Uint8Array(CFB.write(container, { type: 'array' }));
}

const u16 = (value: number) => [value & 0xff, value >> 8];

/** A formula at the cell of another record. */
function formula(cellOf: Record, value: readonly number[], code: readonly number[] = SUM): Record {
  const flags = [0, 0, 0, 0, 0, 0];
  return { number: FORMULA, body: [...cellOf.body.slice(0, 6), ...value, ...flags, ...u16(code.length), ...code] };
}

/** 2.25, as a formula keeps it. */
const NUMBER = [0, 0, 0, 0, 0, 0, 0x02, 0x40];
const TEXT_FOLLOWS = [0, 0, 0, 0, 0, 0, 0xff, 0xff];

const GRID = [
  ['Name', 'Days', 'Paid'],
  ['Anna Peerwell', true, 'yes'],
];
const isCell = ({ number }: Record) => number === BOOLEAN;

async function cellsOf(bytes: Uint8Array<ArrayBuffer>): Promise<readonly (RawCell | null)[] | string> {
  const read = await readBytes(bytes, 'file.xls');
  return read.ok ? (read.value.sheets[0]?.rows[1]?.cells ?? []) : read.problem.code;
}

describe('an .xls without its formulas', () => {
  it.each(['biff8', 'biff5'] as const)('reads plain cells of %s', async (bookType) => {
    const cells = await cellsOf(written(GRID, bookType));
    expect(cells).toMatchObject([{ value: 'Anna Peerwell' }, { value: true }, { value: 'yes' }]);
  });

  it('keeps the number that a formula came to', async () => {
    const xls = changed(written(GRID), (record) => [isCell(record) ? formula(record, NUMBER) : record]);
    expect(await cellsOf(xls)).toMatchObject([{}, { value: 2.25, type: 'number' }, { value: 'yes' }]);
  });

  it('keeps the text that a formula came to', async () => {
    const text: Record = { number: TEXT_OF_FORMULA, body: [...u16(2), 0, 0x68, 0x69] };
    const xls = changed(written(GRID), (record) => (isCell(record) ? [formula(record, TEXT_FOLLOWS), text] : [record]));
    expect(await cellsOf(xls)).toMatchObject([{}, { value: 'hi', type: 'text' }, { value: 'yes' }]);
  });

  it('does not look at what a formula says', async () => {
    const noise = [0xff, 0x41, 0x19, 0x40, 0x3b, 0xff];
    const xls = changed(written(GRID), (record) => [isCell(record) ? formula(record, NUMBER, noise) : record]);
    expect(await cellsOf(xls)).toMatchObject([{}, { value: 2.25 }, {}]);
  });

  it.each([4, 12, 16, 21])(
    'refuses a formula of %d bytes, over which the parser would loop for ever',
    async (length) => {
      const xls = changed(written(GRID), (record) => {
        if (!isCell(record)) return [record];
        const whole = formula(record, NUMBER);
        return [{ ...whole, body: whole.body.slice(0, length) }];
      });
      expect(await cellsOf(xls)).toBe('file-unreadable');
    },
  );

  it('passes over names, links and conditions, whatever they hold', async () => {
    const others = [0x0018, 0x0023, 0x0221, 0x04bc, 0x01b8, 0x01be, 0x0017];
    const xls = changed(written(GRID), (record) =>
      isCell(record) ? [...others.map((number) => ({ number, body: [0xff, 0xff, 0xff] })), record] : [record],
    );
    expect(await cellsOf(xls)).toMatchObject([{ value: 'Anna Peerwell' }, { value: true }, { value: 'yes' }]);
  });

  it('reads a comment to its end, and not what stands behind it', async () => {
    const object = [...u16(0x15), ...u16(18), ...u16(0x19), ...u16(1), ...Array.from({ length: 14 }, () => 0)];
    const text = [...'withdrew by Ann'].map((letter) => letter.charCodeAt(0));
    const runs = [0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0];
    const comment: readonly Record[] = [
      { number: 0x005d, body: [...object, 0, 0, 0, 0] },
      { number: 0x01b6, body: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, ...u16(text.length), ...u16(16), 0, 0, 0, 0] },
      { number: 0x003c, body: [0, ...text] },
      { number: 0x003c, body: runs },
      { number: 0x003c, body: [0] },
      { number: 0x001c, body: [...u16(1), ...u16(0), 0, 0, ...u16(1), ...u16(1), 0, 0x41, 0] },
    ];
    const isLast = ({ number, body }: Record) => number === 0x000a && body.length === 0;
    let ends = 0;
    const xls = changed(written(GRID), (record) => {
      ends += isLast(record) ? 1 : 0;
      return isLast(record) && ends === 2 ? [...comment, record] : [record];
    });
    expect(await cellsOf(xls)).toMatchObject([{ value: 'Anna Peerwell', comment: 'withdrew by Ann' }, {}, {}]);
  });

  it('tells that a file has a password', async () => {
    const xls = changed(written(GRID), (record) =>
      record.number === 0x0042 ? [{ number: 0x002f, body: [0, 0, 1, 2, 3, 4] }, record] : [record],
    );
    expect(await cellsOf(xls)).toBe('file-encrypted');
  });
});

it('gives a small file eight seconds and the largest a minute', () => {
  const megabyte = 1024 * 1024;
  expect([0, megabyte, 5 * megabyte, 60 * megabyte].map(timeLimit)).toEqual([8_000, 18_000, 58_000, 60_000]);
});

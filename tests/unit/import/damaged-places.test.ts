import { createImportWork } from '@renderer/workbook/import-work';
import { NOTHING_REMEMBERED } from '@shared/model/remembered-headings';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { utils, write } from 'xlsx';

const LAST = 'B3';

/** A workbook of two rows of peers whose last cell stands at another place. */
function withLastCellAt(place: string): Uint8Array<ArrayBuffer> {
  const book = utils.book_new();
  const grid = [
    ['Peer', 'Council'],
    ['Ann Alder', 'Leeds'],
    ['Ben Birch', 'Stroud'],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(grid), 'Peers');
  const parts = unzipSync(new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' })));
  const name = 'xl/worksheets/sheet1.xml';
  const row = place.replace(/\D/g, '');
  const xml = strFromU8(parts[name] ?? new Uint8Array())
    .replace('<row r="3"', `<row r="${row}"`)
    .replace('r="A3"', `r="A${row}"`)
    .replace(`r="${LAST}"`, `r="${place}"`);
  return new Uint8Array(zipSync({ ...parts, [name]: strToU8(xml) }));
}

const read = (place: string) =>
  createImportWork(() => 'id').read(withLastCellAt(place), 'peers.xlsx', NOTHING_REMEMBERED, () => undefined);

test('a cell beyond the last row that a sheet can have is refused, and not counted up to', async () => {
  expect((await read('B999999999')).ok).toBe(false);
});

test('the last row that a sheet can have is read', async () => {
  expect((await read('B1048576')).ok).toBe(true);
  expect((await read(LAST)).ok).toBe(true);
});

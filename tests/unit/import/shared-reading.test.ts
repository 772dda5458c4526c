import { describe, expect, it } from 'vitest';
import { proposeMappings } from '@shared/import/mapping';
import { rowReaders } from '@shared/import/row-reader';
import { sharedReading } from '@shared/import/shared-reading';
import type { RawCell } from '@shared/import/types';
import { sheetOf, workbookOf } from './import-fixture';

type Written = string | number | null;

function readersOf(rows: readonly (readonly Written[])[]) {
  const sheet = sheetOf('Days', [['Peer', 'Date', 'Days', 'Notes'], ...rows]);
  const [mapping] = proposeMappings(workbookOf(sheet));
  if (!mapping) throw new Error('No sheet was recognised');
  const read = rowReaders(mapping);
  const [, ...data] = sheet.rows;
  return { read, data };
}

/** How often two rows were read, for two fields. */
function timesRead(first: readonly Written[], second: readonly Written[]): number {
  const { read, data } = readersOf([first, second]);
  let times = 0;
  const both = sharedReading(['name', 'notes'], () => (times += 1));
  for (const row of data) both(read(row));
  return times;
}

describe('a reading that rows share', () => {
  it.each([
    { says: 'the same', first: ['Jane', '01/06/2026', 1, 'x'], second: ['Jane', '02/06/2026', 2, 'x'], times: 1 },
    { says: 'another name', first: ['Jane', null, 1, 'x'], second: ['Joan', null, 1, 'x'], times: 2 },
    { says: 'nothing in one', first: ['Jane', null, 1, 'x'], second: ['Jane', null, 1, null], times: 2 },
    { says: 'the same letters parted otherwise', first: ['ab', null, 1, 'c'], second: ['a', null, 1, 'bc'], times: 2 },
    { says: 'a length in its text', first: ['a1:b', null, 1, 'c'], second: ['a', null, 1, 'b1:c'], times: 2 },
    { says: 'a number for a text', first: ['Jane', null, 1, 5], second: ['Jane', null, 1, '5'], times: 2 },
    { says: 'another white space', first: ['Jane', null, 1, 'x y'], second: ['Jane', null, 1, 'x\ny'], times: 2 },
  ])('is made $times times for rows that say $says', ({ first, second, times }) => {
    expect(timesRead(first, second)).toBe(times);
  });

  it('tells a date from the number that it is kept as, and a number by how it is shown', () => {
    const { read, data } = readersOf([['Jane', null, 1, null]]);
    const [row] = data;
    if (!row) throw new Error('The row is gone');
    let times = 0;
    const amount = sharedReading(['days'], () => (times += 1));
    const plain: RawCell = { value: 45_000, text: '45000', type: 'number', isDateFormat: false };
    for (const cell of [plain, plain, { ...plain, isDateFormat: true }, { ...plain, text: '45,000' }])
      amount(read({ ...row, cells: row.cells.with(2, cell) }));
    expect(times).toBe(3);
  });

  it('is not for a row in which somebody replaced something', () => {
    const { read, data } = readersOf([['Jane', null, 1, 'x']]);
    const [row] = data;
    if (!row) throw new Error('The row is gone');
    const name = sharedReading(['name'], (reader) => reader.text('name'));
    expect([name(read(row)), name(read(row, { cells: { name: 'Joan' } })), name(read(row))]).toEqual([
      'Jane',
      'Joan',
      'Jane',
    ]);
  });
});

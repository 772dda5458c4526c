import { describe, expect, it } from 'vitest';
import { proposeMappings } from '@shared/import/mapping';
import { tablesApart } from '@shared/import/tables-apart';
import { outcomes, preview, sheetOf, workbookOf, type Grid } from './import-fixture';

function tables(grid: Grid, name = 'Sheet1') {
  const raw = tablesApart(workbookOf(sheetOf(name, grid)));
  return proposeMappings(raw).map(({ sheet, holds, headerRows, columns }) => ({
    sheet,
    holds,
    headerRows,
    fields: columns.flatMap(({ letter, field }) => (field ? [`${letter} ${field}`] : [])),
  }));
}

const kinds = (grid: Grid) => tables(grid).map(({ holds, headerRows }) => `${holds} ${headerRows.join('-')}`);

const POOL: Grid = [
  ['Name', 'Council', 'Party', 'Email'],
  ['Jane Smith', 'Leeds', 'Labour', 'jane@example.org'],
  ['Omar Khan', 'Hull', 'Labour', 'omar@example.org'],
];
const LOG: Grid = [
  ['Peer', 'Date', 'Days', 'Activity'],
  ['Jane Smith', '12/05/2026', 1, 'CPC'],
  ['Omar Khan', '13/05/2026', 2, 'Mentoring'],
];
const MATRIX: Grid = [
  ['Peer', 'April', 'May', 'June'],
  ['Jane Smith', 1, '', 2],
];

describe('tables below each other', () => {
  it.each<[string, Grid, readonly string[]]>([
    ['a log below the pool', [...POOL, [], ...LOG], ['peers 1', 'days 5']],
    ['with a title each', [['Pool'], ...POOL, [], ['Days used'], [], ...LOG], ['peers 2', 'days 8']],
    ['without a gap', [...POOL, ...LOG], ['peers 1', 'days 4']],
    ['a matrix below a log', [...LOG, [], ['2026/27'], ...MATRIX], ['days 1', 'days matrix 6']],
    ['a small table above a large one', [...MATRIX, [], ...LOG], ['days matrix 1', 'days 4']],
    ['three', [...POOL, [], ...LOG, [], ...MATRIX], ['peers 1', 'days 5', 'days matrix 9']],
    [
      'two logs with other columns',
      [
        ...LOG,
        [],
        ['2025/26'],
        ['Date', 'Councillor', 'Host council', 'No of days'],
        ['1/5/25', 'Jane Smith', 'Leeds', 1],
      ],
      ['days 1', 'days 6'],
    ],
    [
      'totals of each peer below the log',
      [...LOG, [], ['Peer', 'Total days', 'Days left'], ['Jane Smith', 1, 39]],
      ['days 1'],
    ],
  ])('%s', (_, grid, expected) => {
    expect(kinds(grid).slice(0, expected.length)).toEqual(expected);
  });

  it.each<[string, Grid]>([
    ['headings said again on each page', [...LOG, [], ...LOG, ...LOG]],
    ['month headings', [...LOG, ['June 2026'], ['Jane Smith', '12/06/2026', 1, 'CPC']]],
    ['notes at the end', [...LOG, [], ['Notes', 'Remote days count'], ['Updated by', 'A. Officer']]],
    ['a row of words', [...POOL, ['Cllr Ann Lee', 'Member', 'Independent', 'tbc'], ['Peer', 'tbc']]],
    ['a key', [...LOG, [], ['Key'], ['CPC', 'Corporate peer challenge'], ['Mentoring', 'Support']]],
  ])('is one table: %s', (_, grid) => {
    expect(tables(grid)).toHaveLength(1);
  });

  it('keeps the numbers of the rows, names each table and plans each', () => {
    const raw = tablesApart(workbookOf(sheetOf('Peers', [...POOL, [], ['Days used 2026/27'], ...LOG])));
    const plan = preview(raw);
    expect(plan.rows.map(({ sheet, row }) => `${sheet} ${row}`)).toEqual([
      'Peers 2',
      'Peers 3',
      'Peers, table 2 5',
      'Peers, table 2 7',
      'Peers, table 2 8',
    ]);
    expect(outcomes(plan)).toEqual([
      'new: peer-new',
      'new: peer-new',
      'ignored: row-title',
      'new: days-new',
      'new: days-new',
    ]);
  });

  it('is known again when rows were added', () => {
    const names = (rows: Grid) => tables([...POOL, ...rows, [], ...LOG]).map(({ sheet }) => sheet);
    expect(names([])).toEqual(names([['Ann Lee', 'York', 'Labour', '']]));
  });
});

describe('tables beside each other', () => {
  const beside = (left: Grid, right: Grid): Grid =>
    Array.from({ length: Math.max(left.length, right.length) }, (_, index) => [
      ...(left[index] ?? ['', '', '', '']),
      '',
      ...(right[index] ?? []),
    ]);

  it('are read each by itself, columns where they stand', () => {
    const [first, second] = tables(beside(POOL, LOG));
    expect(first).toMatchObject({ holds: 'peers', fields: ['A name', 'B homeCouncil', 'C party', 'D email'] });
    expect(second).toMatchObject({ holds: 'days', fields: ['F name', 'G date', 'H days', 'I activity'] });
  });

  it('are read where both have the same headings', () => {
    expect(kinds(beside(LOG, LOG))).toEqual(['days 1', 'days 1']);
  });

  it.each<[string, Grid]>([
    [
      'a spacer column within a log',
      [
        ['Peer', 'Council', '', 'Date', 'Days'],
        ['Jane Smith', 'Leeds', '', '1/5/26', 1],
      ],
    ],
    [
      'quarters of a matrix',
      [
        ['Peer', 'April', 'May', 'June', '', 'July', 'August', 'September'],
        ['Jane Smith', 1, 2, 1, '', 2, 1, 1],
      ],
    ],
    [
      'the contact of each peer',
      [
        ['Name', 'Council', 'Party', '', 'Assistant', 'Name', 'Email', 'Phone'],
        ['Jane Smith', 'Leeds', 'Labour', '', 'PA', 'Ann Lee', 'ann@example.org', '0113 496 0000'],
      ],
    ],
  ])('is one table: %s', (_, grid) => {
    expect(tables(grid)).toHaveLength(1);
  });
});

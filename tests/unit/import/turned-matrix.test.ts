import { describe, expect, it } from 'vitest';
import { proposeMappings } from '@shared/import/mapping';
import { reasonText } from '@shared/import/reason-text';
import { tablesApart } from '@shared/import/tables-apart';
import type { ImportPreview } from '@shared/import/types';
import { makePeer } from '@tests/support/builders';
import {
  NOTHING_KNOWN,
  afterCommit,
  entriesMade,
  outcomes,
  preview,
  readSheet,
  sheetOf,
  workbookOf,
  type Given,
  type Grid,
} from './import-fixture';

const known = {
  ...NOTHING_KNOWN,
  peers: [
    makePeer({ firstName: 'Jane', lastName: 'Smith', homeCouncilId: 'E08000035' }),
    makePeer({ firstName: 'Omar', lastName: 'Khan', homeCouncilId: 'E08000035' }),
    makePeer({ firstName: 'Ann', lastName: 'Price', homeCouncilId: 'E08000035' }),
  ],
};

const turn = (grid: Grid): Given[][] =>
  Array.from({ length: Math.max(...grid.map((row) => row.length)) }, (_, column) =>
    grid.map((row) => row[column] ?? null),
  );

const read = (grid: Grid, given: Parameters<typeof readSheet>[1] = {}) =>
  readSheet(grid, { name: '2026-27', known, ...given });

function made(result: ImportPreview): readonly string[] {
  return entriesMade(result)
    .map(({ peerId, date, precision, quarterDays, activity, state }) =>
      [peerId, date, precision, quarterDays, activity, state].join(' '),
    )
    .toSorted();
}

const kindsOf = (grid: Grid, name = 'Sheet1') =>
  proposeMappings(tablesApart(workbookOf(sheetOf(name, grid)))).map(({ holds }) => holds);

const PLAIN: Grid = [
  ['Peer', 'April', 'May', 'June', 'Total'],
  ['Jane Smith', 1, '', 2.5, 3.5],
  ['Omar Khan', '\u00bd', 3, '-', 3.5],
  ['Ann Price', '', '', 1, 1],
  ['Total', 1.5, 3, 3.5, 8],
];

describe('a matrix with its peers across', () => {
  it.each<[string, Grid, { name?: string }?]>([
    ['a total of each peer and of each month', PLAIN],
    ['no totals', PLAIN.slice(0, -1).map((row) => row.slice(0, -1))],
    [
      'a council beside each peer',
      PLAIN.map((row, at) => [row[0] ?? null, at === 0 ? 'Council' : at < 4 ? 'Leeds' : '', ...row.slice(1)]),
    ],
    ['days left', PLAIN.slice(0, 4).map((row, at) => [...row, ['Days left', 36.5, 36.5, 39][at] ?? null])],
    [
      'months with their years',
      [
        ['Peer', 'Apr-26', 'May-26', 'Jan-27'],
        ['Jane Smith', 1, 2, ''],
        ['Omar Khan', '', 1, 4],
      ],
      { name: 'Days' },
    ],
    [
      'months as dates',
      [
        ['Name', { serial: 46_113, shown: 'Apr-26' }, { serial: 46_143, shown: 'May-26' }],
        ['Smith, Jane', 1, 2],
        ['Cllr Khan, Omar', 2, ''],
      ],
      { name: 'Days' },
    ],
    [
      'weeks',
      [
        ['Councillor', '06/04/2026', '13/04/2026', '20/04/2026'],
        ['Cllr Jane Smith', 1, '', 2],
        ['Cllr Omar Khan', '', 1, 0.5],
      ],
    ],
    [
      'two months only',
      [
        ['Peer', 'April', 'May'],
        ['Jane Smith', 1, 2],
        ['Omar Khan', 2, 1],
      ],
    ],
    [
      'amounts in words',
      [
        ['Peer', 'April', 'May', 'June'],
        ['Jane Smith', 'half', '2 days', ''],
        ['Omar Khan', '1.5 days', '', 3],
      ],
    ],
    [
      'somebody unknown',
      [
        ['Peer', 'April', 'May', 'June'],
        ['Jane Smith', 1, 2, ''],
        ['Nobody Here', 1, '', 3],
      ],
    ],
  ])('reads as its twin: %s', (_, grid, given = {}) => {
    const twin = read(grid, given);
    const turned = read(turn(grid), given);
    expect(made(turned)).toEqual(made(twin));
    expect(made(turned).length).toBeGreaterThan(1);
    expect(outcomes(turned)).toEqual(outcomes(twin));
    const checks = ({ reconciliation }: ImportPreview) =>
      reconciliation.map(({ what, says, ours, agrees, why }) => ({ what, says, ours, agrees, why: why.code }));
    expect(checks(turned)).toEqual(checks(twin));
  });

  it('whatever heads the months', () => {
    const expected = made(read(PLAIN));
    for (const corner of ['Month', '', 'Month / Peer', '2026/27'])
      expect(made(read(turn([[corner, ...(PLAIN[0] ?? []).slice(1)], ...PLAIN.slice(1)])))).toEqual(expected);
  });

  it('says why, and says where each cell stands in the file', () => {
    const grid = [['Days used 2026/27'], [], ...turn(PLAIN)];
    const [mapping] = proposeMappings(tablesApart(workbookOf(sheetOf('Sheet1', grid))));
    expect(mapping?.holds).toBe('days matrix');
    expect(reasonText(mapping?.because ?? { code: '' })).toMatch(/^Peers across, months or dates down: read with rows/);
    const result = read(grid, { name: 'Sheet1' });
    expect(made(result)).toEqual(made(read(PLAIN)));
    expect(result.rows.map(({ row, turnedColumn }) => turnedColumn ?? row)).toEqual([1, 'B', 'C', 'D', 'E']);
    expect(result.reconciliation.map(({ cell, agrees }) => `${cell} ${agrees}`)).toEqual([
      'B7 true',
      'C7 true',
      'D7 true',
      'E7 true',
    ]);
  });

  it('tells a total that is wrong, and the column that waits', () => {
    const grid = turn([
      ['Peer', 'April', 'May', 'June', 'Total'],
      ['Jane Smith', 1, 2, '', 4],
      ['Nobody Here', 1, '', '', 1],
      ['Total', 2, 2, '', 5],
    ]);
    const { reconciliation } = read(grid);
    expect(reconciliation.map(({ cell, agrees, why }) => `${cell} ${agrees} ${reasonText(why)}`)).toEqual([
      expect.stringMatching(/^B5 false /),
      expect.stringMatching(/^C5 false Column C is in review/),
      expect.stringMatching(/^D5 false /),
    ]);
  });

  it('leaves a hidden column out, and is all unchanged the second time', () => {
    const raw = tablesApart(workbookOf({ ...sheetOf('2026-27', turn(PLAIN)), hiddenColumns: [2] }));
    const first = preview(raw, { known });
    expect(outcomes(first)[1]).toBe('ignored: row-is-hidden');
    const again = preview(raw, { known: afterCommit(known, first) });
    expect(again.operations).toEqual([]);
  });

  it('takes the year from cells merged beside the months', () => {
    const grid: Grid = [
      ['', 'Month', 'Jane Smith', 'Omar Khan'],
      [2026, 'November', 1, 2],
      ['', 'December', '', 1],
      [2027, 'January', 3, ''],
    ];
    const merges = [{ firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0 }];
    const twin = [
      ['Peer', 'Nov 2026', 'Dec 2026', 'Jan 2027'],
      ['Jane Smith', 1, '', 3],
      ['Omar Khan', 2, 1, ''],
    ];
    expect(made(read(grid, { name: 'Sheet1', merges }))).toEqual(made(read(twin, { name: 'Sheet1' })));
  });
});

describe('what is no such matrix', () => {
  it.each<[string, Grid]>([
    [
      'counts of each month',
      [
        ['Month', 'Requests', 'Days used', 'Peers'],
        ['April', 3, 4, 2],
        ['May', 1, 2, 2],
        ['June', 4, 1, 1],
      ],
    ],
    [
      'days for each council',
      [
        ['Month', 'Tower Hamlets', 'Leeds', 'West Suffolk'],
        ['April', 3, 4, 2],
        ['May', 1, 2, 2],
        ['June', 1, 2, 2],
      ],
    ],
    [
      'a rota with no amounts',
      [
        ['Month', 'Jane Smith', 'Omar Khan'],
        ['April', 'leave', 'office'],
        ['May', 'office', 'leave'],
        ['June', 'leave', 'leave'],
      ],
    ],
    [
      'one peer',
      [
        ['Month', 'Jane Smith'],
        ['April', 1],
        ['May', 2],
        ['June', 3],
      ],
    ],
  ])('%s', (_, grid) => {
    expect(kindsOf(grid, '2026-27')).not.toContain('days matrix');
  });

  it('leaves a log with its days by kind of work as it is', () => {
    const log = [
      ['Peer', 'Date', 'On-site', 'Remote'],
      ['Jane Smith', '01/04/2026', 1, 2],
      ['Omar Khan', '02/04/2026', 1, ''],
    ];
    const [sheet] = tablesApart(workbookOf(sheetOf('Log', log))).sheets;
    expect(sheet?.turned).toBeUndefined();
  });
});

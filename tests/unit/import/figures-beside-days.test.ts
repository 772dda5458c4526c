import { describe, expect, it } from 'vitest';
import { makePeer } from '@tests/support/builders';
import { NOTHING_KNOWN, preview, sheetOf, workbookOf, type Grid } from './import-fixture';

const jane = makePeer({ firstName: 'Jane', lastName: 'Smith' });
const omar = makePeer({ firstName: 'Omar', lastName: 'Khan' });
const known = { ...NOTHING_KNOWN, peers: [jane, omar] };

function read(grid: Grid) {
  const { rows, reconciliation } = preview(workbookOf(sheetOf('Log', grid)), { known });
  const days = rows.flatMap(({ reads }) => (reads?.quarterDays == null ? [] : [reads.quarterDays / 4]));
  return { days, checks: reconciliation.map(({ cell, says, ours }) => `${cell} ${says / 4} ${ours / 4}`) };
}

describe('figures beside the days of each row are checked and not imported', () => {
  it.each<[string, Grid, readonly number[], readonly string[]]>([
    [
      'a running total and what is left',
      [
        ['Date', 'Peer', 'Days', 'Running total', 'Days left'],
        ['09/04/2026', 'Jane Smith', 1, 1, 39],
        ['10/04/2026', 'Jane Smith', 2, 3, 37],
        ['11/05/2026', 'Omar Khan', 0.5, 0.5, 39.5],
      ],
      [1, 2, 0.5],
      ['D3 3 3', 'D4 0.5 0.5', 'E3 37 37', 'E4 39.5 39.5'],
    ],
    [
      'days used before the days themselves',
      [
        ['Peer', 'Days used', 'Date', 'Days'],
        ['Jane Smith', 3, '09/04/2026', 1],
        ['Jane Smith', '', '10/04/2026', 2],
      ],
      [1, 2],
      ['B2 3 3'],
    ],
    [
      'total days on every row of a peer',
      [
        ['Peer', 'Date', 'Days', 'Total days'],
        ['Jane Smith', '09/04/2026', 1, 3],
        ['Jane Smith', '10/04/2026', 2, 3],
      ],
      [1, 2],
      ['D3 3 3'],
    ],
    [
      'a balance that starts again with the year',
      [
        ['Peer', 'Date', 'Days', 'Balance'],
        ['Jane Smith', '09/03/2026', 1, 39],
        ['Jane Smith', '10/04/2026', 2, 38],
      ],
      [1, 2],
      ['D2 39 39', 'D3 38 38'],
    ],
    [
      'a balance that is wrong, and one below nought',
      [
        ['Peer', 'Date', 'Days', 'Left'],
        ['Jane Smith', '10/04/2026', 2, 37],
        ['Omar Khan', '10/04/2026', 2, '-1'],
      ],
      [2, 2],
      ['D2 37 38', 'D3 -1 38'],
    ],
  ])('%s', (_what, grid, days, checks) => {
    expect(read(grid)).toEqual({ days, checks });
  });

  it('leaves "Days used" the amount where no other column is one', () => {
    expect(
      read([
        ['Peer', 'Date', 'Days used'],
        ['Jane Smith', '10/04/2026', 2],
      ]),
    ).toEqual({ days: [2], checks: [] });
  });
});

it('says that rows wait, where they are all that a total has more than we read', () => {
  const { reconciliation } = preview(
    workbookOf(
      sheetOf('Log', [
        ['Peer', 'Date', 'Days'],
        ['Nora Nobody', '10/04/2026', 1],
        ['Jane Smith', '10/04/2026', 1],
        ['Total', '', 2],
      ]),
    ),
    { known },
  );
  expect(reconciliation).toMatchObject([
    { says: 8, ours: 4, why: { code: 'total-differs-review', facts: { row: 2 } } },
  ]);
});

import { expect, it } from 'vitest';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { day, makePeer } from '@tests/support/builders';
import { NOTHING_KNOWN, preview, sheetOf, workbookOf, type Grid } from './import-fixture';

const jane = makePeer({ firstName: 'Jane', lastName: 'Smith' });
const known = { ...NOTHING_KNOWN, peers: [jane] };
/** 40 days until March 2026, 50 from April 2026. */
const agreement = {
  ...DEFAULT_AGREEMENT,
  limitQuarterDays: 200,
  limits: [
    { from: day('1990-01-01'), limitQuarterDays: 160, amberQuarterDays: 128 },
    { from: day('2026-04-01'), limitQuarterDays: 200, amberQuarterDays: 160 },
  ],
};

it.each<[string, string, Grid, number]>([
  [
    'a matrix of an earlier year',
    '2024-25',
    [
      ['Peer', 'April', 'May', 'Days left'],
      ['Jane Smith', 1, 1, 38],
    ],
    38,
  ],
  [
    'a matrix of this year',
    '2026-27',
    [
      ['Peer', 'April', 'May', 'Days left'],
      ['Jane Smith', 1, 1, 48],
    ],
    48,
  ],
  [
    'the balance below a log of one peer, of an earlier year',
    'Log',
    [
      ['Peer', 'Date', 'Days'],
      ['Jane Smith', '12/05/2024', 2],
      ['Days left', '', 38],
    ],
    38,
  ],
])('what is left is held against the limit of the year that is spoken of: %s', (_what, name, grid, left) => {
  const { reconciliation } = preview(workbookOf(sheetOf(name, grid)), { known, agreement });
  expect(reconciliation).toMatchObject([{ says: left * 4, ours: left * 4, agrees: true }]);
});

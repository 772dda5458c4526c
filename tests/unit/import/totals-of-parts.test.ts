import { describe, expect, it } from 'vitest';
import type { ImportPreview } from '@shared/import/types';
import { makePeer } from '@tests/support/builders';
import { NOTHING_KNOWN, readSheet, type Grid } from './import-fixture';

const known = {
  ...NOTHING_KNOWN,
  peers: [makePeer({ firstName: 'Jane', lastName: 'Smith' }), makePeer({ firstName: 'Omar', lastName: 'Khan' })],
};

const lines = ({ reconciliation }: ImportPreview) =>
  reconciliation.map(({ cell, what, says, ours, why }) => `${cell} ${what}: ${says / 4} ${ours / 4} ${why.code}`);

describe('totals of parts of a year in a matrix', () => {
  it.each([
    ['H1', 'H2', 'Year'],
    ['First half', 'Second half', 'Total'],
    ['Half year 1', 'Half year 2', 'Annual total'],
    ['Apr - Sep', 'Oct - Mar', 'Total to date'],
    ['Total', 'Total', 'Total'],
  ])('%s, %s and %s are held against their months', (first, second, year) => {
    const grid: Grid = [
      ['Peer', 'April', 'May', first, 'October', 'November', second, year],
      ['Jane Smith', 1, 2, 3, 0.5, '', 0.5, 3.5],
      ['Omar Khan', '', 1, 1, 2, 1, 4, 5],
      ['Totals', 1, 3, 4, 2.5, 1, 4.5, 8.5],
    ];
    expect(lines(readSheet(grid, { name: '2026-27', known }))).toEqual([
      `D2 ${first} of Jane Smith: 3 3 total-agrees`,
      `G2 ${second} of Jane Smith: 0.5 0.5 total-agrees`,
      'H2 total of Jane Smith: 3.5 3.5 total-agrees',
      `D3 ${first} of Omar Khan: 1 1 total-agrees`,
      `G3 ${second} of Omar Khan: 4 3 total-differs`,
      'H3 total of Omar Khan: 5 4 total-differs',
      `D4 total of ${first}: 4 4 total-agrees`,
      `G4 total of ${second}: 4.5 3.5 total-differs`,
      'H4 grand total: 8.5 7.5 total-differs',
    ]);
  });

  it('holds a half year behind two quarters against both', () => {
    const grid: Grid = [
      ['Peer', 'Apr', 'May', 'Q1', 'Jul', 'Q2', 'H1'],
      ['Jane Smith', 1, 2, 3, 0.5, 0.5, 3.5],
    ];
    expect(lines(readSheet(grid, { name: '2026-27', known })).slice(0, 3)).toEqual([
      'D2 Q1 of Jane Smith: 3 3 total-agrees',
      'F2 Q2 of Jane Smith: 0.5 0.5 total-agrees',
      'G2 H1 of Jane Smith: 3.5 3.5 total-agrees',
    ]);
  });

  it('reads a row called "All" as the totals', () => {
    const grid: Grid = [
      ['Peer', 'Q1 Apr-Jun', 'Q2 Jul-Sep'],
      ['Jane Smith', 1, 2],
      ['Omar Khan', 3, ''],
      ['All', 4, 2],
    ];
    const result = readSheet(grid, { name: '2026-27', known });
    expect(result.rows.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'ignored']);
    expect(result.rows.flatMap(({ notes }) => notes.map(({ code }) => code))).not.toContain('activity-unknown');
    expect(result.reconciliation.map(({ agrees }) => agrees)).toEqual([true, true]);
  });
});

describe('totals of a list of peers', () => {
  it('are held against its columns of days used', () => {
    const result = readSheet(
      [
        ['Name', 'Council', 'Party', 'Days used 25/26', 'Days used 26/27'],
        ['Jane Smith', 'Leeds', 'Labour', 12, 3.5],
        ['Omar Khan', 'Kirklees', 'Labour', '\u00bd', 'tbc'],
        ['Totals', '', '', 12.5, 4],
      ],
      { known },
    );
    expect(lines(result)).toEqual([
      'D4 total of Days used 25/26: 12.5 12.5 total-agrees',
      'E4 total of Days used 26/27: 4 3.5 total-differs',
    ]);
  });
});

describe('totals of a log', () => {
  it('says that a total counts what was cancelled, and holds the grand total against everything', () => {
    const result = readSheet(
      [
        ['Peer', 'Date', 'Days', 'Cancelled'],
        ['Jane Smith', '12/05/2026', 1, ''],
        ['Jane Smith', '13/05/2026', 2, 'Y'],
        ['Sub-total', '', 3, ''],
        ['Omar Khan', '14/05/2026', 1, ''],
        ['Sub-total', '', 1, ''],
        ['GRAND TOTAL', '', 7, ''],
      ],
      { known },
    );
    expect(lines(result)).toEqual([
      'C4 Sub-total: 3 1 total-counts-cancelled',
      'C6 Sub-total: 1 1 total-agrees',
      'C7 GRAND TOTAL: 7 2 total-differs-review',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { tablesApart } from '@shared/import/tables-apart';
import { makePeer } from '@tests/support/builders';
import { NOTHING_KNOWN, readSheet, sheetOf, workbookOf, type Grid } from './import-fixture';

const jane = makePeer({ firstName: 'Jane', lastName: 'Smith', homeCouncilId: 'E08000035' });
const omar = makePeer({ firstName: 'Omar', lastName: 'Khan' });
const known = { ...NOTHING_KNOWN, peers: [jane, omar] };

const read = (grid: Grid) => readSheet(grid, { name: 'Days 2026-27', known });

const names = (grid: Grid) =>
  read(grid)
    .rows.filter(({ outcome }) => outcome !== 'ignored')
    .map(({ outcome, peerName }) => `${outcome} ${peerName}`);

describe('a log with its peers in headings between the rows', () => {
  it.each<[string, string, string]>([
    ['titles and councils', 'Cllr Jane Smith (Leeds)', 'Cllr Omar Khan'],
    ['names alone', 'Jane Smith', 'Omar Khan'],
    ['surnames first', 'SMITH, Jane', 'KHAN, Omar'],
    ['labels', 'Peer: Jane Smith', 'Peer: Omar Khan'],
  ])('%s', (_what, first, second) => {
    const grid: Grid = [
      ['Labour Group, days 2026/27'],
      [],
      ['Date', 'Host council', 'Activity', 'Days'],
      [first],
      ['07/04/2026', 'Hull', 'CPC', 1],
      ['08/04/2026', 'Hull', 'CPC', 1],
      ['Subtotal', '', '', 2],
      [],
      [second],
      ['07/05/2026', 'York', 'Mentoring', 0.5],
      ['Subtotal', '', '', 0.5],
      ['Grand total', '', '', 2.5],
    ];
    expect(names(grid)).toEqual(['new Jane Smith', 'new Jane Smith', 'new Omar Khan']);
    expect(read(grid).reconciliation.map(({ says, ours }) => [says, ours])).toEqual([
      [8, 8],
      [2, 2],
      [10, 10],
    ]);
  });

  it('with the headings again below each name', () => {
    expect(
      names([
        ['Date', 'Host council', 'Days'],
        ['Cllr Jane Smith'],
        ['07/04/2026', 'Hull', 1],
        ['Cllr Omar Khan'],
        ['Date', 'Host council', 'Days'],
        ['07/05/2026', 'York', 1],
      ]),
    ).toEqual(['new Jane Smith', 'new Omar Khan']);
  });

  it.each<[string, Grid]>([
    [
      'months part the rows',
      [
        ['Date', 'Host council', 'Days'],
        ['April 2026'],
        ['07/04/2026', 'Hull', 1],
        ['May 2026'],
        ['07/05/2026', 'Hull', 1],
      ],
    ],
    ['the peers have a column', [['Date', 'Peer', 'Days'], ['Cllr Jane Smith'], ['07/04/2026', 'Omar Khan', 1]]],
  ])('not where %s', (_what, grid) => {
    const raw = workbookOf(sheetOf('Log', grid));
    expect(tablesApart(raw)).toBe(raw);
  });
});

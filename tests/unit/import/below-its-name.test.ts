import { describe, expect, it } from 'vitest';
import { acceptProposals } from '@shared/import/row-answers';
import type { ImportDecisions } from '@shared/import/types';
import { makePeer } from '@tests/support/builders';
import { NOTHING_KNOWN, entriesMade, outcomes, readSheet, type Grid } from './import-fixture';

const jane = makePeer({ firstName: 'Jane', lastName: 'Smith', homeCouncilId: 'E08000035' });
const omar = makePeer({ firstName: 'Omar', lastName: 'Khan', homeCouncilId: 'E08000034' });
const known = { ...NOTHING_KNOWN, peers: [jane, omar] };
const read = (grid: Grid, decisions: ImportDecisions = { rows: new Map(), unknownPeers: 'ask' }) =>
  readSheet(grid, { known, name: '2026-27', decisions });

describe('a matrix with a row for each kind of work below its peer', () => {
  const HEADINGS = ['Peer', 'Type', 'Apr', 'May', 'Jun', 'Total'];
  const GRID: Grid = [
    HEADINGS,
    ['Jane Smith', 'CPC', 4, '', '', 4],
    ['', 'Mentoring', '', 1, 1, 2],
    ['', 'Total', 4, 1, 1, 6],
    ['Omar Khan', 'CPC', '', 2, '', 2],
    ['', 'Mentoring', '', '', 1, 1],
    ['', 'Total', '', 2, 1, 3],
    ['GRAND TOTAL', '', 4, 3, 2, 9],
  ];

  it('proposes the peer above, and takes all of them at one press', () => {
    const before = read(GRID);
    expect(outcomes(before).filter((outcome) => outcome.startsWith('needs'))).toEqual([
      'needs review: name-above',
      'needs review: name-above',
    ]);
    const after = read(GRID, acceptProposals(before.rows, { rows: new Map(), unknownPeers: 'ask' }));
    expect(entriesMade(after).map(({ peerId, quarterDays }) => [peerId, quarterDays])).toEqual([
      [jane.id, 16],
      [jane.id, 4],
      [jane.id, 4],
      [omar.id, 8],
      [omar.id, 4],
    ]);
    expect(after.reconciliation.map(({ what, agrees }) => [what, agrees])).toEqual([
      ['total of Jane Smith', true],
      ['total of Jane Smith', true],
      ['total of Omar Khan', true],
      ['total of Omar Khan', true],
      ['total of Jane Smith', true],
      ['total of Omar Khan', true],
      ['grand total', true],
    ]);
  });

  it.each<[string, Grid]>([
    [
      'a kind of work said before',
      [
        ['Jane Smith', 'CPC', 4, '', '', 4],
        ['', 'CPC', '', 1, '', 1],
      ],
    ],
    [
      'no kind of work',
      [
        ['Jane Smith', 'CPC', 4, '', '', 4],
        ['', '', '', 1, '', 1],
      ],
    ],
    ['a blank row between', [['Jane Smith', 'CPC', 4, '', '', 4], [], ['', 'Mentoring', '', 1, '', 1]]],
  ])('asks after %s', (_what, rows) => {
    const { rows: all } = read([HEADINGS, ...rows]);
    expect(all.at(-1)?.reason.code).toBe('name-missing');
    expect(all.at(-1)?.questions[0]?.peers).toEqual([]);
  });

  it('names no one in the total of a row without a name', () => {
    const { reconciliation } = read([HEADINGS, ['Jane Smith', 'CPC', 4, '', '', 4], ['', '', '', 1, '', 1]]);
    expect(reconciliation.map(({ what }) => what)).toEqual(['total of Jane Smith', 'total of a row without a name']);
  });
});

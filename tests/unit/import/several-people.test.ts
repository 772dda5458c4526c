import { describe, expect, it } from 'vitest';
import { severalPeople } from '@shared/import/several-people';
import { makePeer } from '@tests/support/builders';
import { splitRow } from '@shared/import/split-row';
import {
  COUNCILS,
  NOTHING_KNOWN,
  afterCommit,
  outcomes,
  preview,
  readSheet,
  sheetOf,
  workbookOf,
  type Grid,
} from './import-fixture';

describe('several people in one cell', () => {
  it.each([
    ['Jane Smith / Tom Otherly', 2],
    ['Jane Smith/Tom Otherly', 2],
    ['Jane Smith & Tom Otherly', 2],
    ['Cllr Dr Anil & Cllr Mrs Priya Rao', 2],
    ['Jane Smith, Tom Otherly and Ann Field', 2],
    ['Jane Smith\nTom Otherly', 2],
    ['Jane Smith', 0],
    ['SMITH, Jane', 0],
    ['Jane Smith (Lab/Co-op)', 0],
    ['Jane Smith / Labour', 0],
    ['Jane Smith / Leeds', 0],
    ['Jane Smith - Bath & North East Somerset', 0],
    ['Jane Smith (Tyne and Wear)', 0],
    ['Jane Smith/Otherly', 0],
    ['Sandy Anderson', 0],
    ['Jane Smith & guest', 0],
    ['Jane Smith / Lead member peer', 0],
    ['__proto__ & constructor', 0],
  ])('%j', (text, count) => {
    expect(severalPeople(text, COUNCILS)).toHaveLength(count);
  });

  const jane = makePeer({ firstName: 'Jane', lastName: 'Smith' });

  it('are never taken as the first of them', () => {
    const log = sheetOf('Days 26-27', [
      ['Date', 'Peer', 'Days'],
      ['19/05/2026', 'Jane Smith / Tom Otherly', 2],
    ]);
    const plan = preview(workbookOf(log), { known: { ...NOTHING_KNOWN, peers: [jane] } });
    expect(outcomes(plan)).toEqual(['needs review: several-people']);
    expect(plan.rows[0]?.questions).toMatchObject([{ peers: [jane.id], level: 'ask' }]);
  });

  it('are not one new peer, and neither is a vacancy', () => {
    const pool = sheetOf('Pool', [
      ['Peer', 'Council', 'Party'],
      ['Anil & Priya Rao', 'Torridge', 'Green'],
      ['Vacant', 'Torridge', ''],
    ]);
    expect(outcomes(preview(workbookOf(pool)))).toEqual(['needs review: several-people', 'needs review: name-missing']);
  });
});

describe('a log that says of each row whether it was cancelled', () => {
  it.each([
    ['Y', 'needs review: cancelled'],
    ['x', 'needs review: cancelled'],
    ['N', 'new: days-new'],
    ['', 'new: days-new'],
  ])('%j', (mark, expected) => {
    const jane = makePeer({ firstName: 'Jane', lastName: 'Smith' });
    const log = sheetOf('Days 26-27', [
      ['Date', 'Peer', 'Days', 'Cancelled?'],
      ['19/05/2026', 'Jane Smith', 1, mark],
    ]);
    expect(outcomes(preview(workbookOf(log), { known: { ...NOTHING_KNOWN, peers: [jane] } }))).toEqual([expected]);
  });

  it('asks about more days beside one date than a week has', () => {
    const jane = makePeer({ firstName: 'Jane', lastName: 'Smith' });
    const log = sheetOf('Days 26-27', [
      ['Date', 'Peer', 'Days'],
      ['19/05/2026', 'Jane Smith', 15],
      ['20/05/2026', 'Jane Smith', 4],
    ]);
    const plan = preview(workbookOf(log), { known: { ...NOTHING_KNOWN, peers: [jane] } });
    expect(outcomes(plan)).toEqual(['needs review: count-differs-from-dates', 'new: days-new']);
  });
});

describe('a cell of a matrix or a log that names two people', () => {
  const known = {
    ...NOTHING_KNOWN,
    peers: [makePeer({ firstName: 'Jane', lastName: 'Smith' }), makePeer({ firstName: 'Omar', lastName: 'Khan' })],
  };
  it.each<[string, Grid]>([
    [
      'a matrix',
      [
        ['Peer', 'April', 'May', 'Total'],
        ['Jane Smith / Omar Khan', 1, 2, 3],
        ['Jane Smith', '', 0.5, 0.5],
      ],
    ],
    [
      'a log',
      [
        ['Peer', 'Date', 'Days'],
        ['Jane Smith & Omar Khan', '01/04/2026', 1],
        ['Jane Smith', '01/05/2026', 0.5],
      ],
    ],
  ])('%s gives each a row of their own in one answer', (_what, grid) => {
    const asked = readSheet(grid, { name: '2026-27', known });
    const [row] = asked.rows;
    const pieces = row?.questions.flatMap((question) => question.pieces ?? []) ?? [];
    expect(pieces).toEqual([{ name: 'Jane Smith' }, { name: 'Omar Khan' }]);
    const decisions = splitRow({ rows: new Map(), unknownPeers: 'ask' }, row?.id ?? '', pieces);
    const split = readSheet(grid, { name: '2026-27', known, decisions });
    expect(split.rows.map(({ outcome, peerName }) => `${outcome} ${peerName}`)).toEqual([
      'new Jane Smith',
      'new Omar Khan',
      'new Jane Smith',
    ]);
    const again = readSheet(grid, { name: '2026-27', known: afterCommit(known, split), decisions });
    expect(again.operations).toEqual([]);
  });
});

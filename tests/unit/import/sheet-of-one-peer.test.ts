import { describe, expect, it } from 'vitest';
import { acceptProposals } from '@shared/import/row-answers';
import { makePeer } from '@tests/support/builders';
import { NOTHING_KNOWN, entriesMade, readSheet, type Grid } from './import-fixture';

const known = {
  ...NOTHING_KNOWN,
  peers: [
    makePeer({ firstName: 'Jane', lastName: 'Smith', homeCouncilId: 'E08000035' }),
    makePeer({ firstName: 'Jane', lastName: 'Smith', homeCouncilId: 'E06000010' }),
  ],
};
const SHEET: Grid = [
  ['Peer time sheet'],
  ['Name:', 'Cllr Jane Smith'],
  ['Council:', 'Leeds'],
  [],
  ['Day', 'Work done', 'Hours'],
  ['14/04/2026', 'CPC Hull', 7],
  ['15/04/2026', 'mentoring call', '1:30'],
  ['Total', '', 8.5],
  ['Signed: ______'],
];

describe('the time sheet of one peer, in hours', () => {
  it('is a log of days of the one whose council it names; hours wait to be confirmed', () => {
    const asked = readSheet(SHEET, { name: 'Smith J', known });
    expect(
      asked.rows.flatMap(({ questions }) => questions.map(({ reason, propose }) => [reason.code, propose])),
    ).toEqual([
      ['days-as-hours', '1'],
      ['days-as-hours', '0.25'],
    ]);
    expect(asked.operations).toEqual([]);
    expect(asked.reconciliation).toEqual([]);
    const decisions = acceptProposals(asked.rows, { rows: new Map(), unknownPeers: 'ask' });
    const taken = readSheet(SHEET, { name: 'Smith J', known, decisions });
    expect(entriesMade(taken).map(({ peerId, date, quarterDays }) => [peerId, date, quarterDays])).toEqual([
      [known.peers[0]?.id, '2026-04-14', 4],
      [known.peers[0]?.id, '2026-04-15', 1],
    ]);
  });

  it('"Day" still heads the days of a log that has its dates elsewhere, and "Date" goes before "Month"', () => {
    const grid: Grid = [
      ['Month', 'Date', 'Peer', 'Day'],
      ['April', '14/04/2026', 'Jane Smith (Leeds)', 0.5],
    ];
    expect(readSheet(grid, { known }).rows[0]?.reads).toMatchObject({ from: '2026-04-14', quarterDays: 2 });
  });
});

describe('a list of peers with their status under another heading', () => {
  it('is read by its cells', () => {
    const { rows } = readSheet([
      ['Councillor & council', 'Pol.', 'E-mail', 'Position'],
      ['Cllr Ann Price (Leeds)', 'Lab', 'ann@example.org', 'Active'],
      ['Cllr Bo Reed (Hull)', 'Lab', 'bo@example.org', 'Retired May 2025'],
      ['Cllr Cy Dole (York)', 'Lab', 'cy@example.org', 'On hold'],
    ]);
    expect(rows.map(({ makes }) => makes[0]?.after)).toMatchObject([
      { lastName: 'Price', homeCouncilId: 'E08000035', status: 'active' },
      { lastName: 'Reed', homeCouncilId: 'E06000010', status: 'retired' },
      { lastName: 'Dole', homeCouncilId: 'E06000014', status: 'paused' },
    ]);
  });
});

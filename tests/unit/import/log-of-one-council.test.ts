import { describe, expect, it } from 'vitest';
import { givenForAll } from '@shared/import/given-for-all';
import { mapColumn, proposeMappings } from '@shared/import/mapping';
import { makePeer } from '@tests/support/builders';
import { inputFor, NOTHING_KNOWN, outcomes, preview, sheetOf, workbookOf, type Grid } from './import-fixture';

const JANE = makePeer({ firstName: 'Jane', lastName: 'Smith' });
const KNOWN = { ...NOTHING_KNOWN, peers: [JANE] };
const LOG: Grid = [
  ['Peer', 'Date', 'Days', 'Activity'],
  ['Jane Smith', '12/05/2026', 1, 'On site'],
  ['Jane Smith', '13/05/2026', 0.5, 'Report'],
];

const councilOf = (name: string, grid: Grid) =>
  proposeMappings(workbookOf(sheetOf(name, grid)))[0]?.councilSupported ?? null;

describe('a log without a column for the council supported', () => {
  it.each<[string, string, Grid]>([
    ['Leeds CPC 2026', 'Leeds', LOG],
    ['CPC - Stroud', 'Stroud', LOG],
    ['Peer challenge North Kesteven', 'North Kesteven', LOG],
    ['Mentoring Hull', 'Hull', LOG],
    ['Days', 'Leeds City Council', [['Host council: Leeds City Council'], [], ...LOG]],
    ['Days', 'Leeds', [['Host council', 'Leeds'], ['Code', 'PC26-1'], ...LOG]],
    ['Leeds and partners CPC', 'Leeds', LOG],
    ['Telford and Wrekin CPC', 'Telford and Wrekin', LOG],
    ['Days', 'Gedling', [['Corporate peer challenge at Gedling, May 2026'], ...LOG]],
  ])('named %s is of %s', (sheet, council, grid) => {
    expect(councilOf(sheet, grid)).toBe(council);
  });

  it.each<[string, Grid]>([
    ['Days', LOG],
    ['Leeds', LOG],
    ['Leeds members', LOG],
    ['CPC 2026', LOG],
    ['CPC Leeds and Hull', LOG],
    ['CPCs Leeds, Hull', LOG],
    ['Leeds CPC + Hull CPC', LOG],
    ['Peer challenges Stroud, Gedling & Hull', LOG],
    ['Days', [['Council: Leeds'], ...LOG]],
    ['Leeds CPC', LOG.map((row, index) => [...row, index === 0 ? 'Host council' : 'Hull'])],
    ['Leeds CPC', LOG.map(([, ...row]) => row)],
  ])('named %s is of none that is sure', (sheet, grid) => {
    expect(councilOf(sheet, grid)).toBeNull();
  });

  it('gives it to every day, and no longer once a column says it', () => {
    const raw = workbookOf(sheetOf('Leeds CPC 2026', LOG));
    const first = preview(raw, { known: KNOWN });
    expect(outcomes(first)).toEqual(['new: days-new', 'new: days-new']);
    expect(first.rows.flatMap(({ makes }) => makes.map(({ after }) => after))).toMatchObject([
      { councilSupportedId: 'E08000035', quarterDays: 4 },
      { councilSupportedId: 'E08000035', quarterDays: 2 },
    ]);
    const input = inputFor(raw, { known: KNOWN });
    const mappings = input.mappings.map((mapping) => mapColumn(mapping, 3, 'councilSupported'));
    expect(input.mappings.flatMap(givenForAll)).toMatchObject([{ fact: 'councilSupported', text: 'Leeds' }]);
    expect(mappings.flatMap(givenForAll)).toEqual([]);
    const mapped = preview(raw, { known: KNOWN, mappings });
    expect(mapped.rows[0]?.makes[0]?.after).toMatchObject({
      councilSupportedId: null,
      councilSupportedText: 'On site',
    });
  });

  it('asks about a row whose work names another', () => {
    const raw = workbookOf(
      sheetOf('Leeds CPC 2026', [
        ...LOG,
        ['Jane Smith', '14/05/2026', 1, 'Mentoring Hull'],
        ['Jane Smith', '15/05/2026', 1, 'CPC Leeds'],
      ]),
    );
    expect(outcomes(preview(raw, { known: KNOWN }))).toEqual([
      'new: days-new',
      'new: days-new',
      'needs review: council-of-list',
      'new: days-new',
    ]);
    const rows = new Map([['Leeds CPC 2026!4', { cells: { councilSupported: 'Hull' } }]]);
    const settled = preview(raw, { known: KNOWN, decisions: { rows, unknownPeers: 'ask' } });
    expect(settled.rows[2]?.makes[0]?.after).toMatchObject({ councilSupportedId: 'E06000010' });
  });
});

import { describe, expect, it } from 'vitest';
import { proposeMappings } from '@shared/import/mapping';
import type { SheetMapping } from '@shared/import/types';
import { makePeer } from '@tests/support/builders';
import {
  afterCommit,
  inputFor,
  NOTHING_KNOWN,
  outcomes,
  preview,
  sheetOf,
  workbookOf,
  type Grid,
} from './import-fixture';

const JANE = makePeer({ firstName: 'Jane', lastName: 'Smith' });
const KNOWN = { ...NOTHING_KNOWN, peers: [JANE] };
const LOG: Grid = [
  ['Date', 'Days', 'Activity'],
  ['12/05/2026', 1, 'CPC'],
  ['13/05/2026', 2, 'Mentoring'],
];

const personOf = (name: string, grid: Grid) => {
  const [mapping] = proposeMappings(workbookOf(sheetOf(name, grid)));
  return mapping && `${mapping.holds}: ${mapping.person}`;
};

describe('a log without a column for the peer', () => {
  it.each<[string, string, Grid]>([
    ['Jane Smith', 'Jane Smith', LOG],
    ['Cllr Smith', 'Cllr Smith', LOG],
    ['SMITH, Jane', 'SMITH, Jane', LOG],
    ['June Brown', 'June Brown', LOG],
    ['Siobh\u00e1n O\u2019Third', 'Siobh\u00e1n O\u2019Third', LOG],
    ['Sheet1', 'Jane Smith', [['Name: Jane Smith'], [], ...LOG]],
    ['Sheet1', 'Jane Smith (Leeds)', [['Name', 'Jane Smith'], ['Council', 'Leeds'], ...LOG]],
    ['Sheet1', 'Cllr Jane Smith (Leeds)', [['Name: Cllr Jane Smith'], ['Authority: Leeds'], ...LOG]],
    ['Sheet1', 'Jane Smith', [['Member peer:', '', 'Jane Smith'], ...LOG]],
    ['2026-27', 'Cllr Jane Smith', [['Cllr Jane Smith \u2013 days used 2026/27'], ...LOG]],
    ['2026-27', 'Cllr Jane Smith (Leeds)', [['Cllr Jane Smith (Lab), Leeds'], ...LOG]],
    ['2026-27', 'Cllr Jane Smith (Leeds)', [['Cllr Jane Smith - Labour - Leeds'], ...LOG]],
  ])('named %s is of %s', (sheet, person, grid) => {
    expect(personOf(sheet, grid)).toBe(`days: ${person}`);
  });

  it.each([
    'Sheet1',
    'Days used',
    'Mentoring',
    'Leeds City Council',
    'Group Support',
    'Peer Challenge',
    '2026-27',
    'May June',
    'Hull',
  ])('named %s is of nobody', (sheet) => {
    expect(personOf(sheet, LOG)).not.toContain('days');
  });

  it('is not of one where a column names the peers', () => {
    expect(
      personOf('Jane Smith', [
        ['Peer', 'Date', 'Days'],
        ['Omar Khan', '12/05/2026', 1],
      ]),
    ).toBe('days: null');
  });

  it('gives its days to that peer, each sheet to its own, and changes nothing the second time', () => {
    const omar = makePeer({ firstName: 'Omar', lastName: 'Khan' });
    const known = { ...NOTHING_KNOWN, peers: [JANE, omar] };
    const raw = workbookOf(sheetOf('Jane Smith', LOG), sheetOf('Omar Khan', LOG));
    const plan = preview(raw, { known });
    expect(plan.rows.map(({ peerName, outcome }) => `${peerName} ${outcome}`)).toEqual([
      'Jane Smith new',
      'Jane Smith new',
      'Omar Khan new',
      'Omar Khan new',
    ]);
    expect(plan.totals.map(({ after }) => after.workedQuarterDays)).toEqual([12, 12]);
    expect(new Set(outcomes(preview(raw, { known: afterCommit(known, plan) })))).toEqual(
      new Set(['unchanged: row-unchanged']),
    );
  });

  it('is of whom the user says', () => {
    const input = inputFor(workbookOf(sheetOf('Sam Brown', LOG)), { known: KNOWN });
    const mappings = input.mappings.map((mapping): SheetMapping => ({ ...mapping, person: 'Jane Smith' }));
    expect(preview(input.raw, { known: KNOWN, mappings }).rows.map(({ peerName }) => peerName)).toEqual([
      'Jane Smith',
      'Jane Smith',
    ]);
  });
});

describe('a log with hours only', () => {
  const log = (header: string, hours: string | number | { serial: number; shown: string }): Grid => [
    ['Peer', 'Date', header, 'Activity'],
    ['Jane Smith', '12/05/2026', hours, 'CPC'],
  ];

  it.each<[string, string | number | { serial: number; shown: string }, string | null]>([
    ['Hours', 7, '1'],
    ['Hours', '3.5', '0.5'],
    ['No. of hours', 10, '1.5'],
    ['Hrs', '2 hrs', '0.25'],
    ['Hours worked', { serial: 7 / 24, shown: '07:00' }, '1'],
    ['Time (hours)', '1:30', '0.25'],
    ['Hours', 'most of it', null],
  ])('%s %j proposes %j days', (header, hours, propose) => {
    const [row] = preview(workbookOf(sheetOf('Log', log(header, hours))), { known: KNOWN }).rows;
    expect(row).toMatchObject({ outcome: 'needs review', questions: [{ field: 'days', column: 2, propose }] });
  });

  it('is taken once confirmed', () => {
    const decisions = { rows: new Map([['Log!2', { cells: { days: '1' } }]]), unknownPeers: 'ask' as const };
    const [row] = preview(workbookOf(sheetOf('Log', log('Hours', 7))), { known: KNOWN, decisions }).rows;
    expect(row).toMatchObject({ outcome: 'new', makes: [{ after: { quarterDays: 4 } }] });
  });

  it('has its totals told from its rows, and days go before hours', () => {
    const grid: Grid = [...log('Hours', 7), ['Total', '', 7, '']];
    expect(outcomes(preview(workbookOf(sheetOf('Log', grid)), { known: KNOWN }))[1]).toBe('ignored: row-total');
    const both: Grid = [
      ['Peer', 'Date', 'Days', 'Hours'],
      ['Jane Smith', '12/05/2026', 0.5, 7],
    ];
    const [row] = preview(workbookOf(sheetOf('Log', both)), { known: KNOWN }).rows;
    expect(row).toMatchObject({ outcome: 'new', makes: [{ after: { quarterDays: 2 } }] });
  });
});

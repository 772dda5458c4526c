import { describe, expect, it } from 'vitest';
import { compareImport } from '@shared/import/compare/compare-import';
import { comparisonWorkbook } from '@shared/import/compare/comparison-workbook';
import type { KnownRecords } from '@shared/import/types';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { day, makeDayEntry, makePeer, makeRequest } from '@tests/support/builders';
import { NOTHING_KNOWN, preview, sheetOf, workbookOf, type Given } from './import-fixture';

const anna = makePeer({ firstName: 'Anna', lastName: 'Peerwell', crmId: 'P-1', homeCouncilId: 'E08000035' });
const ben = makePeer({ firstName: 'Ben', lastName: 'Otherby', crmId: 'P-2', homeCouncilId: 'E06000010' });
const entry = (peerId: string, date: string, quarterDays: number, overrides: object = {}) =>
  makeDayEntry({ peerId, date, quarterDays, activity: 'on site', councilSupportedId: 'E06000010', ...overrides });

const known: KnownRecords = {
  ...NOTHING_KNOWN,
  peers: [anna, ben],
  dayEntries: [
    entry(anna.id, '2026-06-10', 4),
    entry(anna.id, '2026-06-11', 4),
    entry(ben.id, '2026-07-01', 2),
    entry(ben.id, '2026-07-02', 4, { state: 'cancelled' }),
    entry(ben.id, '2025-07-01', 8),
    entry(anna.id, '2026-09-01', 4, { activity: 'training' }),
  ],
};

const HEADINGS = ['CRM ID', 'Peer', 'Date', 'Days', 'Activity', 'Host council'];
const theirRow = (crm: string, name: string, date: string, days: Given): Given[] => [
  crm,
  name,
  date,
  days,
  'On site',
  'Hull City Council',
];

/** The LGA's own extract: one row as ours, one of another amount, one of a day we do not have, one unknown person, a total. */
const theirs = workbookOf(
  sheetOf('Extract', [
    HEADINGS,
    theirRow('P-1', 'Anna Peerwell', '10/06/2026', 1),
    theirRow('P-1', 'Anna Peerwell', '11/06/2026', 0.5),
    theirRow('P-1', 'Anna Peerwell', '12/06/2026', 1),
    ['', 'Cy Newcomer', '13/06/2026', 1, 'On site', 'Hull City Council'],
    ['Total', '', '', 3.5],
  ]),
);

const plan = preview(theirs, { known });
const comparison = compareImport(plan, known, DEFAULT_AGREEMENT);

describe('comparing only', () => {
  it('tells each row the same, different, only theirs or only ours', () => {
    expect(comparison.counts).toEqual({ same: 1, different: 1, 'only theirs': 1, 'only ours': 2 });
    expect(comparison.rows.map(({ is, row, peerName }) => [is, row, peerName])).toEqual([
      ['same', 2, 'Anna Peerwell'],
      ['different', 3, 'Anna Peerwell'],
      ['only theirs', 4, 'Anna Peerwell'],
      ['only ours', null, 'Ben Otherby'],
      ['only ours', null, 'Anna Peerwell'],
    ]);
    expect(comparison.rows[1]).toMatchObject({ differs: 'Days: ours 1 day, theirs 0.5 days' });
  });

  it('drops no row of theirs: what needs an answer first, and what is no data, is counted apart', () => {
    expect(comparison.notCompared.map(({ row, why }) => [row, why[0]?.code])).toEqual([[5, 'peer-unknown']]);
    const ofTheirs = comparison.rows.filter(({ row }) => row !== null).length;
    expect(ofTheirs + comparison.notCompared.length + comparison.ignored).toBe(plan.rowsRead);
  });

  it('puts days per peer side by side for their years, without cancelled days and those that do not count', () => {
    expect(
      comparison.peers.map(({ peerName, yearKey, theirsQuarterDays, oursQuarterDays, is }) => [
        peerName,
        yearKey,
        theirsQuarterDays,
        oursQuarterDays,
        is,
      ]),
    ).toEqual([
      ['Anna Peerwell', 'FY2026/27', 10, 8, 'different'],
      ['Ben Otherby', 'FY2026/27', 0, 2, 'only ours'],
    ]);
  });

  it('is all the same against what was just imported', () => {
    const own = workbookOf(sheetOf('Extract', [HEADINGS, theirRow('P-1', 'Anna Peerwell', '10/06/2026', 1)]));
    const records = { ...known, dayEntries: [entry(anna.id, '2026-06-10', 4)] };
    const result = compareImport(preview(own, { known: records }), records, DEFAULT_AGREEMENT);
    expect(result.counts).toEqual({ same: 1, different: 0, 'only theirs': 0, 'only ours': 0 });
    expect(result.peers.map(({ is }) => is)).toEqual(['same']);
  });

  it('compares requests too: what came between their first and their last', () => {
    const round = (receivedOn: string) => [{ id: 'r', receivedOn, peersWanted: 1 }];
    const requests = [
      makeRequest({
        ref: 'Q/1',
        kindOfWork: 'Mentoring',
        councilSupportedId: 'E06000010',
        rounds: round('2026-06-01'),
      }),
      makeRequest({ ref: 'R-0002', rounds: round('2026-06-05') }),
      makeRequest({ ref: 'R-0003', rounds: round('2026-08-05') }),
    ];
    const log = workbookOf(
      sheetOf('Requests', [
        ['Ref', 'Received', 'Council', 'Support', 'No. peers', 'Replied'],
        ['Q/1', '01/06/2026', 'Hull', 'Mentoring', 1, null],
        ['Q/9', '10/06/2026', 'Leeds', 'Mentoring', 1, null],
      ]),
    );
    const records = { ...NOTHING_KNOWN, requests };
    const result = compareImport(preview(log, { known: records }), records, DEFAULT_AGREEMENT);
    expect(result.rows.map(({ is, ours }) => [is, ours.split(',')[0]])).toEqual([
      ['same', 'Q/1'],
      ['only theirs', ''],
      ['only ours', 'R-0002'],
    ]);
  });

  it('is saved as sheets of days per peer, rows, what was not compared, and notes', () => {
    const councils = { nameOf: (_id: unknown, text: string) => text };
    const { sheets, fileName } = comparisonWorkbook(comparison, { councils, today: day('2026-11-22') });
    expect(fileName).toBe('comparison-2026-11-22.xlsx');
    expect(sheets.map(({ name }) => name)).toEqual(['Days per peer', 'Rows', 'Not compared', 'Notes']);
    const [perPeer] = sheets;
    expect(perPeer?.layout === 'table' && [...perPeer.rows()][0]).toEqual([
      'Anna Peerwell',
      'P-1',
      '',
      'FY2026/27',
      2.5,
      2,
      0.5,
      'Different',
    ]);
  });
});

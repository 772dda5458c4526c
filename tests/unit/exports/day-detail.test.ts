import { makeAssignment, makeDayEntry, makePeer, makeProject, makeRequest } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';
import { rowsOf } from './read-sheet';
import { byPeer, makeReturnInput } from './return-fixture';

const peer = makePeer({ id: 'p', firstName: 'Siân', lastName: 'Ó Briain', crmId: 'P-1' });

describe('Day detail', () => {
  test('holds an entry as its own words have it', () => {
    const entry = makeDayEntry({
      id: 'entry',
      peerId: 'p',
      quarterDays: 2,
      state: 'pencilled',
      activity: 'travel',
      kindOfWork: 'Mentoring',
      whatFor: 'New leader',
      councilSupportedText: 'Ambridge PC',
      projectCode: 'PC26-1',
      purchaseOrder: 'PO-9',
      agreedOn: '2026-06-01',
    });
    expect(rowsOf(makeReturnInput({ peers: [peer], entriesByPeer: byPeer([entry]) }), 'Day detail')).toEqual([
      {
        Peer: 'Siân Ó Briain',
        'CRM ID': 'P-1',
        Date: '2026-06-10',
        Days: 2,
        'Kind of work': 'Mentoring',
        Activity: 'Travel',
        Project: 'New leader',
        'Council supported': 'Ambridge PC',
        'Project code': 'PC26-1',
        PO: 'PO-9',
        'Counts to limit': 'No',
        State: 'Pencilled in',
        'Agreed on': '2026-06-01',
        'Peer Desk ref': 'entry',
      },
    ]);
  });

  test('takes what the entry leaves out from its project, then from its request', () => {
    const input = makeReturnInput({
      peers: [peer],
      projects: [makeProject({ id: 'cpc', name: 'Leeds CPC', projectCode: 'PC1', purchaseOrder: 'PO1' })],
      requests: [makeRequest({ id: 'r', kindOfWork: 'Finance peer challenge', councilSupportedId: 'E08000035' })],
      assignments: [makeAssignment({ id: 'a', requestId: 'r', projectId: 'cpc' })],
      entriesByPeer: byPeer([makeDayEntry({ peerId: 'p', assignmentId: 'a' })]),
    });
    expect(rowsOf(input, 'Day detail')[0]).toMatchObject({
      Project: 'Leeds CPC',
      'Project code': 'PC1',
      PO: 'PO1',
      'Kind of work': 'Finance peer challenge',
      'Council supported': 'Leeds City Council',
    });
  });

  test.each([
    ['day', '2026-07-01', '2026-07-01'],
    ['month', '2026-07-01', 'July 2026'],
    ['year', '2025-04-01', 'FY2025/26'],
  ] as const)('shows an entry known to the %s as %s', (precision, date, shown) => {
    const entriesByPeer = byPeer([makeDayEntry({ peerId: 'p', precision, date })]);
    const input = makeReturnInput({ peers: [peer], entriesByPeer, everyEntryByPeer: entriesByPeer });
    expect(rowsOf(input, 'Day detail')[0]?.['Date']).toBe(shown);
  });

  test('holds the entries of every year where they are given, the year otherwise; cancelled ones too', () => {
    const entries = [
      makeDayEntry({ peerId: 'p', date: '2025-04-01' }),
      makeDayEntry({ peerId: 'p', date: '2026-04-02', state: 'cancelled' }),
      makeDayEntry({ peerId: 'p', date: '2026-04-01' }),
    ];
    const input = makeReturnInput({ peers: [peer], entriesByPeer: byPeer(entries.slice(1)) });
    const dates = (of: typeof input) => rowsOf(of, 'Day detail').map((row) => [row['Date'], row['State']]);
    expect(dates(input)).toEqual([
      ['2026-04-01', 'Worked'],
      ['2026-04-02', 'Cancelled'],
    ]);
    expect(dates({ ...input, everyEntryByPeer: byPeer(entries) })).toHaveLength(3);
  });
});

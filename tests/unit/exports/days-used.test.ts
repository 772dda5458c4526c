import { makeApproval, makeDayEntry, makePeer } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';
import { rowsOf } from './read-sheet';
import { byPeer, makeReturnInput } from './return-fixture';

function days(peerId: string, quarterDays: number, overrides = {}) {
  return makeDayEntry({ peerId, quarterDays, ...overrides });
}

describe('Days used', () => {
  const peers = ['low', 'unused', 'at', 'over', 'granted', 'near', 'only-travel'].map((id) =>
    makePeer({ id, lastName: id, firstName: '' }),
  );
  const input = makeReturnInput({
    peers,
    entriesByPeer: byPeer([
      days('low', 2, { state: 'pencilled', date: '2026-12-01' }),
      days('at', 159),
      days('at', 1, { state: 'booked', date: '2026-12-02' }),
      days('over', 161),
      days('granted', 168),
      days('near', 128),
      days('only-travel', 4, { activity: 'travel' }),
      days('unused', 4, { state: 'cancelled' }),
      days('unused', 4, { date: '2026-03-31' }),
    ]),
    approvals: [
      makeApproval({ peerId: 'granted', grantedQuarterDays: 8, approver: 'A. Director', decidedOn: '2026-10-01' }),
      makeApproval({ peerId: 'over', decision: 'refused', grantedQuarterDays: 8, approver: 'B. Director' }),
      makeApproval({ peerId: 'over', yearKey: 'FY2025/26', approver: 'Last Year' }),
    ],
  });

  test('puts over first, then most used, and leaves out peers with nothing in the year', () => {
    expect(rowsOf(input, 'Days used').map((row) => [row['Peer'], row['Position']])).toEqual([
      ['granted', 'Over, approved'],
      ['over', 'Over, no approval'],
      ['at', 'At limit'],
      ['near', '32 or more'],
      ['low', 'Within limit'],
      ['only-travel', 'Within limit'],
    ]);
    expect(rowsOf({ ...input, includeUnused: true }, 'Days used').at(-1)).toMatchObject({ Peer: 'unused', Worked: 0 });
  });

  test('has the figures of the rules in quarter-days, and who approved the extra ones', () => {
    const [granted, over, at] = rowsOf(input, 'Days used');
    expect(granted).toMatchObject({
      Year: 'FY2026/27',
      Worked: 168,
      Booked: 0,
      Left: 0,
      Limit: 160,
      'Extra days approved': 8,
      'Approved by': 'A. Director',
      'Approved on': '2026-10-01',
      'Last worked': '2026-06-10',
      'Peer Desk ref': 'granted',
    });
    expect(over).toMatchObject({ Left: -1, 'Extra days approved': 0, 'Approved by': '', 'Approved on': null });
    expect(at).toMatchObject({ Worked: 159, Booked: 1, Left: 0, 'Next work': '2026-12-02' });
  });

  test('says "July 2026" where only the month of the last work is known', () => {
    const peer = makePeer({ id: 'monthly' });
    const entry = days('monthly', 10, { date: '2026-07-01', precision: 'month' });
    const [row] = rowsOf(makeReturnInput({ peers: [peer], entriesByPeer: byPeer([entry]) }), 'Days used');
    expect(row?.['Last worked']).toBe('July 2026');
  });

  test('orders people of the same use by name, accents aside', () => {
    const named = [
      makePeer({ id: 'z', firstName: 'Siân', lastName: 'Zed' }),
      makePeer({ id: 'o2', firstName: 'Siân', lastName: 'Ó Briain' }),
      makePeer({ id: 'o1', firstName: 'Anne', lastName: 'Obriain' }),
      makePeer({ id: 'p', firstName: 'Ann', lastName: 'Parry' }),
    ];
    const rows = rowsOf(makeReturnInput({ peers: named, includeUnused: true }), 'Days used');
    expect(rows.map((row) => row['Peer Desk ref'])).toEqual(['o2', 'o1', 'p', 'z']);
  });
});

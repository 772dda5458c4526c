import { PeerIdSchema, type PeerId } from '@shared/model/ids';
import type { DayEntry } from '@shared/model/day-entry';
import type { LimitApproval } from '@shared/model/limit-approval';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { daysUsed } from '@shared/rules/days-used';
import { yearEnd, yearToClose } from '@shared/rules/year-end';
import { yearOf } from '@shared/rules/year';
import { day, makeApproval, makeDayEntry } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';

const YEAR = yearOf(day('2027-03-31'), DEFAULT_AGREEMENT);

describe('the year whose end is near', () => {
  test.each([
    ['2027-02-28', 'financial', null],
    ['2027-03-01', 'financial', 'FY2026/27'],
    ['2027-03-31', 'financial', 'FY2026/27'],
    ['2027-04-01', 'financial', 'FY2026/27'],
    ['2027-04-30', 'financial', 'FY2026/27'],
    ['2027-05-01', 'financial', null],
    ['2026-11-30', 'calendar', null],
    ['2026-12-01', 'calendar', 'CY2026'],
    ['2027-01-31', 'calendar', 'CY2026'],
    ['2027-02-01', 'calendar', null],
    ['2027-08-01', 'lga-meeting', 'LGA2026/27'],
    ['2027-09-30', 'lga-meeting', 'LGA2026/27'],
    ['2027-10-01', 'lga-meeting', null],
  ] as const)('on %s, years %s', (today, yearBasis, key) => {
    expect(yearToClose(day(today), { ...DEFAULT_AGREEMENT, yearBasis })?.key ?? null).toBe(key);
  });
});

function closing(today: string, entries: readonly DayEntry[], approvals: readonly LimitApproval[] = []) {
  const peers = [...new Set(entries.map(({ peerId }) => peerId))];
  const used = new Map<PeerId, ReturnType<typeof daysUsed>>(
    peers.map((peerId) => [
      peerId,
      daysUsed(
        entries.filter((entry) => entry.peerId === peerId),
        YEAR,
        DEFAULT_AGREEMENT,
        day(today),
      ),
    ]),
  );
  return yearEnd({ year: YEAR, today: day(today), agreement: DEFAULT_AGREEMENT, entries, used, approvals });
}

describe('a year that is settled', () => {
  const entries = [
    makeDayEntry({ date: '2027-03-29', state: 'booked' }),
    makeDayEntry({ date: '2027-03-30', state: 'booked' }),
    makeDayEntry({ date: '2027-03-31', state: 'pencilled', pencilledUntil: '2027-03-01' }),
    makeDayEntry({ date: '2027-03-01', precision: 'month', state: 'booked', quarterDays: 12 }),
    makeDayEntry({ date: '2026-06-10', state: 'worked' }),
    makeDayEntry({ date: '2026-06-11', state: 'cancelled' }),
  ];

  test('days that passed and days to come, each run a line, an entry of a month when that is over', () => {
    const on30 = closing('2027-03-30', entries);
    expect(on30.passed.map(({ from, to }) => [from, to])).toEqual([['2027-03-29', '2027-03-29']]);
    expect(on30.ahead.map(({ from, to, quarterDays }) => [from, to, quarterDays])).toEqual([
      ['2027-03-01', '2027-03-01', 12],
      ['2027-03-30', '2027-03-30', 4],
      ['2027-03-31', '2027-03-31', 4],
    ]);
    const after = closing('2027-04-01', entries);
    expect(after.ahead).toEqual([]);
    expect(after.passed.map(({ quarterDays }) => quarterDays)).toEqual([12, 8, 4]);
  });

  test('says what the year comes to, pencilling that ran out too', () => {
    expect(closing('2027-04-01', entries)).toMatchObject({
      workedQuarterDays: 4,
      bookedQuarterDays: 20,
      pencilledQuarterDays: 4,
      peerCount: 1,
      over: [],
      awaited: [],
    });
  });

  test('says who is over without approval, most over first, and which approvals are awaited', () => {
    const days = (peerId: string, quarterDays: number) => makeDayEntry({ peerId, date: '2026-06-10', quarterDays });
    const used = [days('a', 160), days('b', 161), days('c', 170), days('d', 170)];
    const approvals = [
      makeApproval({ peerId: 'd', grantedQuarterDays: 10 }),
      makeApproval({ id: 'later', peerId: 'b', decision: 'asked', askedOn: '2027-03-02' }),
      makeApproval({ id: 'first', peerId: 'c', decision: 'asked', askedOn: '2027-03-01' }),
      makeApproval({ peerId: 'c', decision: 'asked', yearKey: 'FY2025/26' }),
    ];
    const found = closing('2027-04-01', used, approvals);
    expect(found.over.map(({ peerId, position }) => [peerId, position.leftQuarterDays])).toEqual([
      [PeerIdSchema.parse('c'), -10],
      [PeerIdSchema.parse('b'), -1],
    ]);
    expect(found.awaited.map(({ id }) => id)).toEqual(['first', 'later']);
  });
});

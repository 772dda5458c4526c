import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { daysUsed } from '@shared/rules/days-used';
import { isUnused, lastTwelveMonths, unusedSince } from '@shared/rules/unused';
import { day, makeDayEntry, TODAY } from '@tests/support/builders';
import { describe, expect, it, test } from 'vitest';

test.each([
  ['2026-11-22', '2025-11-23'],
  ['2028-02-29', '2027-03-01'],
  ['2027-03-01', '2026-03-02'],
])('the last twelve months on %s begin on %s', (today, since) => {
  expect(unusedSince(day(today))).toBe(since);
});

test.each([
  ['no work at all', [], true],
  ['the day before the twelve months', [{ date: '2025-11-22' }], true],
  ['their first day', [{ date: '2025-11-23' }], false],
  ['today', [{ date: TODAY }], false],
  ['work that does not count', [{ date: '2026-01-10', activity: 'shadowing' }], false],
  ['booked, pencilled in and cancelled', [{ state: 'booked' }, { state: 'pencilled' }, { state: 'cancelled' }], true],
  ['a day worked that lies ahead', [{ date: '2026-11-23' }], true],
  ['the month before', [{ date: '2025-10-01', precision: 'month' }], true],
  ['a month that reaches into them', [{ date: '2025-11-01', precision: 'month' }], false],
  ['a year that reaches into them', [{ date: '2025-04-01', precision: 'year' }], false],
  ['a year that ended before', [{ date: '2024-04-01', precision: 'year' }], true],
])('%s', (_what, entries, expected) => {
  expect(isUnused(entries.map(makeDayEntry), DEFAULT_AGREEMENT, TODAY)).toBe(expected);
});

describe('the last twelve months', () => {
  const used = (...dates: string[]) =>
    daysUsed(
      dates.map((date) => makeDayEntry({ date: day(date), state: 'worked', quarterDays: 4 })),
      lastTwelveMonths(day('2026-11-22')),
      DEFAULT_AGREEMENT,
      day('2026-11-22'),
    ).workedQuarterDays;

  it('holds the day after the one a year ago, and today, whatever year they are counted in', () => {
    expect(lastTwelveMonths(day('2026-11-22'))).toMatchObject({ startsOn: '2025-11-23', endsOn: '2026-11-22' });
    expect([used('2025-11-22'), used('2025-11-23'), used('2026-03-31', '2026-04-01'), used('2026-11-23')]).toEqual([
      0, 4, 8, 0,
    ]);
    expect(lastTwelveMonths(day('2028-02-29')).startsOn).toBe('2027-03-01');
  });
});

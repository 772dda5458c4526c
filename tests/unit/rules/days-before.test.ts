import { DAYS_BEFORE, DEFAULT_AGREEMENT } from '@shared/model/settings';
import { daysBeforeEntry, isDaysBefore, sumBefore } from '@shared/rules/days-before';
import { yearOf } from '@shared/rules/year';
import { makeDayEntry, TODAY } from '@tests/support/builders';
import { expect, test } from 'vitest';

const year = yearOf(TODAY, DEFAULT_AGREEMENT);
const before = makeDayEntry({ activity: DAYS_BEFORE, precision: 'year', date: '2026-04-01', quarterDays: 24 });

test.each([
  ['an amount for the year', before, true],
  ['taken away', { ...before, state: 'cancelled' as const }, true],
  ['other work of the year', makeDayEntry({ precision: 'year' }), false],
  ['a day', makeDayEntry({ activity: DAYS_BEFORE }), false],
  ['a month', makeDayEntry({ activity: DAYS_BEFORE, precision: 'month' }), false],
])('days used before Peer Desk: %s', (_, entry, is) => expect(isDaysBefore(entry)).toBe(is));

test('what was taken away is not in the sum', () => {
  expect(sumBefore([])).toBe(0);
  expect(sumBefore([before, { ...before, state: 'cancelled' }, makeDayEntry({ quarterDays: 2 })])).toBe(26);
});

test('the entry is worked, of the whole year, and keeps what else stood there', () => {
  const { id, peerId, quarterDays } = makeDayEntry({ id: 'new', peerId: 'peer-1', quarterDays: 10 });
  expect(daysBeforeEntry(undefined, { id, peerId, quarterDays, year })).toMatchObject({
    id: 'new',
    peerId: 'peer-1',
    date: '2026-04-01',
    precision: 'year',
    part: 'unknown',
    activity: DAYS_BEFORE,
    state: 'worked',
    quarterDays: 10,
    note: '',
  });
  const old = makeDayEntry({ ...before, state: 'cancelled', note: 'From the old sheet', part: 'am' });
  expect(daysBeforeEntry(old, { id: old.id, peerId, quarterDays, year })).toEqual({
    ...old,
    quarterDays: 10,
    state: 'worked',
    part: 'unknown',
  });
});

import { DEFAULT_AGREEMENT, type Agreement } from '@shared/model/settings';
import { agreementEffects } from '@shared/rules/agreement-effects';
import { changeCounting } from '@shared/rules/counting';
import { buildTrainingBook } from '@shared/rules/training-book';
import { yearOf } from '@shared/rules/year';
import { byPeer } from '@tests/unit/exports/return-fixture';
import { day, makeDayEntry, makePeer, TODAY } from '@tests/support/builders';
import { expect, test } from 'vitest';

const YEAR = yearOf(TODAY, DEFAULT_AGREEMENT);
const entriesByPeer = byPeer([
  makeDayEntry({ peerId: 'at-limit', quarterDays: 160, precision: 'month', date: '2026-07-01' }),
  makeDayEntry({ peerId: 'over', quarterDays: 160, precision: 'month', date: '2026-07-01' }),
  makeDayEntry({ peerId: 'over', quarterDays: 1, state: 'booked', date: '2026-12-01' }),
  makeDayEntry({ peerId: 'travels', quarterDays: 160, precision: 'month', date: '2026-07-01' }),
  makeDayEntry({ peerId: 'travels', quarterDays: 4, activity: 'travel' }),
]);
const NONE = { attendedOn: null, bookedFor: null };
const conferred = (attendedOn: string, status = 'active') =>
  makePeer({ status, training: { challenge: NONE, mentoring: NONE, conference: { ...NONE, attendedOn } } });
const peers = [conferred('2023-11-22'), conferred('2025-11-21'), conferred('2026-11-01', 'removed')];
const effects = (change: Partial<Agreement>) =>
  agreementEffects({
    agreement: { ...DEFAULT_AGREEMENT, ...change },
    year: YEAR,
    entriesByPeer,
    peers,
    training: buildTrainingBook([], []),
    today: TODAY,
  });

test('counts who is beyond the limit, exactly the limit not being so', () => {
  expect(effects({}).over).toBe(1);
  expect(effects({ limitQuarterDays: 161 }).over).toBe(0);
  expect(effects({ limitQuarterDays: 159 }).over).toBe(3);
});

test('counts the days of an activity that is to count', () => {
  const from = (first: string) =>
    DEFAULT_AGREEMENT.activities.map((activity) =>
      activity.code === 'travel' ? changeCounting(activity, true, day(first)) : activity,
    );
  expect(effects({ activities: from('2026-06-10') }).over).toBe(2);
  expect(effects({ activities: from('2026-06-11') }).over).toBe(1);
});

test('counts who of the pool has met the training within the window, its last day included', () => {
  expect(effects({}).met).toEqual({ challenge: 0, mentoring: 0, conference: 2 });
  expect(effects({ conferenceWindowMonths: 12 }).met.conference).toBe(0);
  expect(effects({ conferenceWindowMonths: 35 }).met.conference).toBe(1);
});

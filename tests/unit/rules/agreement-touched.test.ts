import { DEFAULT_AGREEMENT, type Agreement } from '@shared/model/settings';
import { touchedByAgreement } from '@shared/rules/agreement-touched';
import { changeCounting } from '@shared/rules/counting';
import { changeLimit } from '@shared/rules/limit-of-year';
import { yearOf } from '@shared/rules/year';
import { byPeer } from '@tests/unit/exports/return-fixture';
import { day, makeApproval, makeDayEntry, TODAY } from '@tests/support/builders';
import { expect, test } from 'vitest';

const YEAR = yearOf(TODAY, DEFAULT_AGREEMENT);
const travel = (counts: boolean, from: string): Agreement => ({
  ...DEFAULT_AGREEMENT,
  activities: DEFAULT_AGREEMENT.activities.map((activity) =>
    activity.code === 'travel' ? changeCounting(activity, counts, day(from)) : activity,
  ),
});
const entriesByPeer = byPeer([
  makeDayEntry({ peerId: 'home', quarterDays: 8 }),
  makeDayEntry({ peerId: 'full', quarterDays: 160, precision: 'month', date: '2026-07-01' }),
  makeDayEntry({ peerId: 'full', quarterDays: 1, activity: 'travel', date: '2026-06-10' }),
  makeDayEntry({ peerId: 'granted', quarterDays: 160, precision: 'month', date: '2026-07-01' }),
  makeDayEntry({ peerId: 'granted', quarterDays: 4, activity: 'travel', date: '2026-06-10' }),
  makeDayEntry({ peerId: 'pencilled', quarterDays: 4, activity: 'travel', date: '2026-12-10', state: 'cancelled' }),
  makeDayEntry({
    peerId: 'said so',
    quarterDays: 4,
    activity: 'travel',
    date: '2026-06-10',
    countsOverride: { counts: false, reason: 'Unpaid' },
  }),
]);
const touched = (after: Agreement) =>
  touchedByAgreement({
    before: DEFAULT_AGREEMENT,
    after,
    year: YEAR,
    entriesByPeer,
    approvalsOf: (peerId) => (peerId === 'granted' ? [makeApproval({ grantedQuarterDays: 4 })] : []),
    today: TODAY,
  }).map(({ peerId, passes, ...left }) => [peerId, left.before.leftQuarterDays, left.after.leftQuarterDays, passes]);

test('names whose figures change, who passes the limit first; an entry that says otherwise itself is left alone', () => {
  expect(touched(travel(true, '2026-04-01'))).toEqual([
    ['full', 0, -1, true],
    ['granted', 4, 0, false],
  ]);
});

test('names who passes the limit first, then who has least left, whatever the order of the peers', () => {
  const worked = (peerId: string, days: number, travelled: number) => [
    makeDayEntry({ peerId, quarterDays: days, precision: 'month', date: '2026-07-01' }),
    makeDayEntry({ peerId, quarterDays: travelled, activity: 'travel', date: '2026-06-10', state: 'booked' }),
  ];
  const entries = [
    ...worked('b alike', 8, 4),
    ...worked('far over', 170, 4),
    ...worked('passes', 158, 4),
    ...worked('a alike', 8, 4),
    ...worked('near', 150, 4),
  ];
  for (const given of [entries, entries.toReversed()]) {
    const found = touchedByAgreement({
      before: DEFAULT_AGREEMENT,
      after: travel(true, '2026-04-01'),
      year: YEAR,
      entriesByPeer: byPeer(given),
      approvalsOf: () => [],
      today: TODAY,
    });
    expect(found.map(({ peerId, before, after }) => [peerId, before.takenQuarterDays, after.takenQuarterDays])).toEqual(
      [
        ['passes', 158, 162],
        ['far over', 170, 174],
        ['near', 150, 154],
        ['a alike', 8, 12],
        ['b alike', 8, 12],
      ],
    );
  }
});

test('names who has only pencilled days that would count', () => {
  const pencilled = makeDayEntry({
    peerId: 'held',
    quarterDays: 4,
    activity: 'travel',
    date: '2026-12-10',
    state: 'pencilled',
  });
  const held = touchedByAgreement({
    before: DEFAULT_AGREEMENT,
    after: travel(true, '2026-04-01'),
    year: YEAR,
    entriesByPeer: byPeer([pencilled]),
    approvalsOf: () => [],
    today: TODAY,
  });
  expect(held.map(({ before, after }) => [before, after].map((one) => one.leftIfAllQuarterDays))).toEqual([[160, 156]]);
  expect(held[0]).toMatchObject({ before: { leftQuarterDays: 160 }, after: { leftQuarterDays: 160 }, passes: false });
});

test('days before the change count as they did, its first day included', () => {
  expect(touched(travel(true, '2026-06-10'))).toHaveLength(2);
  expect(touched(travel(true, '2026-06-11'))).toEqual([]);
  expect(touched(DEFAULT_AGREEMENT)).toEqual([]);
});

test('another limit touches everybody with days in the years that it holds for, and nobody before', () => {
  const limit = { limitQuarterDays: 159, amberQuarterDays: 128 };
  const from = (first: string) => ({ ...DEFAULT_AGREEMENT, ...changeLimit(DEFAULT_AGREEMENT, limit, day(first)) });
  expect(touched(from('2026-04-01')).filter(([, , , passes]) => passes)).toEqual([['full', 0, -1, true]]);
  expect(touched(from('2026-04-01'))).toHaveLength(entriesByPeer.size);
  expect(touched(from('2027-04-01'))).toEqual([]);
});

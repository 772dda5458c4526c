import { DEFAULT_ACTIVITIES } from '@shared/model/settings';
import { changeCounting } from '@shared/rules/counting';
import { whyCounts } from '@shared/rules/why-counts';
import { day, makeDayEntry } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';

const ACTIVITIES = DEFAULT_ACTIVITIES.map((activity) =>
  activity.code === 'prep' ? changeCounting(activity, false, day('2026-09-01')) : activity,
);

describe('whyCounts', () => {
  test.each([
    ['on site', '2026-06-10', { counts: true, by: 'activity', activity: 'On site', since: null }],
    ['travel', '2026-06-10', { counts: false, by: 'activity', activity: 'Travel', since: null }],
    ['prep', '2026-08-31', { counts: true, by: 'activity', activity: 'Preparation', since: null }],
    ['prep', '2026-09-01', { counts: false, by: 'activity', activity: 'Preparation', since: '2026-09-01' }],
    ['knitting', '2026-06-10', { counts: true, by: 'unknown activity', activity: 'knitting' }],
  ])('%s on %s', (activity, date, expected) => {
    expect(whyCounts(makeDayEntry({ activity, date }), ACTIVITIES)).toEqual(expected);
  });

  test('the entry itself comes before its activity', () => {
    const entry = makeDayEntry({ activity: 'on site', countsOverride: { counts: false, reason: 'Paid for by Leeds' } });
    expect(whyCounts(entry, ACTIVITIES)).toEqual({ counts: false, by: 'entry', reason: 'Paid for by Leeds' });
  });
});

import { expect, test } from 'vitest';
import { ActivitySchema, DEFAULT_ACTIVITIES } from '@shared/model/settings';
import { activityCounts, countsToLimit } from '@shared/rules/counting';
import { day, makeDayEntry } from '@tests/support/builders';

test.each([
  ['on site', true],
  ['before', true],
  ['training', false],
  ['conference', false],
  ['shadowing', false],
  ['travel', false],
  ['an activity nobody knows', true],
])('by default %s counts: %s', (activity, counts) => {
  expect(countsToLimit(makeDayEntry({ activity }), DEFAULT_ACTIVITIES)).toBe(counts);
});

test.each([true, false])('its own override wins: %s', (counts) => {
  for (const activity of ['on site', 'travel', 'unknown']) {
    const entry = makeDayEntry({ activity, countsOverride: { counts, reason: 'agreed by e-mail' } });
    expect(countsToLimit(entry, DEFAULT_ACTIVITIES)).toBe(counts);
  }
});

test('the setting in force on the date of the entry is taken, in whatever order the lines stand', () => {
  const travel = ActivitySchema.parse({
    code: 'travel',
    name: 'Travel',
    counts: [
      { from: '2026-09-01', counts: false },
      { from: '2026-01-01', counts: false },
      { from: '2026-04-01', counts: true },
    ],
  });
  expect(activityCounts(travel, day('2025-12-31'))).toBe(false);
  expect(activityCounts(travel, day('2026-03-31'))).toBe(false);
  expect(activityCounts(travel, day('2026-04-01'))).toBe(true);
  expect(activityCounts(travel, day('2026-08-31'))).toBe(true);
  expect(activityCounts(travel, day('2026-09-01'))).toBe(false);
});

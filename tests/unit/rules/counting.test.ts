import { describe, expect, test } from 'vitest';
import { ActivitySchema, DEFAULT_ACTIVITIES } from '@shared/model/settings';
import { activityCounts, changeCounting, countsToLimit, lastCounts } from '@shared/rules/counting';
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

describe('a change of what counts', () => {
  const travel = ActivitySchema.parse({
    code: 'travel',
    name: 'Travel',
    counts: [{ from: '1990-01-01', counts: false }],
  });

  test('holds from its first day on, and days before count as they did', () => {
    const changed = changeCounting(travel, true, day('2026-04-01'));
    expect(activityCounts(changed, day('2026-03-31'))).toBe(false);
    expect(activityCounts(changed, day('2026-04-01'))).toBe(true);
    expect(lastCounts(changed)).toBe(true);
  });

  test('taken back from the same day leaves what was there before it', () => {
    const changed = changeCounting(travel, true, day('2026-04-01'));
    expect(changeCounting(changed, false, day('2026-04-01'))).toEqual(travel);
    expect(changeCounting(changed, true, day('2026-09-01'))).toBe(changed);
  });

  test('gives up what was agreed for later days', () => {
    const later = changeCounting(travel, true, day('2027-04-01'));
    expect(changeCounting(later, false, day('2026-04-01'))).toEqual(travel);
  });
});

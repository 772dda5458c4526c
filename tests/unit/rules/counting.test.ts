import { describe, expect, test } from 'vitest';
import { ActivitySchema, DEFAULT_ACTIVITIES, type Activity } from '@shared/model/settings';
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

test('an activity of which nothing was agreed counts, which is the stricter reading', () => {
  // No schema makes one: a list without lines is what a damaged setting might hold.
  const bare: Activity = { code: 'travel', name: 'Travel', counts: [] };
  expect(activityCounts(bare, day('2026-04-01'))).toBe(true);
  expect(lastCounts(bare)).toBe(true);
});

test('one line alone holds before its first day too', () => {
  const travel: Activity = { code: 'travel', name: 'Travel', counts: [{ from: day('2026-04-01'), counts: false }] };
  expect(activityCounts(travel, day('2026-03-31'))).toBe(false);
});

test('what was agreed last is the line that begins last, in whatever order the lines stand', () => {
  const travel = (...counts: [string, boolean][]) =>
    ActivitySchema.parse({
      code: 'travel',
      name: 'Travel',
      counts: counts.map(([from, so]) => ({ from, counts: so })),
    });
  expect(lastCounts(travel(['2026-09-01', false], ['2026-01-01', true]))).toBe(false);
  expect(lastCounts(travel(['2026-01-01', true], ['2026-09-01', false]))).toBe(false);
  expect(lastCounts(travel(['2026-01-01', true], ['2026-09-01', false], ['2026-04-01', true]))).toBe(false);
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

import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { addCountedDays, countedDaysBetween, type DaysOfClock } from '@shared/rules/running-days';
import { day } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';

/** Thursday 12 to Monday 16 November 2026, both inclusive. */
const PAUSED = [{ from: day('2026-11-12'), to: day('2026-11-16') }];
const clock = (kind: DaysOfClock['kind'], pauses: DaysOfClock['pauses'] = PAUSED): DaysOfClock => ({
  kind,
  table: SHIPPED_HOLIDAYS,
  pauses,
});

describe('days that a clock counts', () => {
  test.each([
    ['calendar', '2026-11-10', '2026-11-10', 0],
    ['calendar', '2026-11-10', '2026-11-11', 1],
    ['calendar', '2026-11-10', '2026-11-16', 1],
    ['calendar', '2026-11-10', '2026-11-17', 2],
    ['working', '2026-11-10', '2026-11-17', 2],
    ['working', '2026-11-10', '2026-11-22', 5],
  ] as const)('%s, from %s to %s: %i, and as many less the other way', (kind, from, to, count) => {
    expect(countedDaysBetween(day(from), day(to), clock(kind))).toBe(count);
    // Never minus nought.
    expect(countedDaysBetween(day(to), day(from), clock(kind))).toBe(count === 0 ? 0 : -count);
  });

  test('within a pause alone there is none, in either direction', () => {
    expect(countedDaysBetween(day('2026-11-12'), day('2026-11-15'), clock('calendar'))).toBe(0);
    expect(countedDaysBetween(day('2026-11-15'), day('2026-11-12'), clock('calendar'))).toBe(0);
  });

  test.each([
    ['calendar', 0, '2026-11-10'],
    ['calendar', 1, '2026-11-11'],
    ['calendar', 2, '2026-11-17'],
    ['working', 5, '2026-11-20'],
    ['working', 6, '2026-11-23'],
  ] as const)('%s: %i after 10/11/2026 is %s', (kind, count, then) => {
    expect(addCountedDays(day('2026-11-10'), count, clock(kind))).toBe(then);
  });
});

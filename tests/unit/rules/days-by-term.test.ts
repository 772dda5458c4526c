import { DAY_STATES, type DayEntry } from '@shared/model/day-entry';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { addDays } from '@shared/rules/calendar';
import { daysByTerm } from '@shared/rules/days-by-term';
import { daysUsed } from '@shared/rules/days-used';
import { statement } from '@shared/rules/statement';
import { yearOf } from '@shared/rules/year';
import { day, makeDayEntry, TODAY } from '@tests/support/builders';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const year = yearOf(TODAY, DEFAULT_AGREEMENT);
const SUMS = [
  'workedQuarterDays',
  'bookedQuarterDays',
  'pencilledQuarterDays',
  'notCountedQuarterDays',
  'expiredQuarterDays',
] as const;

const anyEntry: fc.Arbitrary<DayEntry> = fc
  .record({
    date: fc.integer({ min: -200, max: 600 }).map((count) => addDays(day('2026-04-01'), count)),
    quarterDays: fc.integer({ min: 0, max: 24 }),
    state: fc.constantFrom(...DAY_STATES),
    activity: fc.constantFrom('on site', 'travel', 'conference', 'unknown to the list'),
    precision: fc.constantFrom('day', 'day', 'month', 'year'),
    pencilledUntil: fc.constantFrom(null, TODAY, addDays(TODAY, -1), addDays(TODAY, 1)),
    countsOverride: fc.constantFrom(null, null, { counts: true, reason: 'r' }, { counts: false, reason: 'r' }),
  })
  .map(makeDayEntry);

describe('daysByTerm', () => {
  test('the rows of each term come to its figure, whatever the entries', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 40 }), (entries) => {
        const used = daysUsed(entries, year, DEFAULT_AGREEMENT, TODAY);
        const rows = daysByTerm(entries, year, DEFAULT_AGREEMENT, TODAY);
        for (const sum of SUMS) {
          const total = (rows.get(sum) ?? []).reduce((days, entry) => days + entry.quarterDays, 0);
          expect([sum, total]).toEqual([sum, used[sum]]);
        }
      }),
    );
  });

  test('each entry of the statement stands under one term, and no other does', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 40 }), (entries) => {
        const rows = daysByTerm(entries, year, DEFAULT_AGREEMENT, TODAY);
        const inTerms = [...rows.values()].flatMap((under) => under.map(({ id }) => id));
        const inStatement = statement(entries, year, [], DEFAULT_AGREEMENT, TODAY).flatMap((line) =>
          line.kind === 'days' ? line.entries.map(({ id }) => id) : [],
        );
        expect(inTerms.toSorted()).toEqual(inStatement.toSorted());
      }),
    );
  });

  test('rows stand in order of time', () => {
    const late = makeDayEntry({ date: '2026-09-02' });
    const early = makeDayEntry({ date: '2026-05-02' });
    expect(daysByTerm([late, early], year, DEFAULT_AGREEMENT, TODAY).get('workedQuarterDays')).toEqual([early, late]);
  });
});

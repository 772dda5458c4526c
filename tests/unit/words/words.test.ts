import { changedFields } from '@renderer/words/change-text';
import { problemText } from '@renderer/words/problem-text';
import { describe, expect, it } from 'vitest';

describe('the history of a record', () => {
  it('says an amount of days in days', () => {
    expect(changedFields({ id: 'a', quarterDays: 4 }, { id: 'a', quarterDays: 6 })).toEqual([
      { name: 'Days', before: '1 day', after: '1.5 days' },
    ]);
  });
});

describe('the sum of a refused booking', () => {
  const facts = {
    workedQuarterDays: 152,
    bookedQuarterDays: 20,
    thisQuarterDays: 12,
    limitQuarterDays: 160,
    extraQuarterDays: 8,
    otherWorkQuarterDays: 12,
    overQuarterDays: 4,
  };

  it('adds up where days for another project stand on a grant of their own', () => {
    expect(problemText({ code: 'over-limit', facts })).toContain(
      '38 days worked + 5 days booked + 3 days now - 3 days approved for other projects = 43 days, 1 day more than the limit of 40 days and 2 days approved for this work.',
    );
  });

  it('says nothing of other projects where there are none', () => {
    const plain = { ...facts, bookedQuarterDays: 8, extraQuarterDays: 0, otherWorkQuarterDays: 0, overQuarterDays: 12 };
    expect(problemText({ code: 'over-limit', facts: plain })).toContain(
      '38 days worked + 2 days booked + 3 days now = 43 days, 3 days more than the limit of 40 days. Nothing was written.',
    );
  });
});

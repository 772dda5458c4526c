import { CalendarDaySchema } from '@shared/model/calendar-day';
import { DEFAULT_AGREEMENT, type Agreement } from '@shared/model/settings';
import { yearOf, yearOfAnyBasis } from '@shared/rules/year';
import { yearKeysUnder } from '@shared/rules/year-keys-under';
import { makeApproval } from '@tests/support/builders';
import { describe, expect, it } from 'vitest';

const day = (text: string) => CalendarDaySchema.parse(text);
const under = (yearBasis: Agreement['yearBasis'], month = 1, startsDay = 1): Agreement => ({
  ...DEFAULT_AGREEMENT,
  yearBasis,
  yearStartsMonth: month,
  yearStartsDay: startsDay,
});

const RULES = [
  under('financial'),
  under('lga-meeting'),
  under('municipal', 1, 15),
  under('calendar'),
  under('custom', 10, 1),
];

describe('the year of a key of any basis', () => {
  it.each(RULES.map((rule) => [rule.yearBasis, rule] as const))('%s', (_basis, rule) => {
    const year = yearOf(day('2026-11-22'), rule);
    expect(yearOfAnyBasis(year.key)).toEqual(year);
  });
  it.each(['', '2026', 'XX2026/27', 'FY2026/28', 'Y2026/27'])('%j is none', (key) => {
    expect(yearOfAnyBasis(key)).toBeUndefined();
  });
});

describe('an approval of a year that is none any more', () => {
  const approval = makeApproval({ yearKey: 'FY2026/27' });
  const keyUnder = (agreement: Agreement, dates: readonly string[] = []) =>
    yearKeysUnder([approval], agreement, () => dates.map(day)).map(({ yearKey }) => yearKey);

  it.each([
    ['nine of its months', under('calendar'), 'CY2026'],
    ['seven of its months', under('lga-meeting'), 'LGA2026/27'],
    ['nearly all of it', under('municipal', 1, 15), 'MY2026/27-0515'],
    ['a day more than half', under('custom', 10, 1), 'Y2025/26-1001'],
  ])('goes to the year with %s', (_why, agreement, key) => {
    // 1 April to 30 September is 183 days, 1 October to 31 March 182.
    expect(keyUnder(agreement)).toEqual([key]);
  });

  it('goes to the later year where each has half of it', () => {
    // A leap day makes 1 October 2027 to 31 March 2028 as long as 1 April to 30 September 2027: 183 days.
    const moved = yearKeysUnder([makeApproval({ yearKey: 'FY2027/28' })], under('custom', 10, 1));
    expect(moved.map(({ yearKey }) => yearKey)).toEqual(['Y2027/28-1001']);
  });

  it.each([
    ['the first day of the new year', ['2027-01-01'], 'CY2027'],
    ['the last day of the old one', ['2026-12-31'], 'CY2026'],
    ['most of its days', ['2026-12-31', '2027-01-04', '2027-01-05'], 'CY2027'],
    ['most of its days in the old one', ['2027-01-04', '2026-12-30', '2026-12-31'], 'CY2026'],
    ['as many in each: the later', ['2027-01-04', '2026-12-31'], 'CY2027'],
    ['days of another year only: by the year', ['2025-06-01'], 'CY2026'],
  ])('goes by its days: %s', (_name, dates, key) => expect(keyUnder(under('calendar'), dates)).toEqual([key]));

  it('stays where its year still is, and comes back with the basis', () => {
    expect(keyUnder(under('financial'))).toEqual([]);
    const [moved] = yearKeysUnder([approval], under('calendar'));
    expect(yearKeysUnder(moved ? [moved] : [], under('financial'))).toEqual([approval]);
  });

  it('stays as it is where its key is of no basis', () => {
    expect(yearKeysUnder([{ yearKey: 'two thousand' }], under('calendar'))).toEqual([]);
  });
});

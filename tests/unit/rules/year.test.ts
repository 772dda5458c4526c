import { describe, expect, test } from 'vitest';
import { addDays } from '@shared/rules/calendar';
import { isInYear, nextYear, previousYear, yearFromKey, yearOf, type YearRule, yearText } from '@shared/rules/year';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { day } from '@tests/support/builders';

const financial: YearRule = DEFAULT_AGREEMENT;
const lga: YearRule = { ...DEFAULT_AGREEMENT, yearBasis: 'lga-meeting' };
const calendar: YearRule = { ...DEFAULT_AGREEMENT, yearBasis: 'calendar' };
const municipal: YearRule = { yearBasis: 'municipal', yearStartsMonth: 4, yearStartsDay: 15 };
const fromMay: YearRule = { yearBasis: 'custom', yearStartsMonth: 5, yearStartsDay: 12 };
const customJanuary: YearRule = { yearBasis: 'custom', yearStartsMonth: 1, yearStartsDay: 1 };

describe('the year of counting that holds a day', () => {
  test.each([
    ['2026-03-31', financial, 'FY2025/26', '2025-04-01', '2026-03-31'],
    ['2026-04-01', financial, 'FY2026/27', '2026-04-01', '2027-03-31'],
    ['2024-02-29', financial, 'FY2023/24', '2023-04-01', '2024-03-31'],
    ['2026-03-29', financial, 'FY2025/26', '2025-04-01', '2026-03-31'],
    ['2026-10-25', financial, 'FY2026/27', '2026-04-01', '2027-03-31'],
    ['2099-12-31', financial, 'FY2099/00', '2099-04-01', '2100-03-31'],
    ['2026-08-31', lga, 'LGA2025/26', '2025-09-01', '2026-08-31'],
    ['2026-09-01', lga, 'LGA2026/27', '2026-09-01', '2027-08-31'],
    ['2025-12-31', calendar, 'CY2025', '2025-01-01', '2025-12-31'],
    ['2026-01-01', calendar, 'CY2026', '2026-01-01', '2026-12-31'],
    ['2026-05-11', fromMay, 'Y2025/26-0512', '2025-05-12', '2026-05-11'],
    ['2026-05-12', fromMay, 'Y2026/27-0512', '2026-05-12', '2027-05-11'],
    ['2026-05-14', municipal, 'MY2025/26-0515', '2025-05-15', '2026-05-14'],
    ['2026-05-15', municipal, 'MY2026/27-0515', '2026-05-15', '2027-05-14'],
    ['2026-12-31', customJanuary, 'Y2026-0101', '2026-01-01', '2026-12-31'],
  ] as const)('%s, %o', (date, rule, key, startsOn, endsOn) => {
    expect(yearOf(day(date), rule)).toMatchObject({ key, startsOn, endsOn });
  });

  test.each([
    [financial, 'FY2026/27'],
    [lga, 'LGA2026/27'],
    [calendar, 'CY2026'],
    [fromMay, 'Y2026/27'],
    [municipal, 'MY2026/27'],
    [customJanuary, 'Y2026'],
  ])('is written with its basis, without a day on which it begins: %o', (rule, expected) => {
    expect(yearText(yearOf(day('2026-11-22'), rule).key)).toBe(expected);
  });

  test.each([financial, lga, municipal, calendar, fromMay, customJanuary])(
    'years follow each other without a gap: %o',
    (rule) => {
      let year = yearOf(day('2015-06-01'), rule);
      for (let i = 0; i < 25; i += 1) {
        const next = nextYear(year, rule);
        expect(next.startsOn).toBe(addDays(year.endsOn, 1));
        expect(previousYear(next, rule)).toEqual(year);
        expect(yearFromKey(year.key, rule)).toEqual(year);
        expect(isInYear(year.startsOn, year) && isInYear(year.endsOn, year)).toBe(true);
        expect(isInYear(next.startsOn, year)).toBe(false);
        year = next;
      }
    },
  );

  test.each(['', 'FY', 'FY2026', 'FY2026/28', 'CY2026', 'LGA2026/27', 'FY2026/27x', '2026/27'])(
    'a key of another basis, or none, is not taken: "%s"',
    (key) => expect(yearFromKey(key, financial)).toBeUndefined(),
  );
});

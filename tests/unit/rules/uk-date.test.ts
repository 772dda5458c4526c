import {
  formatDatesInFull,
  formatDayInWords,
  formatMonth,
  formatPlainDate,
  formatRange,
  formatUkDate,
  parseMonthName,
  parseUkDate,
} from '@shared/rules/uk-date';
import { day, TODAY } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';

// DOMAIN section 9, line 7: UK order always.
describe('a date as it is typed', () => {
  test.each([
    ['22/11/2026', '2026-11-22'],
    ['04/03/2026', '2026-03-04'],
    ['4/3/26', '2026-03-04'],
    ['22.11.26', '2026-11-22'],
    ['22-11-2026', '2026-11-22'],
    ['22 11 2026', '2026-11-22'],
    [' 2026-11-22 ', '2026-11-22'],
    ['2026-3-4', '2026-03-04'],
    ['22 nov', '2026-11-22'],
    ['22 November 2026', '2026-11-22'],
    ['22 NOV 26', '2026-11-22'],
    ['3rd June 2024', '2024-06-03'],
    ['1st sept. 2026', '2026-09-01'],
    ['2nd-Mar-2026', '2026-03-02'],
    ['22/Nov/2026', '2026-11-22'],
    ['12th March, 2026', '2026-03-12'],
    ['Sun 22 Nov 2026', '2026-11-22'],
    ['Sunday, 22 November', '2026-11-22'],
    ['29/02/2028', '2028-02-29'],
    ['Today', TODAY],
  ])('%s is %s', (text, read) => {
    expect(parseUkDate(text, TODAY)).toBe(read);
  });

  // Today is 22 November 2026.
  test.each([
    ['22/11', '2026-11-22'],
    ['1/4', '2027-04-01'],
    ['1 may', '2027-05-01'],
    ['23 may', '2027-05-23'],
    ['24 may', '2026-05-24'],
    ['31/12', '2026-12-31'],
  ])('%s without a year is the nearest to today: %s', (text, read) => {
    expect(parseUkDate(text, TODAY)).toBe(read);
  });

  test('a date without a year may be of the year before', () => {
    expect(parseUkDate('20 dec', day('2027-01-04'))).toBe('2026-12-20');
  });

  test.each([
    '',
    'tomorrow',
    '31/04/2026',
    '29/02/2026',
    '12/13/2026',
    '0/11/2026',
    '22/11/026',
    '22/11/20261',
    '122/11/2026',
    '2026-11-22-1',
    '12026-11-22',
    '22 no',
    '22 brumaire 2026',
    'x22 nov',
    '22 nov 2026 or so',
    'November 2026',
  ])('%j is none', (text) => expect(parseUkDate(text, TODAY)).toBeUndefined());
});

test.each([
  ['Jan', 1],
  ['Jul', 7],
  ['sept', 9],
  ['DECEMBER', 12],
  ['ju', undefined],
  ['septembre', undefined],
  ['uly', undefined],
])('the month %s is %s', (text, month) => expect(parseMonthName(text)).toBe(month));

describe('a date as it is shown', () => {
  test('in a record, in a sentence and by its month', () => {
    const march = day('2027-03-04');
    expect([formatUkDate(march), formatPlainDate(march), formatMonth(march)]).toEqual([
      '04/03/2027',
      '4 March 2027',
      'March 2027',
    ]);
  });

  test.each([
    ['2026-12-24', 'Thu 24 Dec'],
    ['2026-01-01', 'Thu 1 Jan'],
    ['2027-03-21', 'Sun 21 Mar'],
    ['2027-03-22', 'Mon 22 Mar 2027'],
    ['2025-12-31', 'Wed 31 Dec 2025'],
  ])('where one acts on it: %s is %s, with the year once that is another and 120 days away', (date, words) => {
    expect(formatDayInWords(day(date), TODAY)).toBe(words);
  });

  test.each([
    ['2027-03-02', '2027-03-05', 'Tue 2 \u2013 Fri 5 Mar'],
    ['2027-03-05', '2027-03-05', 'Fri 5 Mar'],
    ['2027-02-26', '2027-03-01', 'Fri 26 Feb \u2013 Mon 1 Mar'],
    ['2026-03-02', '2027-03-02', 'Mon 2 Mar \u2013 Tue 2 Mar'],
  ])('from %s to %s: %s', (from, to, words) => {
    expect(formatRange(day(from), day(to), TODAY)).toBe(words);
  });

  test.each([
    [['2027-03-22'], 'Monday 22 March 2027'],
    [['2027-03-22', '2027-03-23'], 'Monday 22 to Tuesday 23 March 2027'],
    [['2027-03-05', '2027-03-08'], 'Friday 5 to Monday 8 March 2027'],
    [['2027-03-31', '2027-04-01'], 'Wednesday 31 March to Thursday 1 April 2027'],
    [['2026-12-31', '2027-01-01'], 'Thursday 31 December 2026 to Friday 1 January 2027'],
    [['2027-03-01', '2027-03-03'], 'Monday 1 March 2027; Wednesday 3 March 2027'],
    [[], ''],
  ])('%j in full', (dates, text) => {
    expect(formatDatesInFull(dates.map(day))).toBe(text);
  });
});

import { describe, expect, it } from 'vitest';
import { readDateHint } from '@shared/import/values/date-hints';
import { readWhen } from '@shared/import/values/when';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { yearFromKey } from '@shared/rules/year';
import { TODAY } from '@tests/support/builders';
import { cellOf, type Given } from './import-fixture';

/** What a cell says, with the name of its sheet: "from to: dates" in short, or the code of what is unclear. */
function read(given: Given, sheet = '', to: Given = null): string {
  const reading = readWhen(cellOf(given), cellOf(to), {
    date1904: false,
    today: TODAY,
    yearStart: (key) => yearFromKey(key, DEFAULT_AGREEMENT)?.startsOn,
    hint: readDateHint(sheet),
    holidays: SHIPPED_HOLIDAYS,
  });
  if (reading.is === 'empty') return 'empty';
  if (reading.is === 'unclear') return reading.reason.code + (reading.propose === null ? '' : ` ${reading.propose}`);
  const { precision, from, to: last, dates, notes } = reading;
  const range = from === last ? from : `${from} to ${last}: ${dates.map((date) => Number(date.slice(8))).join(' ')}`;
  const noted = notes.map(({ code }) => ` (${code})`).join('');
  return (precision === 'day' ? range : `${precision} ${from}`) + noted;
}

describe('one date in many forms', () => {
  it.each<[Given, string]>([
    ['03/04/2026', '2026-04-03'],
    ['3/4/26', '2026-04-03'],
    ['3.4.26', '2026-04-03'],
    ['03-04-2026', '2026-04-03'],
    ['3 4 2026', '2026-04-03'],
    ['2026-04-03', '2026-04-03'],
    ['2026-04-03T00:00:00Z', '2026-04-03'],
    ['03/04/2026 00:00:00', '2026-04-03'],
    ['3rd June 2024', '2024-06-03'],
    ['3rd of June, 2024', '2024-06-03'],
    ['June 3rd 2024', '2024-06-03'],
    ['June 3, 2024', '2024-06-03'],
    ['Mon 3 June 2024', '2024-06-03'],
    ['Monday, 3rd June 2024', '2024-06-03'],
    ['Thurs 6 Jun 24', '2024-06-06'],
    ['3-Jun-24', '2024-06-03'],
    ['3Jun2024', '2024-06-03'],
    ['3 Sept 2026', '2026-09-03'],
    ['3 June 2024 (am)', '2024-06-03'],
    ['29/02/2028', '2028-02-29'],
    [{ serial: 46_132, shown: '20/04/2026' }, '2026-04-20'],
    [{ serial: 46_132.5, shown: '20/04/2026 12:00' }, '2026-04-20'],
    [46_266, '2026-09-01 (serial-number)'],
    ['46266', '2026-09-01 (serial-number)'],
    ['Jun-24', 'month 2024-06-01 (month-only)'],
    ['June 2024', 'month 2024-06-01 (month-only)'],
    ['06/2024', 'month 2024-06-01 (month-only)'],
    [{ serial: 45_444, shown: 'Jun-24' }, 'month 2024-06-01 (month-only)'],
    [{ serial: 45_450, shown: 'Jun-24' }, '2024-06-07'],
    ['2024/25', 'year 2024-04-01'],
    ['31/11/2026', 'date-impossible'],
    ['30 Feb 2026', 'date-impossible'],
    ['04/16/2026', 'date-impossible'],
    ['TBC', 'date-missing'],
    ['n/a', 'date-missing'],
    ['see email', 'date-missing'],
    ['Tally marks - up to 10', 'date-unknown'],
    ['MARNE LA VALLEE CEDEX 4', 'date-unknown'],
    ['constructor', 'date-unknown'],
    ['12', 'date-unknown'],
    [7, 'date-unknown'],
    ['', 'empty'],
  ])('%j: %s', (given, expected) => expect(read(given)).toBe(expected));
});

describe('several dates in one cell', () => {
  it.each<[string, string]>([
    ['16-19 Oct 2023', '2023-10-16 to 2023-10-19: 16 17 18 19'],
    ['16\u201319 Oct 2023', '2023-10-16 to 2023-10-19: 16 17 18 19'],
    ['16 to 19 October 2023', '2023-10-16 to 2023-10-19: 16 17 18 19'],
    ['16th - 19th Oct 2023', '2023-10-16 to 2023-10-19: 16 17 18 19'],
    ['Mon 16 - Thurs 19 Oct 2023', '2023-10-16 to 2023-10-19: 16 17 18 19'],
    ['16/10/2023 - 19/10/2023', '2023-10-16 to 2023-10-19: 16 17 18 19'],
    ['16.10.23-19.10.23', '2023-10-16 to 2023-10-19: 16 17 18 19'],
    ['16-10-23 - 19-10-23', '2023-10-16 to 2023-10-19: 16 17 18 19'],
    ['16/10 - 19/10/23', '2023-10-16 to 2023-10-19: 16 17 18 19'],
    ['2023-10-16 to 2023-10-19', '2023-10-16 to 2023-10-19: 16 17 18 19'],
    ['30 Sept - 2 Oct 2026', '2026-09-30 to 2026-10-02: 30 1 2'],
    ['29 Jun to 2 Jul 2026', '2026-06-29 to 2026-07-02: 29 30 1 2'],
    ['3 June 2026 to 5', '2026-06-03 to 2026-06-05: 3 4 5'],
    ['30 Dec - 4 Jan 2027', '2026-12-30 to 2027-01-04: 30 31 4'],
    ['30 Dec 2026 - 4 Jan', '2026-12-30 to 2027-01-04: 30 31 4'],
    ['30 March - 2 April 2026', '2026-03-30 to 2026-04-02: 30 31 1 2'],
    ['1st & 4th June 2026', '2026-06-01 to 2026-06-04: 1 4'],
    ['1st and 4th June 2026', '2026-06-01 to 2026-06-04: 1 4'],
    ['1 and 4 June 2026', '2026-06-01 to 2026-06-04: 1 4'],
    ['1, 4 & 9 June 2026', '2026-06-01 to 2026-06-09: 1 4 9'],
    ['3/6/26, 10/6/26', '2026-06-03 to 2026-06-10: 3 10'],
    ['16/17 June 2026', '2026-06-16 to 2026-06-17: 16 17'],
    ['6 & 7 June 2026', '2026-06-06 to 2026-06-07: 6 7'],
    ['5-8 June 2026', '2026-06-05 to 2026-06-08: 5 8'],
    ['6-7 June 2026', '2026-06-06 to 2026-06-07: 6 7'],
    ['1-5 May 2026', '2026-05-01 to 2026-05-05: 1 5'],
    ['W/c 8 June 2026', '2026-06-08 to 2026-06-12: 8 9 10 11 12 (week-only)'],
    ['w/c 04/05/2026', '2026-05-04 to 2026-05-08: 5 6 7 8 (week-only)'],
    ['Week commencing 8th June 2026', '2026-06-08 to 2026-06-12: 8 9 10 11 12 (week-only)'],
    ['19-16 Oct 2023', 'date-range-backwards'],
    ['1 April 2026 - 31 March 2027', 'date-range-long'],
    ['31 Nov - 2 Dec 2026', 'date-impossible'],
    ['June - July 2026', 'date-unknown'],
  ])('%s: %s', (text, expected) => expect(read(text)).toBe(expected));

  it('takes the end from the column To', () => {
    expect(read('16/10/2023', '', '19/10/2023')).toBe('2023-10-16 to 2023-10-19: 16 17 18 19');
    expect(read('16/10/2023', '', '16/10/2023')).toBe('2023-10-16');
    expect(read('16/10/2023', '', null)).toBe('2023-10-16');
    expect(read('16 Oct', '2023-24', '19')).toBe('2023-10-16 to 2023-10-19: 16 17 18 19');
    expect(read('16/10/2023', '', '15/10/2023')).toBe('date-range-backwards');
  });
});

describe('a date without a year', () => {
  it.each<[string, string, string]>([
    ['2024-25', '8th April', '2024-04-08'],
    ['2024-25', '31 Mar', '2025-03-31'],
    ['24/25', '10-13 Jan', '2025-01-10 to 2025-01-13: 10 13'],
    ['FY 2024/25', '8/4', '2024-04-08'],
    ['FY24-25', '1 Jan', '2025-01-01'],
    ['2024/25 days', 'Mon 8 April', '2024-04-08'],
    ['Days 24-25', '30 Dec - 2 Jan', '2024-12-30 to 2025-01-02: 30 31 2'],
    ['2024-2025', 'June', 'month 2024-06-01 (month-only)'],
    ['2024', '8 Jan', '2024-01-08'],
    ['Log 2024', '8 Dec', '2024-12-08'],
    ['June 2024', '8th', '2024-06-08'],
    ['June 2024', '16-19', '2024-06-16 to 2024-06-19: 17 18 19'],
    ['Jun-24', '8 June', '2024-06-08'],
    ['January 2027', '30 Dec - 4 Jan', '2026-12-30 to 2027-01-04: 30 31 4'],
    ['2023-24', '29 Feb', '2024-02-29'],
    ['2024-25', '29 Feb', 'date-impossible'],
    ['2024-25', '3/6/26', '2026-06-03'],
    ['Sheet1', '8 Sept', 'date-without-year 08/09/2026'],
    ['Sheet1', '8-10 Sept', 'date-without-year 08/09/2026 - 10/09/2026'],
    ['OLD 2', '8 Sept', 'date-without-year 08/09/2026'],
    ['Last updated: 19/11/26', '8 Sept', 'date-without-year 08/09/2026'],
  ])('in %s: %s is %s', (sheet, text, expected) => expect(read(text, sheet)).toBe(expected));

  it('takes a day alone as one of the month that is spoken of', () => {
    expect(read(8, 'June 2024')).toBe('2024-06-08');
    expect(read(8, '2024-25')).toBe('date-unknown');
    expect(read(31, 'June 2024')).toBe('date-impossible');
  });
});

import { formatDatesInFull } from '@shared/rules/uk-date';
import { day } from '@tests/support/builders';
import { expect, test } from 'vitest';

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

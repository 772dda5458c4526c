import { isWithinRecords } from '@shared/rules/record-dates';
import { day } from '@tests/support/builders';
import { expect, test } from 'vitest';

test.each([
  ['1999-12-31', false],
  ['2000-01-01', true],
  ['2026-11-22', true],
  ['2100-12-31', true],
  ['2101-01-01', false],
])('%s may be typed into a record: %s', (date, may) => {
  expect(isWithinRecords(day(date))).toBe(may);
});

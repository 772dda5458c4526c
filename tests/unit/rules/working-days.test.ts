import { describe, expect, it } from 'vitest';
import { CalendarDaySchema, type CalendarDay } from '@shared/model/calendar-day';
import { SHIPPED_HOLIDAYS } from '@shared/rules/bank-holidays';
import { addWorkingDays, workingDayOnOrBefore, workingDaysBetween } from '@shared/rules/working-days';

function day(text: string): CalendarDay {
  return CalendarDaySchema.parse(text);
}

describe('addWorkingDays', () => {
  it.each([
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-11-21', 0, '2026-11-21'],
    ['2026-11-23', 1, '2026-11-24'],
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-12-24', 1, '2026-12-29'],
    ['2027-03-25', 1, '2027-03-30'],
    ['2026-11-23', -1, '2026-11-20'],
    ['2026-11-22', -1, '2026-11-20'],
    ['2026-12-29', -1, '2026-12-24'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-02-28', 2, '2028-03-01'],
    ['2026-12-31', 1, '2027-01-04'],
  ])('%s %i -> %s', (from, count, expected) => {
    expect(addWorkingDays(day(from), count, SHIPPED_HOLIDAYS)).toBe(expected);
  });

  it('keeps to the table given', () => {
    const table = { version: 'x', added: [{ day: day('2026-11-24'), name: 'Extra' }], removed: [day('2026-12-25')] };
    expect(addWorkingDays(day('2026-11-23'), 1, table)).toBe('2026-11-25');
    expect(addWorkingDays(day('2026-12-24'), 1, table)).toBe('2026-12-25');
  });
});

describe('workingDaysBetween', () => {
  it.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-21', '2026-11-22', 0],
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-20', '2026-11-22', 0],
    ['2026-11-21', '2026-12-04', 10],
    ['2026-12-18', '2027-01-06', 10],
    ['2026-11-23', '2026-11-20', -1],
    ['2026-11-22', '2026-11-20', 0],
    ['2026-03-27', '2026-03-30', 1],
    ['2026-10-23', '2026-10-26', 1],
  ])('%s to %s: %i', (from, to, expected) => {
    expect(workingDaysBetween(day(from), day(to), SHIPPED_HOLIDAYS)).toBe(expected);
  });
});

describe('workingDayOnOrBefore', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2026-11-22', '2026-11-20'],
    ['2026-12-28', '2026-12-24'],
    ['2027-03-29', '2027-03-25'],
    ['2027-01-03', '2026-12-31'],
  ])('%s -> %s', (text, expected) => {
    expect(workingDayOnOrBefore(day(text), SHIPPED_HOLIDAYS)).toBe(expected);
  });
});

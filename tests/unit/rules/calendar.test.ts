import {
  addDays,
  dayOfWeek,
  daysBetween,
  fromDayNumber,
  isWeekend,
  nextWeekday,
  toCalendarDay,
  toDayNumber,
} from '@shared/rules/calendar';
import { day } from '@tests/support/builders';
import { describe, expect, test } from 'vitest';

describe('a day from a year, a month and a date', () => {
  test.each([
    [2026, 1, 1, '2026-01-01'],
    [2026, 12, 31, '2026-12-31'],
    [2024, 2, 29, '2024-02-29'],
    [2000, 2, 29, '2000-02-29'],
    [2026, 4, 30, '2026-04-30'],
    [100, 1, 1, '0100-01-01'],
    [9999, 12, 31, '9999-12-31'],
  ])('%i-%i-%i is %s', (year, month, date, text) => {
    expect(toCalendarDay(year, month, date)).toBe(text);
  });

  test.each([
    [2026, 2, 29],
    [1900, 2, 29],
    [2026, 4, 31],
    [2026, 6, 31],
    [2026, 9, 31],
    [2026, 11, 31],
    [2026, 1, 32],
    [2026, 1, 0],
    [2026, 1, -1],
    [2026, 0, 1],
    [2026, 13, 1],
    [99, 1, 1],
    [10_000, 1, 1],
    [2026.5, 1, 1],
    [2026, 1.5, 1],
    [2026, 1, 1.5],
    [Number.NaN, 1, 1],
    [2026, Number.NaN, 1],
    [2026, 1, Number.NaN],
  ])('%d-%d-%d is none', (year, month, date) => {
    expect(toCalendarDay(year, month, date)).toBeUndefined();
  });
});

test('days are counted the same over both changes of the clock, a leap day and the turn of the year', () => {
  expect(daysBetween(day('2026-03-24'), day('2026-04-03'))).toBe(10);
  expect(daysBetween(day('2026-10-20'), day('2026-10-30'))).toBe(10);
  expect(daysBetween(day('2024-02-28'), day('2024-03-01'))).toBe(2);
  expect(daysBetween(day('2027-01-01'), day('2026-12-31'))).toBe(-1);
  expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
  expect(addDays(day('2026-03-01'), -1)).toBe('2026-02-28');
  expect(toDayNumber(day('1970-01-02'))).toBe(1);
  expect(fromDayNumber(toDayNumber(day('2026-11-22')))).toBe('2026-11-22');
});

test('a week from Sunday 22 November 2026', () => {
  const week = [0, 1, 2, 3, 4, 5, 6].map((count) => addDays(day('2026-11-22'), count));
  expect(week.map(dayOfWeek)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  expect(week.filter(isWeekend)).toEqual(['2026-11-22', '2026-11-28']);
  expect(week.map(nextWeekday)).toEqual([
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-30',
    '2026-11-30',
  ]);
});

test.each([
  ['1970-01-01', 4],
  ['1969-12-31', 3],
  ['1969-12-21', 0],
  ['1945-05-08', 2],
  ['1900-01-01', 1],
])('the weekday of %s, in and before 1970, is %i', (date, weekday) => {
  expect(dayOfWeek(day(date))).toBe(weekday);
});

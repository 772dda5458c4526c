import { describe, expect, it } from 'vitest';
import { CalendarDaySchema, type CalendarDay } from '@shared/model/calendar-day';
import { HolidayTableSchema, type HolidayTable } from '@shared/model/holiday-table';
import {
  BANK_HOLIDAY_EXCEPTIONS,
  HOLIDAYS_FIRST_YEAR,
  HOLIDAYS_LAST_YEAR,
} from '@shared/reference/bank-holiday-exceptions';
import {
  bankHolidays,
  holidayName,
  holidaysCheckedUntil,
  holidaysRunOut,
  isWorkingDay,
  SHIPPED_HOLIDAYS,
} from '@shared/rules/bank-holidays';
import { isWeekend } from '@shared/rules/calendar';

function day(text: string): CalendarDay {
  return CalendarDaySchema.parse(text);
}

function daysOf(year: number, table: HolidayTable = SHIPPED_HOLIDAYS): string[] {
  return bankHolidays(table)
    .map((holiday) => holiday.day.toString())
    .filter((each) => each.startsWith(String(year)))
    .map((each) => each.slice(5));
}

describe('bankHolidays', () => {
  it.each([
    [2016, '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27'],
    [2017, '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
    [2018, '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26'],
    [2019, '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'],
    [2020, '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28'],
    [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28'],
    [2022, '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27'],
    [2023, '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26'],
    [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26'],
    [2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
    [2028, '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26'],
    [2029, '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26'],
    [2030, '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26'],
    [2031, '01-01 04-11 04-14 05-05 05-26 08-25 12-25 12-26'],
    [2032, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
    [2033, '01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27'],
    [2034, '01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26'],
    [2035, '01-01 03-23 03-26 05-07 05-28 08-27 12-25 12-26'],
  ])('of %i', (year, expected) => {
    expect(daysOf(year).join(' ')).toBe(expected);
  });

  it('runs from the first to the last checked year, in order and without a weekend', () => {
    const days = bankHolidays(SHIPPED_HOLIDAYS).map((holiday) => holiday.day);
    expect([HOLIDAYS_FIRST_YEAR, HOLIDAYS_LAST_YEAR]).toEqual([2016, 2035]);
    expect(days).toEqual([...new Set(days)].sort());
    expect(days.filter(isWeekend)).toEqual([]);
    expect(days).toHaveLength(20 * 8 + 3);
  });

  it('holds real days only in its table of exceptions', () => {
    expect(BANK_HOLIDAY_EXCEPTIONS.filter(({ day }) => !CalendarDaySchema.safeParse(day).success)).toEqual([]);
  });
});

describe('Easter', () => {
  // The anonymous Gregorian algorithm (J. Meeus, Astronomical Algorithms, chapter 8): another way to the same day.
  function easterMonday(year: number): string {
    const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
    const g = Math.floor((8 * b + 13) / 25);
    const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
    const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
    const m = Math.floor((a + 11 * h + 22 * l) / 451);
    const n = h + l - 7 * m + 114;
    return new Date(Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 2)).toISOString().slice(0, 10);
  }

  it('is what another reckoning says, in each of four hundred years', () => {
    const years = Array.from({ length: 400 }, (_, place) => 1900 + place);
    expect(years.filter((year) => holidayName(day(easterMonday(year)), SHIPPED_HOLIDAYS) !== 'Easter Monday')).toEqual(
      [],
    );
  });

  it.each(['1954-04-19', '1981-04-20', '2008-03-24', '2038-04-26', '2049-04-19', '2076-04-20'])(
    'Monday %s, where the moon of the tables is moved or Easter is as early or late as it can be',
    (monday) => expect(holidayName(day(monday), SHIPPED_HOLIDAYS)).toBe('Easter Monday'),
  );
});

describe('holidayName', () => {
  it.each([
    ['2026-01-01', 'New Year’s Day'],
    ['2027-03-26', 'Good Friday'],
    ['2027-03-29', 'Easter Monday'],
    ['2020-05-04', undefined],
    ['2020-05-08', 'Early May bank holiday (VE Day)'],
    ['2022-05-30', undefined],
    ['2022-06-02', 'Spring bank holiday'],
    ['2022-06-03', 'Platinum Jubilee bank holiday'],
    ['2022-09-19', 'State Funeral of Queen Elizabeth II'],
    ['2023-05-01', 'Early May bank holiday'],
    ['2023-05-08', 'Coronation of King Charles III'],
    ['2021-12-25', undefined],
    ['2021-12-27', 'Christmas Day (substitute day)'],
    ['2021-12-28', 'Boxing Day (substitute day)'],
    ['2022-01-01', undefined],
    ['2022-01-03', 'New Year’s Day (substitute day)'],
    ['2022-12-26', 'Boxing Day'],
    ['2022-12-27', 'Christmas Day (substitute day)'],
    ['2026-12-25', 'Christmas Day'],
    ['2026-12-26', undefined],
    ['2026-05-25', 'Spring bank holiday'],
    ['2026-08-31', 'Summer bank holiday'],
    ['2027-12-27', 'Christmas Day (substitute day)'],
    ['2029-12-25', 'Christmas Day'],
    ['2029-12-26', 'Boxing Day'],
    ['2033-12-26', 'Boxing Day'],
    ['2026-12-28', 'Boxing Day (substitute day)'],
    ['2027-12-27', 'Christmas Day (substitute day)'],
    ['2027-12-28', 'Boxing Day (substitute day)'],
    ['2028-12-25', 'Christmas Day'],
    ['2028-12-26', 'Boxing Day'],
    ['2026-12-24', undefined],
    ['2026-03-17', undefined],
    ['2026-01-02', undefined],
    ['2026-08-03', undefined],
  ])('%s is %s', (text, name) => {
    expect(holidayName(day(text), SHIPPED_HOLIDAYS)).toBe(name);
  });

  it('follows the yearly rules outside the checked years', () => {
    expect(holidayName(day('2036-04-14'), SHIPPED_HOLIDAYS)).toBe('Easter Monday');
    expect(bankHolidays(SHIPPED_HOLIDAYS, 2036).at(-1)).toEqual({ day: '2036-12-26', name: 'Boxing Day' });
  });
});

describe('a table that runs out', () => {
  const checked = { ...SHIPPED_HOLIDAYS, version: 'office', checkedYear: 2036 };

  it.each([
    ['2026-11-22', SHIPPED_HOLIDAYS, undefined],
    ['2034-12-31', SHIPPED_HOLIDAYS, undefined],
    ['2035-01-01', SHIPPED_HOLIDAYS, '2035-12-31'],
    ['2040-06-01', SHIPPED_HOLIDAYS, '2035-12-31'],
    ['2035-12-31', checked, undefined],
    ['2036-01-01', checked, '2036-12-31'],
  ])('on %s warns a year ahead', (today, table, until) => {
    expect(holidaysRunOut(day(today), table)).toBe(until);
  });

  it('never takes back what Peer Desk was shipped with', () => {
    expect(holidaysCheckedUntil({ ...SHIPPED_HOLIDAYS, checkedYear: 2020 })).toBe('2035-12-31');
  });
});

describe('an office table', () => {
  const moved = HolidayTableSchema.parse({
    version: 'office-1',
    added: [
      { day: '2028-05-08', name: 'A new reign' },
      { day: '2040-06-01', name: 'Beyond' },
    ],
    removed: ['2028-05-01'],
  });

  it('adds and takes away days without touching the shipped one', () => {
    expect(daysOf(2028, moved).slice(3, 5)).toEqual(['05-08', '05-29']);
    expect(daysOf(2028).slice(3, 5)).toEqual(['05-01', '05-29']);
    expect(holidayName(day('2028-05-08'), moved)).toBe('A new reign');
    expect(holidayName(day('2040-06-01'), moved)).toBe('Beyond');
    expect(bankHolidays(moved).at(-1)?.day.slice(0, 4)).toBe('2040');
  });

  it('can take away a proclaimed day, and lets an added day win over a removed one', () => {
    const both = {
      version: 'x',
      added: [{ day: day('2023-05-01'), name: 'Kept' }],
      removed: [day('2023-05-01'), day('2023-05-08')],
    };
    expect(holidayName(day('2023-05-08'), both)).toBeUndefined();
    expect(holidayName(day('2023-05-01'), both)).toBe('Kept');
  });

  it.each([
    { version: '', added: [], removed: [] },
    { version: 'v', added: [{ day: '2027-02-29', name: 'x' }], removed: [] },
    { version: 'v', added: [{ day: '2027-03-01', name: ' ' }], removed: [] },
    { version: 'v', added: [], removed: ['1 May'] },
  ])('%j is refused', (table) => {
    expect(HolidayTableSchema.safeParse(table).success).toBe(false);
  });
});

describe('isWorkingDay', () => {
  it.each([
    ['2026-11-20', true],
    ['2026-11-21', false],
    ['2026-11-22', false],
    ['2026-11-23', true],
    ['2026-12-24', true],
    ['2026-12-25', false],
    ['2026-12-28', false],
    ['2028-02-29', true],
  ])('%s: %s', (text, working) => {
    expect(isWorkingDay(day(text), SHIPPED_HOLIDAYS)).toBe(working);
  });
});

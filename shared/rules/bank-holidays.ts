import type { CalendarDay } from '@shared/model/calendar-day';
import type { HolidayTable } from '@shared/model/holiday-table';
import {
  BANK_HOLIDAY_EXCEPTIONS,
  HOLIDAYS_FIRST_YEAR,
  HOLIDAYS_LAST_YEAR,
} from '@shared/reference/bank-holiday-exceptions';
import { addDays, dayOfWeek, isWeekend, toCalendarDay } from './calendar';
import { inTextOrder } from '@shared/rules/in-text-order';

/** A bank holiday: the day on which it is kept and its name. */
export type BankHoliday = { readonly day: CalendarDay; readonly name: string };

/** The table that Peer Desk ships with: the computed holidays and nothing of the office's own. */
export const SHIPPED_HOLIDAYS: HolidayTable = { version: 'EW-2026.1', added: [], removed: [] };

/**
 * The bank holidays of England and Wales from the first to the last checked year (both inclusive; `lastYear` for others), in
 * order of day, with the office's own days in `table` whatever their year.
 * Source: Banking and Financial Dealings Act 1971, section 1 and Schedule 1; Good Friday and Christmas Day by common law.
 */
export function bankHolidays(table: HolidayTable, lastYear: number = lastCheckedYear(table)): BankHoliday[] {
  const years = new Set(table.added.map(({ day }) => yearOf(day)));
  for (let year = HOLIDAYS_FIRST_YEAR; year <= lastYear; year += 1) years.add(year);
  return [...years]
    .flatMap((year) => [...namesByDay(year, table)].map(([day, name]) => ({ day, name })))
    .sort((a, b) => inTextOrder(a.day, b.day));
}

/**
 * The name of the bank holiday on `day`, or undefined when it is none. Days outside the checked years follow the yearly
 * rules without their one-off changes; `holidaysRunOut` tells.
 */
export function holidayName(day: CalendarDay, table: HolidayTable): string | undefined {
  return namesByDay(yearOf(day), table).get(day);
}

/** True on Monday to Friday, bank holidays of `table` excepted. */
export function isWorkingDay(day: CalendarDay, table: HolidayTable): boolean {
  return !isWeekend(day) && holidayName(day, table) === undefined;
}

/** The last day, inclusive, whose bank holidays were checked: by Peer Desk as shipped, or later by the office. */
export function holidaysCheckedUntil(table: HolidayTable): CalendarDay {
  return dayIn(lastCheckedYear(table), 12, 31);
}

/**
 * The day up to which the bank holidays are checked where it is near or past: from 1 January of its year on, a full year
 * ahead. Days after it follow the yearly rules, without what a proclamation may change.
 * Decided: 2026-11-22, product owner (the table warns before it runs out).
 */
export function holidaysRunOut(today: CalendarDay, table: HolidayTable): CalendarDay | undefined {
  return yearOf(today) >= lastCheckedYear(table) ? holidaysCheckedUntil(table) : undefined;
}

function lastCheckedYear({ checkedYear }: HolidayTable): number {
  return Math.max(HOLIDAYS_LAST_YEAR, checkedYear ?? 0);
}

type NamesByDay = Map<CalendarDay, string>;

// Asked for every day of every count: each year is worked out once a table. A table is replaced, never changed in place.
const namesByTable = new WeakMap<HolidayTable, Map<number, NamesByDay>>();

function namesByDay(year: number, table: HolidayTable): NamesByDay {
  const byYear = namesByTable.get(table) ?? new Map<number, NamesByDay>();
  namesByTable.set(table, byYear);
  const known = byYear.get(year);
  if (known !== undefined) return known;
  const names = yearlyHolidays(year);
  for (const exception of BANK_HOLIDAY_EXCEPTIONS) {
    // Safe: the table of exceptions is ours, and a test parses its days.
    const day = exception.day as CalendarDay;
    if (yearOf(day) !== year) continue;
    if (exception.kind === 'removed') names.delete(day);
    else names.set(day, exception.name);
  }
  for (const day of table.removed) names.delete(day);
  for (const { day, name } of table.added) if (yearOf(day) === year) names.set(day, name);
  byYear.set(year, names);
  return names;
}

function yearlyHolidays(year: number): NamesByDay {
  const easter = easterSunday(year);
  return new Map<CalendarDay, string>([
    newYear(year),
    [addDays(easter, -2), 'Good Friday'],
    [addDays(easter, 1), 'Easter Monday'],
    [mondayFrom(dayIn(year, 5, 1)), 'Early May bank holiday'],
    [mondayFrom(dayIn(year, 5, 25)), 'Spring bank holiday'],
    [mondayFrom(dayIn(year, 8, 25)), 'Summer bank holiday'],
    ...christmas(year),
  ]);
}

function newYear(year: number): [CalendarDay, string] {
  const first = dayIn(year, 1, 1);
  return isWeekend(first) ? [mondayFrom(first), 'New Year’s Day (substitute day)'] : [first, 'New Year’s Day'];
}

/** Christmas Day and Boxing Day; one that falls on a weekend is kept on the next weekday that is not a holiday already. */
function christmas(year: number): [CalendarDay, string][] {
  const day = (date: number) => dayIn(year, 12, date);
  const weekday = dayOfWeek(day(25));
  if (weekday === 5)
    return [
      [day(25), 'Christmas Day'],
      [day(28), 'Boxing Day (substitute day)'],
    ];
  if (weekday === 6)
    return [
      [day(27), 'Christmas Day (substitute day)'],
      [day(28), 'Boxing Day (substitute day)'],
    ];
  if (weekday === 0)
    return [
      [day(26), 'Boxing Day'],
      [day(27), 'Christmas Day (substitute day)'],
    ];
  return [
    [day(25), 'Christmas Day'],
    [day(26), 'Boxing Day'],
  ];
}

/**
 * Easter Sunday of the Gregorian calendar. `golden` is the year's place in the 19-year cycle of the moon, `epact` the age of
 * the moon (corrected for the two years in which it would repeat), from which the paschal full moon follows; Easter is the
 * Sunday after it. Source: Calendar (New Style) Act 1750, tables; the computus.
 */
function easterSunday(year: number): CalendarDay {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const droppedLeapDays = Math.floor((3 * century) / 4) - 12;
  const moonCorrection = Math.floor((8 * century + 5) / 25) - 5;
  let epact = (((11 * golden + 20 + moonCorrection - droppedLeapDays) % 30) + 30) % 30;
  if (epact === 24 || (epact === 25 && golden > 11)) epact += 1;
  const fullMoonInMarch = epact > 23 ? 74 - epact : 44 - epact;
  const fullMoon = addDays(dayIn(year, 3, 1), fullMoonInMarch - 1);
  return addDays(fullMoon, 7 - dayOfWeek(fullMoon));
}

/** The Monday on or after `day`. */
function mondayFrom(day: CalendarDay): CalendarDay {
  return addDays(day, (8 - dayOfWeek(day)) % 7);
}

function dayIn(year: number, month: number, date: number): CalendarDay {
  const day = toCalendarDay(year, month, date);
  if (day === undefined) throw new Error(`No day ${year}-${month}-${date}`);
  return day;
}

function yearOf(day: CalendarDay): number {
  return Number(day.slice(0, 4));
}

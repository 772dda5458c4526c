import type { CalendarDay } from '@shared/model/calendar-day';

const MS_PER_DAY = 86_400_000;

/** Day number of a calendar day (days since 1970-01-01). Counted in UTC, so that clock changes cannot move it. */
export function toDayNumber(day: CalendarDay): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}

/** The calendar day of a day number. */
export function fromDayNumber(dayNumber: number): CalendarDay {
  // Safe: the text of a UTC midnight is a real day in the form of CalendarDay.
  return new Date(dayNumber * MS_PER_DAY).toISOString().slice(0, 10) as CalendarDay;
}

/** The day `count` days after `day` (before it when negative). */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return fromDayNumber(toDayNumber(day) + count);
}

/** Whole days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** Day of the week: 0 Sunday to 6 Saturday. */
export function dayOfWeek(day: CalendarDay): number {
  // Days before 1970 have negative numbers, and what is left of those over seven is negative too.
  return (((toDayNumber(day) + 4) % 7) + 7) % 7;
}

/** True on Saturday and Sunday. */
export function isWeekend(day: CalendarDay): boolean {
  const weekday = dayOfWeek(day);
  return weekday === 0 || weekday === 6;
}

/** Builds a calendar day; `month` is 1 to 12. Days past the end of the month are not accepted. */
export function toCalendarDay(year: number, month: number, dayOfMonth: number): CalendarDay | undefined {
  // Reckoned by hand, as an import asks it for each of ten thousand dates.
  if (!Number.isInteger(year) || year < 100 || year > 9999 || !Number.isInteger(month) || month < 1 || month > 12)
    return undefined;
  if (!Number.isInteger(dayOfMonth) || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined;
  return dayText(year, month, dayOfMonth);
}

/** The same day `months` later (earlier when negative); the last of the month where that day does not exist. */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  // Reckoned by hand, as it is asked several times for each of ten thousand peers.
  const all = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(all / 12), (((all % 12) + 12) % 12) + 1];
  const date = Math.min(Number(day.slice(8)), daysInMonth(year, month));
  return dayText(year, month, date);
}

function dayText(year: number, month: number, date: number): CalendarDay {
  const two = (number: number) => (number < 10 ? `0${number}` : String(number));
  // Safe: whoever asks has seen to it that the day exists.
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}` as CalendarDay;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The first Monday to Friday after a day. */
export function nextWeekday(day: CalendarDay): CalendarDay {
  let next = addDays(day, 1);
  while (isWeekend(next)) next = addDays(next, 1);
  return next;
}

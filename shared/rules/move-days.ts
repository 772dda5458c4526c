import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import { addDays, fromDayNumber, isWeekend, toDayNumber } from './calendar';
import { byTime } from './same-work';

/** Where days are moved to. */
export type Move = {
  /** The new date of the earliest of them. */
  firstOn: CalendarDay;
  /** Dates may fall on a Saturday or Sunday: then every date moves by the same number of days. */
  includeWeekends: boolean;
};

/** The entries that a move takes along: pencilled in or booked, on a date of their own; earliest first. */
export function movableDays(entries: Iterable<DayEntry>): DayEntry[] {
  return [...entries]
    .filter(({ state, precision }) => (state === 'pencilled' || state === 'booked') && precision === 'day')
    .toSorted(byTime);
}

/** True where days on a weekend are among them: then weekends are part of the work. */
export function standsOnWeekend(entries: Iterable<Pick<DayEntry, 'date'>>): boolean {
  return [...entries].some(({ date }) => isWeekend(date));
}

/**
 * The entries on their new dates, each with the date that it had (`movedFrom`); what was moved back to where it stood
 * before says so no more. `entries` as `movableDays` gives them; their amounts, states and years of counting are not
 * looked at, as the gate does that (`planDays`).
 *
 * The dates keep their distances. Weekends are left out as they are where days are recorded (`spreadDays`): with
 * `includeWeekends` false the distances are counted in weekdays, so Monday to Thursday moved to a Thursday is Thursday,
 * Friday, Monday, Tuesday, and what would begin on a Saturday begins on the Monday; moved by whole weeks every date keeps
 * its day of the week. Days that all stand on one date go to just the date that is given.
 * Decided: 2026-11-22, product owner: moving work a week moves its days, across a year end too.
 */
export function moveDays(entries: readonly DayEntry[], move: Move): DayEntry[] {
  const moved = dateMover(
    entries.map(({ date }) => date),
    move,
  );
  return entries.map((entry) => {
    const date = moved(entry.date);
    const { movedFrom, ...still } = entry;
    if (date === entry.date) return entry;
    return date === movedFrom ? { ...still, date } : { ...still, date, movedFrom: entry.date };
  });
}

/** The same move for any date, such as the first and last day of a project; `dates` are those of the days moved. */
export function dateMover(dates: readonly CalendarDay[], move: Move): (date: CalendarDay) => CalendarDay {
  const [first] = dates.toSorted();
  if (first === undefined) return (date) => date;
  const byDays = toDayNumber(move.firstOn) - toDayNumber(first);
  if (move.includeWeekends || dates.every((date) => date === first)) return (date) => addDays(date, byDays);
  const byWeekdays = weekdayNumber(move.firstOn) - weekdayNumber(first);
  return (date) => fromWeekdayNumber(weekdayNumber(date) + byWeekdays);
}

// 1970-01-01 was a Thursday, so that day numbers and 3 are counted from a Monday.
const TO_MONDAY = 3;

/** Number of a weekday, five to the week; a Saturday or Sunday has that of the Monday after. */
function weekdayNumber(day: CalendarDay): number {
  const fromMonday = toDayNumber(day) + TO_MONDAY;
  return Math.floor(fromMonday / 7) * 5 + Math.min(((fromMonday % 7) + 7) % 7, 5);
}

function fromWeekdayNumber(number: number): CalendarDay {
  const week = Math.floor(number / 5);
  return fromDayNumber(week * 7 + (number - week * 5) - TO_MONDAY);
}

import type { CalendarDay } from '@shared/model/calendar-day';
import type { Council } from '@shared/model/council';
import type { HolidayTable } from '@shared/model/holiday-table';
import { isWorkingDay } from './bank-holidays';
import { addDays, dayOfWeek, toCalendarDay } from './calendar';

const THURSDAY = 4;

/**
 * Working days from the notice of election to the poll.
 * Source: Local Elections (Principal Areas) (England and Wales) Rules 2006, Schedule 2 (not later than the 25th day before).
 */
const NOTICE_WORKING_DAYS = 25;

/** A poll, and the days before it in which a council is careful with publicity. Both ends are inclusive. */
export type PreElection = {
  noticeOn: CalendarDay;
  pollOn: CalendarDay;
  /** True where the office entered the day; false where it is only the day on which councils vote that vote in that year. */
  isEntered: boolean;
};

/**
 * The day of ordinary local elections in a year: the first Thursday in May.
 * Source: Representation of the People Act 1983, section 37.
 */
export function ordinaryPollOn(year: number): CalendarDay {
  const first = toCalendarDay(year, 5, 1);
  if (first === undefined) throw new Error(`No May in ${year}`);
  return addDays(first, (THURSDAY - dayOfWeek(first) + 7) % 7);
}

/**
 * The last day for the notice of election of a poll: 25 working days before it, where Saturdays, Sundays, Christmas Eve and
 * bank holidays (of `table`, with its days of mourning) do not count. Some councils publish earlier.
 * Source: Local Elections (Principal Areas) (England and Wales) Rules 2006, Schedule 2, rules 1 and 2.
 */
export function noticeOfElectionOn(pollOn: CalendarDay, table: HolidayTable): CalendarDay {
  let day = pollOn;
  for (let left = NOTICE_WORKING_DAYS; left > 0;) {
    day = addDays(day, -1);
    if (isWorkingDay(day, table) && !day.endsWith('-12-24')) left -= 1;
  }
  return day;
}

/**
 * The pre-election period of a council that holds a day, from the notice to the poll, both inclusive; `undefined` where
 * there is none. The next election that the office entered for the council goes first: ordinary polls before it are not
 * the council's. Once it is past, or where none was entered, the ordinary day of the year may be one, and is told as such:
 * which councils vote in which year is not among the facts of the list.
 * Decided: 2026-11-22, product owner: a warning only, with a date that can be edited, as polls are put off and there are
 * by-elections.
 */
export function preElectionOn(
  day: CalendarDay,
  council: Pick<Council, 'nextElectionOn'> | undefined,
  table: HolidayTable,
): PreElection | undefined {
  const entered = council?.nextElectionOn ?? null;
  if (entered !== null && day <= entered) {
    const noticeOn = noticeOfElectionOn(entered, table);
    return day >= noticeOn ? { noticeOn, pollOn: entered, isEntered: true } : undefined;
  }
  const pollOn = ordinaryPollOn(Number(day.slice(0, 4)));
  // The election entered was this year's: there is no other ordinary one in it.
  if (day > pollOn || entered?.slice(0, 4) === pollOn.slice(0, 4)) return undefined;
  const noticeOn = noticeOfElectionOn(pollOn, table);
  return day >= noticeOn ? { noticeOn, pollOn, isEntered: false } : undefined;
}

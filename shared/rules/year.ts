import type { CalendarDay } from '@shared/model/calendar-day';
import type { Agreement } from '@shared/model/settings';
import { missingCase } from '@shared/model/result';
import { addDays, toCalendarDay } from './calendar';

/** A year of counting. Both ends are inclusive. */
export type Year = {
  /** Key with its basis, so that years of two bases are never mixed up: `FY2026/27`, `LGA2026/27`, `MY2026/27-0515`, `CY2026`, `Y2026/27-0501`. */
  key: string;
  startsOn: CalendarDay;
  endsOn: CalendarDay;
};

/**
 * A year of counting by its key, as it is written wherever somebody reads it but in a sheet, whose column holds the key itself:
 * `FY2026/27`, `CY2026`; of a year that begins on a day of the office's own without that day, `MY2026/27`.
 */
export function yearText(key: string): string {
  return key.replace(/-\d{4}$/, '');
}

/** The part of the agreement that says when a year begins. */
export type YearRule = Pick<Agreement, 'yearBasis' | 'yearStartsMonth' | 'yearStartsDay'>;

const MAY = 5;

/** The day in May on which a municipal year begins where the office entered no other. */
export const MUNICIPAL_DAY = 15;

type YearStart = { month: number; day: number };

/**
 * The year of counting that holds a day.
 * Source: Peer Support Review Update, para 24 ("per annum", without saying which year).
 * Decided: 2026-11-22, product owner: from 1 April; LGA meeting year (1 September), municipal, calendar year or own start by
 * agreement. The municipal year begins with each council's annual meeting in May; for all of them together it is one day in
 * May, the 15th unless the office enters another.
 */
export function yearOf(day: CalendarDay, agreement: YearRule): Year {
  const { month, day: dayOfMonth } = yearStart(agreement);
  const calendarYear = Number(day.slice(0, 4));
  const startsThisYear = `${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
  return yearStartingIn(day.slice(5) >= startsThisYear ? calendarYear : calendarYear - 1, agreement);
}

/** The year of a key; `undefined` where the key is not one, or belongs to another basis than the agreement's. */
export function yearFromKey(key: string, agreement: YearRule): Year | undefined {
  const firstYear = /^[A-Z]+(\d{4})/.exec(key)?.[1];
  if (firstYear === undefined) return undefined;
  const year = yearStartingIn(Number(firstYear), agreement);
  return year.key === key ? year : undefined;
}

/** The year of a key of whichever basis; `undefined` where the key is not one. */
export function yearOfAnyBasis(key: string): Year | undefined {
  const [, prefix, month, day] = /^([A-Z]+)\d{4}(?:\/\d{2})?(?:-(\d{2})(\d{2}))?$/.exec(key) ?? [];
  const yearBasis = BASIS_OF_PREFIX[prefix ?? ''];
  if (!yearBasis) return undefined;
  return yearFromKey(key, { yearBasis, yearStartsMonth: Number(month ?? 1), yearStartsDay: Number(day ?? 1) });
}

const BASIS_OF_PREFIX: Readonly<Record<string, YearRule['yearBasis']>> = {
  FY: 'financial',
  LGA: 'lga-meeting',
  MY: 'municipal',
  CY: 'calendar',
  Y: 'custom',
};

/** The year that begins the day after `year` ends. */
export function nextYear(year: Year, agreement: YearRule): Year {
  return yearOf(addDays(year.endsOn, 1), agreement);
}

/** The year that ends the day before `year` begins. */
export function previousYear(year: Year, agreement: YearRule): Year {
  return yearOf(addDays(year.startsOn, -1), agreement);
}

/** True where the day lies in the year, its first and last day included. */
export function isInYear(day: CalendarDay, year: Pick<Year, 'startsOn' | 'endsOn'>): boolean {
  return day >= year.startsOn && day <= year.endsOn;
}

function yearStartingIn(calendarYear: number, agreement: YearRule): Year {
  const { month, day } = yearStart(agreement);
  const startsOn = realDay(calendarYear, month, day);
  const endsOn = addDays(realDay(calendarYear + 1, month, day), -1);
  const name = yearName(calendarYear, month === 1 && day === 1);
  return { key: yearKey(name, agreement.yearBasis, { month, day }), startsOn, endsOn };
}

function yearKey(name: string, basis: YearRule['yearBasis'], start: YearStart): string {
  switch (basis) {
    case 'financial':
      return `FY${name}`;
    case 'lga-meeting':
      return `LGA${name}`;
    case 'municipal':
      return `MY${name}-${twoDigits(start.month)}${twoDigits(start.day)}`;
    case 'calendar':
      return `CY${name}`;
    case 'custom':
      return `Y${name}-${twoDigits(start.month)}${twoDigits(start.day)}`;
    default:
      return missingCase(basis);
  }
}

function yearStart(agreement: YearRule): YearStart {
  switch (agreement.yearBasis) {
    case 'financial':
      return { month: 4, day: 1 };
    case 'lga-meeting':
      return { month: 9, day: 1 };
    case 'municipal':
      return { month: MAY, day: agreement.yearStartsDay };
    case 'calendar':
      return { month: 1, day: 1 };
    case 'custom':
      return { month: agreement.yearStartsMonth, day: agreement.yearStartsDay };
    default:
      return missingCase(agreement.yearBasis);
  }
}

function yearName(calendarYear: number, isCalendarYear: boolean): string {
  const first = String(calendarYear).padStart(4, '0');
  return isCalendarYear ? first : `${first}/${twoDigits((calendarYear + 1) % 100)}`;
}

function realDay(year: number, month: number, day: number): CalendarDay {
  const built = toCalendarDay(year, month, day);
  // A year starts on the 28th at the latest (the schema of the agreement), so this day exists in every year.
  if (built === undefined) throw new Error(`A year of counting cannot start on day ${day} of month ${month}`);
  return built;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

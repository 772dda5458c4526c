import { parseMonthName } from '@shared/rules/uk-date';
import { toCalendarDay } from '@shared/rules/calendar';
import type { PlanContext } from '../plan-context';
import type { RawCell } from '../types';
import { fromSerial, readDate } from '../values/dates';
import { cellText, isPlaceholder } from '../values/text';
import type { WantedDates } from './request-facts';

const NO_DATES: WantedDates = { startsOn: null, endsOn: null, text: '' };
const LONGEST_TEXT = 200;
/** "12-15 Oct 2026", "30 Jan - 2 Feb 2026", "12/10/26 to 15/10/26". */
const BETWEEN = /\s*(?:-|\u2013|\u2014|\bto\b|\buntil\b)\s*/i;

/**
 * Reads when work is wanted. One day or a range of days becomes days; "w/c 21/1/26", "November 2025" and any other words
 * stay words, as the office wrote them. The first and the last day may have a cell each.
 */
export function readWantedDates(cells: readonly RawCell[], context: PlanContext): WantedDates {
  const [first, last] = cells.map((cell) => readWantedCell(cell, context));
  if (!first || !last) return first ?? NO_DATES;
  if (first.startsOn && last.startsOn && !first.endsOn && !last.endsOn && first.startsOn <= last.startsOn)
    return { startsOn: first.startsOn, endsOn: last.startsOn, text: '' };
  const text = cells.map((cell) => cellText(cell)).join(' to ');
  return { ...NO_DATES, text: text.slice(0, LONGEST_TEXT) };
}

function readWantedCell(cell: RawCell, { dates }: PlanContext): WantedDates {
  const text = cellText(cell);
  if (text === '' || isPlaceholder(text)) return NO_DATES;
  if (typeof cell.value === 'number') {
    const day = fromSerial(cell.value, dates.date1904);
    return day ? { startsOn: day, endsOn: null, text: '' } : { ...NO_DATES, text };
  }
  const kept = text.slice(0, LONGEST_TEXT);
  const one = readDate({ value: text, text, type: 'text', isDateFormat: false }, dates);
  if (one.is === 'date')
    return one.precision === 'day' ? { startsOn: one.date, endsOn: null, text: '' } : { ...NO_DATES, text: kept };
  const range = readRange(text);
  return range ? { ...range, text: '' } : { ...NO_DATES, text: kept };
}

function readRange(text: string): Omit<WantedDates, 'text'> | undefined {
  const parts = text
    .replace(/\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b\.?,?/gi, ' ')
    .trim()
    .split(BETWEEN);
  const [first, last, ...more] = parts;
  if (first === undefined || last === undefined || more.length > 0) return undefined;
  const to = dayParts(last);
  const from = dayParts(first);
  if (!to || !from || to.month === undefined || to.year === undefined) return undefined;
  const month = from.month ?? to.month;
  const year = from.year ?? (month > to.month ? to.year - 1 : to.year);
  const startsOn = toCalendarDay(year, month, from.day);
  const endsOn = toCalendarDay(to.year, to.month, to.day);
  return startsOn && endsOn && startsOn <= endsOn ? { startsOn, endsOn } : undefined;
}

type DayParts = { readonly day: number; readonly month: number | undefined; readonly year: number | undefined };

/** "12", "30 Jan", "2 Feb 2026", "15/10/26". */
function dayParts(text: string): DayParts | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?(?:[\s/.]+([a-z]{3,9}|\d{1,2})\.?)?(?:[\s/.,]+(\d{4}|\d{2}))?$/i.exec(
    text.trim(),
  );
  if (!match) return undefined;
  const [, day = '', month, year] = match;
  const number = month === undefined ? undefined : /^\d/.test(month) ? Number(month) : parseMonthName(month);
  if (month !== undefined && number === undefined) return undefined;
  const full = year === undefined ? undefined : Number(year) + (year.length === 2 ? 2000 : 0);
  return { day: Number(day), month: number, year: full };
}

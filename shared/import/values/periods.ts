import type { CalendarDay } from '@shared/model/calendar-day';
import { dayOfWeek, toCalendarDay } from '@shared/rules/calendar';
import { parseMonthName } from '@shared/rules/uk-date';
import type { RawCell } from '../types';
import { fromSerial } from './dates';
import { cellText, tidy } from './text';

/** A stretch of time that heads a column: `month` is its first month, `day` the date of a day or of a week's beginning. */
export type Period =
  | { readonly unit: 'month' | 'quarter'; readonly month: number; readonly year: number | null }
  | { readonly unit: 'week' | 'day'; readonly month: number; readonly day: number; readonly year: number | null };

/** First months of the quarters of a financial year. */
const QUARTER_MONTHS = [4, 7, 10, 1] as const;

/**
 * Reads the heading of a column as a period: a real date shown as "Apr-26" or as a day, "April", "Apr 26", "2026-04",
 * "Q1", "Apr-Jun", "w/c 6 April", "06/04/2026". Quarters are those of the financial year. `undefined` for anything else.
 */
export function readPeriod(cell: RawCell | null | undefined, date1904 = false): Period | undefined {
  if (!cell) return undefined;
  const text = cellText(cell);
  if (typeof cell.value !== 'number') return cell.type === 'text' ? readPeriodText(text) : undefined;
  const date = cell.isDateFormat ? fromSerial(cell.value, date1904) : undefined;
  if (!date) return undefined;
  return isShownAsMonth(text) ? { unit: 'month', ...monthOf(date) } : { unit: 'day', ...dayOf(date) };
}

/** Reads the text of a heading as a period. */
export function readPeriodText(text: string): Period | undefined {
  const typed = text.toLowerCase().replace(/\s+/g, ' ').trim();
  return readMonthText(typed) ?? readQuarter(typed) ?? readDay(typed);
}

/** A month inside a longer heading: "Apr CPC", "CPC (May 26)", "Days in June". */
export function periodWithin(heading: string): { period: Period; text: string; rest: string } | undefined {
  const words = tidy(heading.replace(/[()[\]:]/g, ' ')).split(' ');
  if (words.length > 5) return undefined;
  for (let length = Math.min(3, words.length - 1); length > 0; length -= 1) {
    for (const from of [0, words.length - length]) {
      const text = words
        .slice(from, from + length)
        .join(' ')
        .replace(/^[-\u2013]|[-\u2013]$/g, '')
        .trim();
      const period = readPeriodText(text);
      if (!period) continue;
      const rest = [...words.slice(0, from), ...words.slice(from + length)].join(' ');
      return { period, text, rest: rest.replace(/^[-\u2013 ]+|[-\u2013 ]+$|^(?:days )?in$/gi, '').trim() };
    }
  }
  return undefined;
}

/** True for a date shown without its day: "Apr-26", "April", "04/26". */
function isShownAsMonth(text: string): boolean {
  return readMonthText(text.toLowerCase()) !== undefined;
}

function readMonthText(typed: string): Period | undefined {
  const named = /^([a-z]{3,9})\.?(?:[\s\-/,']*(\d{4}|\d{2}))?$/.exec(typed);
  const month = named ? parseMonthName(named[1] ?? '') : undefined;
  if (named && month !== undefined) return { unit: 'month', month, year: yearOf(named[2]) };
  const figures = /^(?:(\d{4})[-/](\d{1,2})|(\d{1,2})[-/](\d{4}))$/.exec(typed);
  const number = Number(figures?.[2] ?? figures?.[3]);
  return figures && number >= 1 && number <= 12
    ? { unit: 'month', month: number, year: Number(figures[1] ?? figures[4]) }
    : undefined;
}

function readQuarter(typed: string): Period | undefined {
  const numbered = /^(?:q|qtr|quarter)\.? ?([1-4])(?:[\s\-/,(]*(20\d\d|\d\d)(?:[-/](?:20)?\d\d)?\)?)?$/.exec(typed);
  const month = numbered ? QUARTER_MONTHS[Number(numbered[1]) - 1] : undefined;
  if (numbered && month !== undefined) {
    const first = yearOf(numbered[2]);
    return { unit: 'quarter', month, year: first === null ? null : first + (month < 4 ? 1 : 0) };
  }
  const span = /^([a-z]{3,9})\.?(?: ?[-\u2013/] ?| to )([a-z]{3,9})\.?(?:[\s\-/,']*(\d{4}|\d{2}))?$/.exec(typed);
  const [from, to] = [parseMonthName(span?.[1] ?? ''), parseMonthName(span?.[2] ?? '')];
  return span && from !== undefined && to !== undefined && (to - from + 12) % 12 === 2
    ? { unit: 'quarter', month: from, year: yearOf(span[3]) }
    : undefined;
}

function readDay(typed: string): Period | undefined {
  const weekly = /^(?:w\/?c|wk|week|week commencing|week beginning|w\/?b)\.?:? (.+)$/.exec(typed);
  const unit = weekly ? 'week' : 'day';
  const rest = (weekly?.[1] ?? typed).replace(/^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /, '');
  const figures = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/.exec(rest);
  const worded = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]([a-z]{3,9})\.?(?:[\s\-/,']*(\d{4}|\d{2}))?$/.exec(rest);
  const match = figures ?? worded;
  const month = figures ? Number(figures[2]) : parseMonthName(worded?.[2] ?? '');
  const day = Number(match?.[1]);
  // A leap year, so that 29 February without its year is a day.
  return match && month !== undefined && toCalendarDay(2024, month, day)
    ? { unit, month, day, year: yearOf(match[3]) }
    : undefined;
}

function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function monthOf(date: CalendarDay) {
  return { month: Number(date.slice(5, 7)), year: Number(date.slice(0, 4)) };
}

function dayOf(date: CalendarDay) {
  return { ...monthOf(date), day: Number(date.slice(8)) };
}

/** True for a Monday: dates across that are all Mondays are weeks. */
export function isMonday(date: CalendarDay): boolean {
  return dayOfWeek(date) === 1;
}

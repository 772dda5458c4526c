import type { CalendarDay } from '@shared/model/calendar-day';
import { addDays, dayOfWeek, toCalendarDay } from '@shared/rules/calendar';
import { parseUkDate } from '@shared/rules/uk-date';
import { compareText } from '../values/text';

/** When an answer was sent, as words tell it; not sure where they do not say the year. `rest` is what is not of a holding reply. */
export type ReplyTold = { readonly day: CalendarDay; readonly isSure: boolean; readonly rest: string };

const HOLDING = /\b(?:holding|acknowledg\w*|ack(?:'?d|ed)?|chas(?:ed|er)|reminder)\b/i;
const SAME_DAY = /\b(?:same day|that day|by return|on the day|straight ?away|immediately)\b/;
const NEXT_DAY = /\b(?:next|following) (working )?day\b|\bday after\b/;
const DAYS_LATER = /\b(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten) days? (?:later|after)\b/;
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const DATE =
  /\b\d{1,2}[/.-]\d{1,2}(?:[/.-](?:\d{4}|\d{2}))?\b|\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:,? (?:20\d\d|\d\d\b))?/gi;

const HAS_YEAR = /\d{4}$|[/.-]\d{1,2}[/.-]\d{2}$|[a-z] \d{2}$/i;
const ACKNOWLEDGED = /\b(?:holding|acknowledg\w*|ack(?:'?d|ed)?)\b/i;

/** The day of a holding reply, as "holding 28/4, names 11/5" tells it; `undefined` where none, or more than one, is told. */
export function holdingInWords(
  text: string,
  receivedOn: CalendarDay | null,
  today: CalendarDay,
): CalendarDay | undefined {
  const parts = text.split(/[;,\n]|\bthen\b|\bbut\b/i).filter((part) => ACKNOWLEDGED.test(part));
  const [date, ...more] = parts.flatMap((part) => [...part.matchAll(DATE)].map(([found]) => found.replace(',', '')));
  const read = date === undefined || more.length > 0 ? undefined : parseUkDate(date, receivedOn ?? today);
  if (!read || date === undefined) return undefined;
  return HAS_YEAR.test(date) || receivedOn === null ? read : onOrAfter(read, receivedOn);
}

/**
 * Reads "replied 9 September", "same day", "holding reply 5/10, full reply 19/10": the one date that is not of a holding reply, or
 * a day counted from the receipt. A date without its year is the first on or after the receipt, and to be confirmed.
 * `undefined` where nothing, or more than one day, is told.
 */
export function replyInWords(text: string, receivedOn: CalendarDay | null, today: CalendarDay): ReplyTold | undefined {
  const rest = text
    .split(/[;,\n]|\bthen\b|\bbut\b/i)
    .filter((part) => !HOLDING.test(part))
    .join(', ')
    .trim();
  const found = [...rest.matchAll(DATE)].map(([date]) => date.replace(',', ''));
  const [only] = found;
  if (only === undefined) {
    const day = receivedOn === null ? undefined : dayCounted(compareText(rest), receivedOn);
    return day && { day, isSure: true, rest };
  }
  const isSure = HAS_YEAR.test(only);
  const read = parseUkDate(only, receivedOn ?? today);
  if (found.length > 1 || !read) return undefined;
  return { day: isSure || receivedOn === null ? read : onOrAfter(read, receivedOn), isSure, rest };
}

function dayCounted(typed: string, receivedOn: CalendarDay): CalendarDay | undefined {
  if (SAME_DAY.test(typed)) return receivedOn;
  const next = NEXT_DAY.exec(typed);
  if (next) return next[1] === undefined ? addDays(receivedOn, 1) : nextWeekday(receivedOn);
  const [, later] = DAYS_LATER.exec(typed) ?? [];
  if (later === undefined) return undefined;
  const named = NUMBERS.indexOf(later) + 1;
  return addDays(receivedOn, named > 0 ? named : Number(later));
}

function nextWeekday(from: CalendarDay): CalendarDay {
  const day = addDays(from, 1);
  const weekday = dayOfWeek(day);
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}

function onOrAfter(day: CalendarDay, receivedOn: CalendarDay): CalendarDay {
  const year = Number(receivedOn.slice(0, 4));
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  const inYears = [year, year + 1].flatMap((each) => toCalendarDay(each, month, date) ?? []);
  return inYears.find((each) => each >= receivedOn) ?? day;
}

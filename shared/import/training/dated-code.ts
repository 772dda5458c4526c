import type { CalendarDay } from '@shared/model/calendar-day';
import { readAttendanceCode, type CodeKey, type CodeReading } from './attendance-code';
import { readEventDates, wholeYear } from './event-dates';
import type { EventSpan } from './read-event';

/** What a cell says of an event and when that was: "Y - 14/03/24", "booked 4 Dec", "Attended Jul-25", "2023". */
export type DatedCode = { readonly span: EventSpan; readonly reading: CodeReading | undefined };

/**
 * A date in a cell with or without a word of attendance beside it; `undefined` where there is no date, or something else is said too.
 * A day without its year is the next one where it is booked, else the last one.
 */
export function readDatedCode(text: string, key: CodeKey, today: CalendarDay): DatedCode | undefined {
  const alone = /^(?:19|20)\d\d$/.test(text) ? wholeYear(Number(text)) : undefined;
  if (alone) return { span: alone, reading: undefined };
  const year = Number(today.slice(0, 4));
  const isBooked = /^\s*\(?(?:b|bk|booked|registered|due|planned|place booked|booked on)\b/i.test(text);
  const tries = isBooked ? [year, year + 1] : [year, year - 1];
  const found = tries
    .map((each) => readEventDates(text, each))
    .find((each) => each && (isBooked ? each.endsOn >= today : each.startsOn <= today));
  const own = readEventDates(text) ?? found ?? yearBehind(text);
  if (!own) return undefined;
  const { rest, ...span } = own;
  const word = rest
    .replace(/\s+(?:for|on|in)\s*$/i, '')
    .replace(/^[\s(),:;\u2013\u2014-]+|[\s(),:;\u2013\u2014-]+$/g, '');
  if (word === '') return { span, reading: undefined };
  const reading = readAttendanceCode(word, key);
  return reading.is === 'status' ? { span, reading } : undefined;
}

/** "Yes 2023", "Attended (2024)". */
function yearBehind(text: string) {
  const [, rest = '', year = ''] = /^(\D*?)[\s(\-\u2013,:]*((?:19|20)\d\d)\)?$/.exec(text) ?? [];
  const span = year === '' || rest === '' ? undefined : wholeYear(Number(year));
  return span && { ...span, rest };
}

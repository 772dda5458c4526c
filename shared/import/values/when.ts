import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayPrecision } from '@shared/model/day-entry';
import type { HolidayTable } from '@shared/model/holiday-table';
import { isWorkingDay } from '@shared/rules/bank-holidays';
import { addDays, dayOfWeek, daysBetween, toCalendarDay } from '@shared/rules/calendar';
import { formatUkDate } from '@shared/rules/uk-date';
import type { RawCell, Reason } from '../types';
import { parseDateText, type DateText, type PartialDate } from './date-text';
import type { DateHint } from './date-hints';
import { fromSerial, readYear, type DateContext } from './dates';
import { cellText, isPlaceholder } from './text';

/** When the work of a row was done. */
export type WhenReading =
  | { readonly is: 'empty' }
  | ({ readonly is: 'when'; readonly notes: readonly Reason[] } & When)
  | {
      readonly is: 'unclear';
      readonly reason: Reason;
      readonly propose: string | null;
      /** What can be said of it all the same, such as its month. */
      readonly best: When | null;
      readonly notes: readonly Reason[];
    };

/** The dates of a row, both ends inclusive. `dates` are those on which days fall: the working days of a range. */
export type When = {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly precision: DayPrecision;
  readonly dates: readonly CalendarDay[];
  /** Of a `week` only its first day is known: fewer days than it has are no difference. */
  readonly kind: 'one' | 'range' | 'list' | 'week';
};

/** What reading depends on besides the cell. */
export type WhenContext = DateContext & { readonly hint: DateHint; readonly holidays: HolidayTable };

/** A range longer than this is not spread over its days. Decided: 2026-11-22, product owner. */
const LONGEST_RANGE = 31;
const PLAIN_MONTH = 31;

/** Reads the date cell of a row of days, with that of the column "To" where the sheet has one. */
export function readWhen(
  cell: RawCell | null | undefined,
  toCell: RawCell | null | undefined,
  context: WhenContext,
): WhenReading {
  const from = readOneCell(cell, context);
  if (!toCell || cellText(toCell) === '') return from;
  const to = readOneCell(toCell, from.is === 'when' ? { ...context, hint: nearStart(from, context.hint) } : context);
  if (from.is === 'empty') return to;
  if (from.is === 'unclear' || to.is === 'empty') return from;
  if (to.is === 'unclear' || from.precision !== 'day' || to.precision !== 'day') return to.is === 'unclear' ? to : from;
  return rangeOf(from.from, to.to, [...from.notes, ...to.notes], context);
}

/** The end of a range stands near its beginning. */
function nearStart({ from }: When, { span }: DateHint): DateHint {
  return { month: Number(from.slice(5, 7)), span: span ?? { from, to: addDays(from, LONGEST_RANGE) } };
}

function readOneCell(cell: RawCell | null | undefined, context: WhenContext): WhenReading {
  const text = cellText(cell);
  if (!cell || text === '') return { is: 'empty' };
  if (cell.type === 'error') return unclear('error-cell', text);
  if (typeof cell.value === 'number') return fromNumber(cell, cell.value, text, context);
  return fromText(text, context);
}

function fromNumber(cell: RawCell, value: number, text: string, context: WhenContext): WhenReading {
  const date = fromSerial(value, context.date1904);
  if (date && cell.isDateFormat) return isShownAsMonth(text, date) ? monthOf(date) : oneDay(date, []);
  if (date) return oneDay(date, [serialNote(text, date)]);
  // "12" below the heading "June 2026".
  return Number.isInteger(value) && value >= 1 && value <= PLAIN_MONTH && context.hint.month !== undefined
    ? fromText(String(value), context)
    : unclear('date-unknown', text);
}

/** A sheet keeps a month as its first day, shown as "Jun-26". */
function isShownAsMonth(text: string, date: CalendarDay): boolean {
  const shown = parseDateText(text)?.dates[0];
  return date.endsWith('-01') && shown !== undefined && shown.month !== undefined && shown.day === undefined;
}

function serialNote(text: string, date: CalendarDay): Reason {
  return { code: 'serial-number', facts: { text, date: formatUkDate(date) } };
}

/** What each text came to, by what is said around it: a log writes the same dates on many rows. */
const readBefore = new WeakMap<DateHint, { readonly context: WhenContext; readonly texts: Map<string, WhenReading> }>();

function fromText(text: string, context: WhenContext): WhenReading {
  const before = readBefore.get(context.hint);
  const isSame =
    before?.context.today === context.today &&
    before.context.holidays === context.holidays &&
    before.context.date1904 === context.date1904 &&
    before.context.yearStart === context.yearStart;
  const { texts } = before && isSame ? before : { texts: new Map<string, WhenReading>() };
  const known = texts.get(text);
  if (known) return known;
  const reading = readText(text, context);
  readBefore.set(context.hint, { context, texts: texts.set(text, reading) });
  return reading;
}

function readText(text: string, context: WhenContext): WhenReading {
  if (isPlaceholder(text)) return unclear('date-missing', text);
  const year = readYear(text, context);
  if (year) return { is: 'when', from: year, to: year, precision: 'year', dates: [year], kind: 'one', notes: [] };
  const serial = /^\d{5}$/.test(text) ? fromSerial(Number(text), context.date1904) : undefined;
  if (serial) return oneDay(serial, [serialNote(text, serial)]);
  // What was called off has its date beside the word; that it was is asked about by itself.
  const parsed = parseDateText(text) ?? parseDateText(text.replace(CANCELLED, ''));
  return parsed ? resolve(parsed, text, context) : unclear('date-unknown', text);
}

const CANCELLED = /^\W*(?:cancell?ed|postponed|called off)\W+|\W+(?:cancell?ed|postponed|called off)\W*$/i;

function resolve(parsed: DateText, text: string, context: WhenContext): WhenReading {
  const { month: around } = context.hint;
  const named = parsed.dates.map((date): PartialDate => (around === undefined ? date : { month: around, ...date }));
  if (named.some(({ month }) => month === undefined)) return unclear('date-unknown', text);
  if (named.some(({ day }) => day === undefined)) return fromMonths(parsed, named, text, context);
  const days = datesOf(named, context);
  if (days.some((date) => date === undefined)) return impossible(named, text, context);
  // Safe: none is open, as checked just above.
  const dates = days as CalendarDay[];
  if (named.some(({ year }) => year === undefined) && !context.hint.span) {
    const propose = dates.map(formatUkDate).join(parsed.joined === 'range' ? ' - ' : ' & ');
    const best = parsed.joined === 'range' ? whenOf(dates, context) : daysAlone(dates);
    return { is: 'unclear', reason: { code: 'date-without-year', facts: { text } }, propose, best, notes: [] };
  }
  const [first = context.today, last = first] = [dates[0], dates.at(-1)];
  if (parsed.week) return weekOf(first, context);
  if (parsed.joined === 'range') return rangeOf(first, last, [], context);
  return { is: 'when', ...daysAlone(dates), notes: [] };
}

function fromMonths(parsed: DateText, named: readonly PartialDate[], text: string, context: WhenContext): WhenReading {
  const [only] = named;
  if (!only || named.length > 1 || parsed.week) return unclear('date-unknown', text);
  const first = dateIn({ ...only, day: 1 }, context, undefined);
  if (!first) return unclear('date-impossible', text);
  if (only.year !== undefined || context.hint.span) return monthOf(first);
  const propose = `${first.slice(5, 7)}/${first.slice(0, 4)}`;
  return {
    is: 'unclear',
    reason: { code: 'date-without-year', facts: { text } },
    propose,
    best: monthOf(first),
    notes: [],
  };
}

/** Each date with its year; one that does not exist is `undefined`. */
function datesOf(named: readonly PartialDate[], context: WhenContext): readonly (CalendarDay | undefined)[] {
  let before: CalendarDay | undefined;
  return named.map((date) => {
    before = dateIn(date, context, before);
    return before;
  });
}

/** Without a year: within the time that is spoken of, not before the date that it follows, or else nearest to today. */
function dateIn(
  { day = 1, month = 0, year }: PartialDate,
  { hint, today }: WhenContext,
  after: CalendarDay | undefined,
): CalendarDay | undefined {
  if (year !== undefined) return toCalendarDay(year, month, day);
  const anchor = after ?? (hint.span ? middleOf(hint, today) : (hint.near ?? today));
  const anchorYear = Number(anchor.slice(0, 4));
  const all = [anchorYear - 1, anchorYear, anchorYear + 1].flatMap((each) => toCalendarDay(each, month, day) ?? []);
  if (after !== undefined) return all.find((date) => date >= after && daysBetween(after, date) < 300) ?? all[1];
  const { span } = hint;
  const isYearLong = span !== undefined && daysBetween(span.from, span.to) > 300;
  const fitting = isYearLong ? all.filter((date) => date >= span.from && date <= span.to) : all;
  return fitting.toSorted((a, b) => Math.abs(daysBetween(anchor, a)) - Math.abs(daysBetween(anchor, b)))[0];
}

function middleOf({ span }: DateHint, today: CalendarDay): CalendarDay {
  return span ? addDays(span.from, Math.floor(daysBetween(span.from, span.to) / 2)) : today;
}

/** "31 November": its month is known. */
function impossible(named: readonly PartialDate[], text: string, context: WhenContext): WhenReading {
  const [first] = named;
  const month = first && dateIn({ ...first, day: 1 }, context, undefined);
  const reason = { code: 'date-impossible', facts: { text } };
  return { is: 'unclear', reason, propose: null, best: month ? monthOf(month) : null, notes: [] };
}

function rangeOf(from: CalendarDay, to: CalendarDay, notes: readonly Reason[], context: WhenContext): WhenReading {
  const text = `${formatUkDate(from)} - ${formatUkDate(to)}`;
  if (to < from) return unclear('date-range-backwards', text);
  if (from === to) return oneDay(from, notes);
  if (daysBetween(from, to) >= LONGEST_RANGE) return unclear('date-range-long', text);
  return { is: 'when', ...whenOf([from, to], context), notes };
}

/** The working days of a range; where it has none, all its days. */
function whenOf(ends: readonly CalendarDay[], { holidays, today }: WhenContext): When {
  const [from = today, to = from] = [ends[0], ends.at(-1)];
  const all = calendarDays(from, to);
  const working = all.filter((date) => isWorkingDay(date, holidays));
  return { from, to, precision: 'day', dates: working.length > 0 ? working : all, kind: 'range' };
}

/** Every day from `from` to `to`, both inclusive. */
export function calendarDays(from: CalendarDay, to: CalendarDay): readonly CalendarDay[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to)) + 1 }, (_, index) => addDays(from, index));
}

/** Dates named one by one are meant, weekends too. */
function daysAlone(dates: readonly CalendarDay[]): When {
  const inOrder = [...new Set(dates)].toSorted();
  // Safe: a text that was parsed names a date.
  const [from, to] = [inOrder[0] as CalendarDay, inOrder.at(-1) as CalendarDay];
  return { from, to, precision: 'day', dates: inOrder, kind: inOrder.length > 1 ? 'list' : 'one' };
}

/** The working days of the week that begins on a Monday, or of the five days from another day. */
function weekOf(first: CalendarDay, context: WhenContext): WhenReading {
  const weekday = dayOfWeek(first);
  const monday = weekday === 0 ? addDays(first, 1) : first;
  const friday = addDays(monday, weekday >= 1 && weekday <= 5 ? 5 - weekday : 4);
  const note = { code: 'week-only', facts: { date: formatUkDate(first) } };
  return { is: 'when', ...whenOf([monday, friday], context), kind: 'week', notes: [note] };
}

function oneDay(date: CalendarDay, notes: readonly Reason[]): WhenReading {
  return { is: 'when', ...daysAlone([date]), notes };
}

function monthOf(date: CalendarDay): When & { readonly is: 'when'; readonly notes: readonly Reason[] } {
  // Safe: the first of a month that holds a real day.
  const first = `${date.slice(0, 8)}01` as CalendarDay;
  return {
    is: 'when',
    from: first,
    to: first,
    precision: 'month',
    dates: [first],
    kind: 'one',
    notes: [{ code: 'month-only' }],
  };
}

function unclear(code: string, text: string): WhenReading {
  return { is: 'unclear', reason: { code, facts: { text } }, propose: null, best: null, notes: [] };
}

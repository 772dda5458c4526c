import type { CalendarDay } from '@shared/model/calendar-day';
import type { HolidayTable } from '@shared/model/holiday-table';
import type { ResponseMeans } from '@shared/model/request';
import { holidayName } from './bank-holidays';
import { addDays, isWeekend } from './calendar';
import { isPaused, type PausedDays } from './clock-pauses';
import { addCountedDays, countedDaysBetween, isCounted, type DaysOfClock } from './running-days';
import { workingDayOnOrBefore } from './working-days';
import type { DayKind } from './running-days';

/**
 * Within how many days of its receipt a request is to be answered, in which kind of day they are counted, and what is an
 * answer (left out: the first name).
 */
export type AnswerTarget = {
  readonly days: number;
  readonly dayKind: DayKind;
  readonly responseMeans?: ResponseMeans | undefined;
};

/**
 * Ten calendar days. The paper does not say calendar or working: calendar is the literal and stricter reading, and meeting it
 * meets both.
 * Source: Peer Support Review Update, para 21.
 * Decided: 2026-11-22, product owner (calendar days; the day of receipt is day 0).
 */
export const DEFAULT_ANSWER_TARGET: AnswerTarget = { days: 10, dayKind: 'calendar' };

/** How many days before the day to act by a request shows as due soon, unless the office sets another number. */
const DUE_SOON_DAYS = 3;

/**
 * One line of "Why this date?". `number` is the count reached on that day: 0 on the day of receipt. `counts` is false on a
 * day that the reading passes over, whose number is that of the day before. `name` is the bank holiday's.
 */
export type AnswerDay = {
  readonly day: CalendarDay;
  readonly number: number;
  readonly counts: boolean;
  readonly note?: 'received' | 'weekend' | 'bank holiday' | 'paused';
  readonly name?: string;
};

/** When a request is to be answered, and how that day was reached. */
export type AnswerBy = {
  /** The last day that is in time, inclusive. */
  readonly dueOn: CalendarDay;
  /** The last working day that is in time: `dueOn`, or the working day before it. */
  readonly actBy: CalendarDay;
  /** The same number of days, counted in the other kind of day. */
  readonly otherReading: { readonly dayKind: DayKind; readonly dueOn: CalendarDay };
  /** Every day from the day of receipt to `dueOn`, both included. */
  readonly days: readonly AnswerDay[];
};

/**
 * The day by which a request received on `receivedOn` is to be answered. The day of receipt is day 0, whatever the hour. When
 * the last day is not a working day `actBy` is the working day before it, but never earlier than the day of receipt. Days on
 * which the clock stands still are passed over.
 * Source: Peer Support Review Update, para 21.
 * Decided: 2026-11-22, product owner (day 0, both readings shown, the day to act by).
 */
export function answerBy(
  receivedOn: CalendarDay,
  target: AnswerTarget,
  table: HolidayTable,
  pauses: readonly PausedDays[] = [],
): AnswerBy {
  const days: DaysOfClock = { kind: target.dayKind, table, pauses };
  const otherKind: DayKind = target.dayKind === 'calendar' ? 'working' : 'calendar';
  const dueOn = addCountedDays(receivedOn, target.days, days);
  return {
    dueOn,
    actBy: actByDay(receivedOn, dueOn, table),
    otherReading: { dayKind: otherKind, dueOn: addCountedDays(receivedOn, target.days, { ...days, kind: otherKind }) },
    days: everyDay(receivedOn, dueOn, days),
  };
}

/**
 * Days taken from the day of receipt (0) to the day of the answer, in the kind of day given, less those of pauses. An answer
 * sent on a day that is not counted (in working days a weekend or bank holiday; in either a paused one, as an answer ends the
 * pause) counts as sent on the next day that is, so that "days taken is at most the target" and "sent on or before the due
 * day" never disagree. Negative when the answer is dated before the request.
 * Decided: 2026-11-22, product owner.
 */
export function daysTaken(
  receivedOn: CalendarDay,
  answeredOn: CalendarDay,
  kind: DayKind,
  table: HolidayTable,
  pauses: readonly PausedDays[] = [],
): number {
  const days: DaysOfClock = { kind, table, pauses };
  const whole = countedDaysBetween(receivedOn, answeredOn, days);
  return answeredOn > receivedOn && !isCounted(answeredOn, days) ? whole + 1 : whole;
}

/** Where a request stands: still open, or answered. */
export type AnswerState = 'open' | 'due soon' | 'overdue' | 'in time' | 'late';

/** Where a request stands on a day. All numbers are in the target's kind of day. */
export type AnswerPosition = {
  readonly state: AnswerState;
  readonly dueOn: CalendarDay;
  readonly actBy: CalendarDay;
  /** From today (or, once answered, from the answer) to `actBy`: 0 on that day, negative after it. */
  readonly daysLeft: number;
  /** Only once answered. */
  readonly daysTaken?: number;
  /** Only while overdue, and then at least 1. */
  readonly daysOverdue?: number;
};

/**
 * Where a request stands on `today`. Unanswered: overdue when today is after the due day (a breach), due soon when
 * `dueSoonDays` or fewer are left to the day to act by, otherwise open. Answered: in time when that was on or before the due
 * day, otherwise late; today no longer matters. Holding replies are not answers and must not be passed as `answeredOn`.
 * Source: Peer Support Review Update, para 21.
 * Decided: 2026-11-22, product owner (an answer is names put forward or "nobody to offer").
 */
export function answerPosition(
  dates: {
    readonly receivedOn: CalendarDay;
    readonly answeredOn?: CalendarDay | null;
    readonly pauses?: readonly PausedDays[];
  },
  today: CalendarDay,
  target: AnswerTarget,
  table: HolidayTable,
  dueSoonDays: number = DUE_SOON_DAYS,
): AnswerPosition {
  const { receivedOn, pauses = [] } = dates;
  const answeredOn = dates.answeredOn ?? undefined;
  const days: DaysOfClock = { kind: target.dayKind, table, pauses };
  const dueOn = addCountedDays(receivedOn, target.days, days);
  const actBy = actByDay(receivedOn, dueOn, table);
  const daysLeft = countedDaysBetween(answeredOn ?? today, actBy, days);
  const known = { dueOn, actBy, daysLeft };
  if (answeredOn !== undefined) {
    const taken = daysTaken(receivedOn, answeredOn, target.dayKind, table, pauses);
    return { ...known, state: answeredOn <= dueOn ? 'in time' : 'late', daysTaken: taken };
  }
  if (today > dueOn) {
    const daysOverdue = daysTaken(receivedOn, today, target.dayKind, table, pauses) - target.days;
    return { ...known, state: 'overdue', daysOverdue };
  }
  return { ...known, state: daysLeft <= dueSoonDays ? 'due soon' : 'open' };
}

/** What an answer was judged on when it was sent; later settings do not rewrite it. */
export type JudgementBasis = {
  readonly target: AnswerTarget;
  readonly holidays: HolidayTable;
  readonly pauses?: readonly PausedDays[];
};

/** How one answer is judged: `dueOn` is the last day in time, inclusive; `daysLate` is present, and at least 1, when late. */
export type AnswerJudgement = {
  readonly state: 'in time' | 'late';
  readonly dueOn: CalendarDay;
  readonly daysTaken: number;
  readonly daysLate?: number;
};

/**
 * Judges an answer by its own frozen basis. The due day is still in time: day 10 of 10 is, day 11 is late. Numbers are in the
 * kind of day of the basis. An answer dated before its request is in time with negative days taken; the screen asks about it.
 * Source: Peer Support Review Update, para 21.
 * Decided: 2026-11-22, product owner (the basis is kept with the answer).
 */
export function judgeResponse(receivedOn: CalendarDay, sentOn: CalendarDay, basis: JudgementBasis): AnswerJudgement {
  const { target, holidays, pauses = [] } = basis;
  const dueOn = addCountedDays(receivedOn, target.days, { kind: target.dayKind, table: holidays, pauses });
  const taken = daysTaken(receivedOn, sentOn, target.dayKind, holidays, pauses);
  if (sentOn <= dueOn) return { state: 'in time', dueOn, daysTaken: taken };
  return { state: 'late', dueOn, daysTaken: taken, daysLate: taken - target.days };
}

/** The working day on or before the due day; the due day itself when that would be before the request came. */
function actByDay(receivedOn: CalendarDay, dueOn: CalendarDay, table: HolidayTable): CalendarDay {
  const actBy = workingDayOnOrBefore(dueOn, table);
  return actBy < receivedOn ? dueOn : actBy;
}

function everyDay(receivedOn: CalendarDay, dueOn: CalendarDay, clock: DaysOfClock): AnswerDay[] {
  const { table, pauses } = clock;
  const days: AnswerDay[] = [describeDay(receivedOn, 0, false, table, 'received')];
  let number = 0;
  for (let day = addDays(receivedOn, 1); day <= dueOn; day = addDays(day, 1)) {
    const counts = isCounted(day, clock);
    if (counts) number += 1;
    days.push(describeDay(day, number, counts, table, isPaused(day, pauses) ? 'paused' : undefined));
  }
  return days;
}

function describeDay(
  day: CalendarDay,
  number: number,
  counts: boolean,
  table: HolidayTable,
  given?: AnswerDay['note'],
): AnswerDay {
  const name = holidayName(day, table);
  const note = given ?? (name !== undefined ? 'bank holiday' : isWeekend(day) ? 'weekend' : undefined);
  return { day, number, counts, ...(note && { note }), ...(name !== undefined && { name }) };
}

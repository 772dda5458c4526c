import type { Attendance, AttendanceStatus } from '@shared/model/attendance';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { TrainingEvent } from '@shared/model/training-event';
import { addDays } from './calendar';
import { DAYS_TO_CONFIRM } from './training';

/** How many peers of an event have each status, and what is left to do about them. */
export type EventAttendance = Readonly<Record<AttendanceStatus, number>> & {
  total: number;
  /** Still booked a week or more after the last day. */
  toConfirm: number;
  /** Attended, and not recorded on the CRM. */
  notOnCrm: number;
};

/**
 * Counts the attendances of one event. A booking is to be confirmed from seven days after the event's last day on.
 * Source: DOMAIN R14 (a booking lapses), R15 (attendance is recorded on the CRM).
 */
export function eventAttendance(
  event: Pick<TrainingEvent, 'endsOn'>,
  attendances: readonly Pick<Attendance, 'status' | 'recordedOnCrmOn'>[],
  today: CalendarDay,
): EventAttendance {
  const count = (status: AttendanceStatus) => attendances.filter((each) => each.status === status).length;
  const booked = count('booked');
  return {
    invited: count('invited'),
    booked,
    attended: count('attended'),
    'no-show': count('no-show'),
    cancelled: count('cancelled'),
    total: attendances.length,
    toConfirm: addDays(event.endsOn, DAYS_TO_CONFIRM) <= today ? booked : 0,
    notOnCrm: attendances.filter(({ status, recordedOnCrmOn }) => status === 'attended' && recordedOnCrmOn === null)
      .length,
  };
}

/**
 * Whether a status can be said of an event today: nobody attended, or did not attend, what has not begun.
 * Decided: 2026-11-22, product owner: refused at the field; an import takes it as a booking.
 */
export function statusFitsEvent(
  status: AttendanceStatus,
  event: Pick<TrainingEvent, 'startsOn'>,
  today: CalendarDay,
): boolean {
  return (status !== 'attended' && status !== 'no-show') || event.startsOn <= today;
}

/**
 * The events in the order in which attendance is likely to be recorded: those that have begun, the latest first, then those to
 * come, the next first. Decided: 2026-11-23, product owner.
 */
export function eventsToRecord<E extends Pick<TrainingEvent, 'startsOn'>>(
  events: readonly E[],
  today: CalendarDay,
): readonly E[] {
  const inTime = events.toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
  const begun = inTime.filter(({ startsOn }) => startsOn <= today);
  return [...begun.toReversed(), ...inTime.slice(begun.length)];
}

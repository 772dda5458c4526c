import type { CalendarDay } from '@shared/model/calendar-day';
import type { ClockPause } from '@shared/model/request';
import { missingCase } from '@shared/model/result';
import { daysBetween } from '@shared/rules/calendar';
import type { RoundClock } from '@shared/rules/request-state';
import { formatDayInWords } from '@shared/rules/uk-date';

type Clock = Pick<
  RoundClock,
  | 'state'
  | 'daysLeft'
  | 'daysTaken'
  | 'daysOverdue'
  | 'actBy'
  | 'dueOn'
  | 'answeredOn'
  | 'answer'
  | 'isRunning'
  | 'pause'
>;

/** "1 day", "4 days". */
export function countDays(count: number): string {
  return `${count} ${count === 1 ? 'day' : 'days'}`;
}

/** The day that stands on screen as "Answer by": the working day to act by, or the last day itself once that is gone. */
export function answerByDay(clock: Pick<Clock, 'daysLeft' | 'actBy' | 'dueOn'>): CalendarDay {
  return clock.daysLeft < 0 ? clock.dueOn : clock.actBy;
}

/** By how many days an answer was late, in the kind of day it was judged by. */
function daysLate(clock: Pick<Clock, 'daysTaken' | 'answer'>): number {
  return (clock.daysTaken ?? 0) - (clock.answer?.basis.targetDays ?? 0);
}

/** Time left or how it was answered, in a few words: "4 days left", "3 days overdue", "Answered in 6 days", "Answered 3 days late". */
export function clockText(clock: Clock, today: CalendarDay): string {
  switch (clock.state) {
    case 'in time':
      return clock.daysTaken === 0 ? 'Answered the same day' : `Answered in ${countDays(clock.daysTaken ?? 0)}`;
    case 'late':
      return `Answered ${countDays(daysLate(clock))} late`;
    case 'overdue':
      return clock.isRunning
        ? `${countDays(clock.daysOverdue ?? 0)} overdue${clock.pause ? ', paused' : ''}`
        : `Ended ${countDays(clock.daysOverdue ?? 0)} overdue`;
    case 'open':
    case 'due soon':
      return clock.isRunning ? leftText(clock, today) : 'Not answered';
    default:
      return missingCase(clock.state);
  }
}

function leftText(clock: Clock, today: CalendarDay): string {
  if (clock.pause) return clock.daysLeft > 0 ? `Paused, ${countDays(clock.daysLeft)} left` : 'Paused';
  if (clock.daysLeft > 0) return `${countDays(clock.daysLeft)} left`;
  // Past the working day to act by, and not yet past the last day in time.
  const toDue = daysBetween(today, clock.dueOn);
  return toDue <= 0 || clock.daysLeft === 0 ? 'Answer today' : `${countDays(toDue)} left`;
}

/** The sentence that heads a request: "Answer by Thu 24 Dec (4 days left)". */
export function clockSentence(clock: Clock, today: CalendarDay): string {
  const answered = clock.answeredOn;
  if (answered !== null) {
    const took =
      clock.state === 'late' ? `${countDays(daysLate(clock))} late` : `in time, ${countDays(clock.daysTaken ?? 0)}`;
    return `Answered on ${formatDayInWords(answered, today)}, ${took}`;
  }
  if (!clock.isRunning)
    return clock.state === 'overdue'
      ? `Not answered; the answer was due ${formatDayInWords(clock.dueOn, today)}`
      : 'Ended before an answer was due';
  if (clock.state === 'overdue')
    return `${countDays(clock.daysOverdue ?? 0)} overdue${clock.pause ? ' and paused' : ''}: the answer was due ${formatDayInWords(clock.dueOn, today)}`;
  if (clock.pause) return pausedSentence(clock, clock.pause, today);
  const left = leftText(clock, today);
  const words = left === 'Answer today' ? 'today' : clock.daysLeft < 0 ? `${left}, no working day among them` : left;
  return `Answer by ${formatDayInWords(answerByDay(clock), today)} (${words})`;
}

function pausedSentence(clock: Clock, { from, to }: ClockPause, today: CalendarDay): string {
  const left = clock.daysLeft > 0 ? countDays(clock.daysLeft) : 'no working day';
  if (to === null) return `Paused since ${formatDayInWords(from, today)} (${left} left when it goes on)`;
  return `Paused until ${formatDayInWords(to, today)}; answer by ${formatDayInWords(answerByDay(clock), today)}`;
}

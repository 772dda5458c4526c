import { useHolidayTables } from '@renderer/data/request-clocks';
import { countDays } from '@renderer/words/clock-text';
import { CalendarDaySchema, type CalendarDay } from '@shared/model/calendar-day';
import type { RequestRound } from '@shared/model/request';
import { lateReasonOf, planReceipt, type ReceiptPlan } from '@shared/rules/plan-answer';
import { stopOfClock } from '@shared/rules/stop-of-clock';
import { formatDayInWords } from '@shared/rules/uk-date';

/** What another day of receipt makes of the answers of a round, for the forms that correct it. */
export function useReceipt(round: RequestRound | undefined, today: CalendarDay) {
  const tables = useHolidayTables();
  const tableOf = (version: string) => tables.byVersion.get(version) ?? tables.current;
  const first = round ? stopOfClock(round) : null;
  const plan = (of: RequestRound, receivedOn: CalendarDay, lateReason: string): ReceiptPlan =>
    planReceipt({ round: of, receivedOn, lateReason, tableOf });
  return {
    plan,
    /** Why the answer was late, as it is on record. */
    lateReason: round && first ? lateReasonOf(round, first, tableOf) : '',
    /** How the answer is judged by the day that is typed: whether it is late, and the words for it. */
    judge: (typed: unknown): { isLate: boolean; hint: string } | undefined => {
      const receivedOn = CalendarDaySchema.safeParse(typed);
      if (!round || !receivedOn.success || !first || receivedOn.data > first.sentOn) return undefined;
      const { judgement } = plan(round, receivedOn.data, '');
      if (!judgement) return undefined;
      const isLate = judgement.state === 'late';
      const how = isLate ? `${countDays(judgement.daysLate ?? 0)} late` : 'in time';
      return { isLate, hint: `The answer is then ${how}: it was due ${formatDayInWords(judgement.dueOn, today)}.` };
    },
  };
}

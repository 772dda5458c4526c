import type { CalendarDay } from '@shared/model/calendar-day';
import type { Council } from '@shared/model/council';

/** Whether a council is over on `today`: its last day is still one of its days, and one that is going to end is there yet. */
export function hasCouncilEnded({ endsOn }: Pick<Council, 'endsOn'>, today: CalendarDay): boolean {
  return endsOn !== null && endsOn < today;
}

import type { CalendarDay } from '@shared/model/calendar-day';
import type { HolidayTable } from '@shared/model/holiday-table';
import { holidayName } from '@shared/rules/bank-holidays';
import { isWeekend } from '@shared/rules/calendar';
import type { PlannerMonth } from '@shared/rules/planner';

/** A day across. */
export type PlannerColumn = {
  day: CalendarDay;
  /** Its bank holiday. */
  holiday: string | undefined;
  /** The classes of its cells. */
  look: string;
};

/** The days of a month, with what their columns look like. */
export function columnsOf(month: PlannerMonth, holidays: HolidayTable, today: CalendarDay): PlannerColumn[] {
  return month.days.map((day) => {
    const holiday = holidayName(day, holidays);
    const off = isWeekend(day) || holiday !== undefined ? 'off' : '';
    return { day, holiday, look: `${off} ${day === today ? 'today' : ''}`.trim() };
  });
}

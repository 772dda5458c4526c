import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { LimitApproval } from '@shared/model/limit-approval';
import type { Agreement } from '@shared/model/settings';
import { daysUsed } from './days-used';
import { limitPosition, type LimitPosition } from './limit';
import { limitOf } from './limit-of-year';
import { yearOf, type Year } from './year';
import { inTextOrder } from '@shared/rules/in-text-order';

type Part = { dayEntries: readonly DayEntry[]; approvals: readonly LimitApproval[] };

/** What two peers have taken of a year each, worked and booked, and where they stand together. */
export type MergedYear = {
  year: Year;
  survivorQuarterDays: number;
  mergedQuarterDays: number;
  togetherQuarterDays: number;
  limit: LimitPosition;
};

/**
 * Every year of counting in which one of two peers has days, newest first, with the days of both together against the limit:
 * said before a merge is done, which no limit refuses. Source: Peer Support Review Update, para 24; `daysUsed`, `limitPosition`.
 */
export function mergedYears(survivor: Part, merged: Part, agreement: Agreement, today: CalendarDay): MergedYear[] {
  const entries = [...survivor.dayEntries, ...merged.dayEntries];
  const years = new Map(entries.map(({ date }) => yearOf(date, agreement)).map((year) => [year.key, year]));
  return [...years.values()]
    .toSorted((a, b) => inTextOrder(b.startsOn, a.startsOn))
    .map((year) => {
      const used = daysUsed(entries, year, agreement, today);
      const approvals = [...survivor.approvals, ...merged.approvals].filter(({ yearKey }) => yearKey === year.key);
      const taken = (of: readonly DayEntry[]) => {
        const { workedQuarterDays, bookedQuarterDays } = daysUsed(of, year, agreement, today);
        return workedQuarterDays + bookedQuarterDays;
      };
      return {
        year,
        survivorQuarterDays: taken(survivor.dayEntries),
        mergedQuarterDays: taken(merged.dayEntries),
        togetherQuarterDays: taken(entries),
        limit: limitPosition(used, approvals, limitOf(year, agreement)),
      };
    });
}

import type { CalendarDay } from '@shared/model/calendar-day';
import type { Agreement } from '@shared/model/settings';
import type { Year } from './year';
import { inTextOrder } from '@shared/rules/in-text-order';

/** The limit and the amber line of one year of counting; nothing is held against a limit that belongs to no year. */
export type LimitOfYear = {
  yearKey: string;
  limitQuarterDays: number;
  amberQuarterDays: number;
};

/** What of the agreement says the limit of a year. */
export type LimitTerms = Pick<Agreement, 'limitQuarterDays' | 'amberQuarterDays' | 'limits'>;

/** No year of counting begins before it: a limit from this day on holds for every year. */
export const FROM_THE_START = '1990-01-01' as CalendarDay;

/**
 * The limit of a year: the line in force on the year's first day, which is the latest that begins on or before it. Before
 * the first line that first line holds, as nothing else was ever agreed; without lines one limit holds for every year.
 * Source: Peer Support Review Update, para 24 ("a maximum of 40 days per annum").
 * Decided: 2026-11-22, product owner: a limit holds for whole years; another one leaves the years before it as they were.
 */
export function limitOf(year: Pick<Year, 'key' | 'startsOn'>, agreement: LimitTerms): LimitOfYear {
  const lines = limitLines(agreement);
  const line = lines.findLast(({ from }) => from <= year.startsOn) ?? lines[0];
  const { limitQuarterDays, amberQuarterDays } = line ?? agreement;
  return { yearKey: year.key, limitQuarterDays, amberQuarterDays };
}

/** Every limit that was agreed, earliest first, each with the day (inclusive) from which years that begin then have it. */
export function limitLines(agreement: LimitTerms): NonNullable<Agreement['limits']> {
  const { limits, limitQuarterDays, amberQuarterDays } = agreement;
  if (limits === undefined) return [{ from: FROM_THE_START, limitQuarterDays, amberQuarterDays }];
  return limits.toSorted((a, b) => inTextOrder(a.from, b.from));
}

/**
 * The terms with another limit in the years that begin on `from` or later; years before it keep theirs. What was agreed for
 * years after it is given up with it. The terms as they are where the limit on that day is the same already.
 */
export function changeLimit(
  agreement: LimitTerms,
  then: Pick<LimitOfYear, 'limitQuarterDays' | 'amberQuarterDays'>,
  from: CalendarDay,
): LimitTerms {
  const lines = limitLines(agreement);
  const inForce = lines.findLast((line) => line.from <= from);
  const { limitQuarterDays, amberQuarterDays } = then;
  if (inForce && sameLimit(inForce, then)) return agreement;
  const kept = lines.filter((line) => line.from < from);
  const before = kept.at(-1);
  const changed = before && sameLimit(before, then) ? kept : [...kept, { from, limitQuarterDays, amberQuarterDays }];
  return { limitQuarterDays, amberQuarterDays, limits: changed.length > 1 ? changed : undefined };
}

function sameLimit(
  a: Pick<LimitOfYear, 'limitQuarterDays' | 'amberQuarterDays'>,
  b: Pick<LimitOfYear, 'limitQuarterDays' | 'amberQuarterDays'>,
): boolean {
  return a.limitQuarterDays === b.limitQuarterDays && a.amberQuarterDays === b.amberQuarterDays;
}

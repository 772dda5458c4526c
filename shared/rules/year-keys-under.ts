import type { CalendarDay } from '@shared/model/calendar-day';
import { daysBetween } from './calendar';
import { isInYear, yearFromKey, yearOf, yearOfAnyBasis, type Year, type YearRule } from './year';

/**
 * The records of a year of counting, such as approvals and allocations, whose year is none under the agreement, each with the
 * year that takes its place: the one with most of the days that it is for (`datesOf`, in any order), or, where none are known, the one
 * with most of the year that it was for. Of two alike the later. Records of the agreement's own years are left out, as are those whose key
 * is of no basis.
 * Decided: 2026-11-23, product owner: when years begin on another day, approvals and allocations go along, so that no figure loses them.
 */
export function yearKeysUnder<T extends { yearKey: string }>(
  records: readonly T[],
  agreement: YearRule,
  datesOf: (record: T) => readonly CalendarDay[] = () => [],
): T[] {
  return records.flatMap((record) => {
    if (yearFromKey(record.yearKey, agreement)) return [];
    const was = yearOfAnyBasis(record.yearKey);
    if (!was) return [];
    const dates = datesOf(record).filter((date) => isInYear(date, was));
    return [{ ...record, yearKey: dates.length > 0 ? mostOf(dates, agreement) : mostOver(was, agreement) }];
  });
}

function mostOf(dates: readonly CalendarDay[], agreement: YearRule): string {
  const counts = new Map<string, number>();
  for (const date of dates.toSorted()) {
    const { key } = yearOf(date, agreement);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return [...counts].findLast(([, count]) => count === most)?.[0] ?? '';
}

/** A year reaches into two of another basis, or lies in one. */
function mostOver(was: Year, agreement: YearRule): string {
  const [first, last] = [yearOf(was.startsOn, agreement), yearOf(was.endsOn, agreement)];
  const inFirst = daysBetween(was.startsOn, first.endsOn) + 1;
  const inLast = daysBetween(last.startsOn, was.endsOn) + 1;
  return first.key !== last.key && inFirst > inLast ? first.key : last.key;
}

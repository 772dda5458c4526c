import type { YearDays } from '@renderer/data/desk';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { PeerId } from '@shared/model/ids';
import type { Agreement } from '@shared/model/settings';
import { addMonths } from '@shared/rules/calendar';
import { nextYear, yearOf, type Year } from '@shared/rules/year';

type Dated = Pick<DayEntry, 'date'>;

/** The years of counting that the days lie in, each once. */
export function yearsOf(days: readonly Dated[], agreement: Agreement): Year[] {
  const years = new Map<string, Year>();
  for (const { date } of days) {
    const year = yearOf(date, agreement);
    years.set(year.key, year);
  }
  return [...years.values()];
}

/** Every year of counting from so many months before the first of the days to the last of them; none without days. */
export function yearsUpTo(days: readonly Dated[], agreement: Agreement, monthsBefore: number): Year[] {
  const dates = days.map(({ date }) => date).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  const years = [yearOf(addMonths(first, -monthsBefore), agreement)];
  for (let year = years[0]; year !== undefined && year.endsOn < last;) {
    year = nextYear(year, agreement);
    years.push(year);
  }
  return years;
}

const NO_ENTRIES: readonly DayEntry[] = [];

/** The entries of a peer in any of these years. */
export function entriesIn(years: readonly YearDays[]): (peerId: PeerId) => readonly DayEntry[] {
  return (peerId) => {
    let found = NO_ENTRIES;
    for (const { byPeer } of years) {
      const own = byPeer.get(peerId) ?? NO_ENTRIES;
      if (own.length > 0) found = found.length > 0 ? [...found, ...own] : own;
    }
    return found;
  };
}

/**
 * The entries of a peer from one date to another, both inclusive. Worked out for every peer at once, where the list of a peer
 * that ends before them is passed over: to be asked about thousands of peers.
 */
export function entriesBetween(
  years: readonly YearDays[],
  from: CalendarDay,
  to: CalendarDay,
): (peerId: PeerId) => readonly DayEntry[] {
  const found = new Map<PeerId, readonly DayEntry[]>();
  for (const { byPeer } of years)
    for (const [peerId, entries] of byPeer) {
      const last = entries.at(-1);
      if (last === undefined || last.date < from) continue;
      const between = entries.filter(({ date }) => date >= from && date <= to);
      if (between.length > 0) found.set(peerId, [...(found.get(peerId) ?? NO_ENTRIES), ...between]);
    }
  return (peerId) => found.get(peerId) ?? NO_ENTRIES;
}

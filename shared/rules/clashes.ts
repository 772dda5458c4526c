import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import { inTextOrder } from '@shared/rules/in-text-order';

/** What the rule needs of an entry. */
export type Dated = Pick<DayEntry, 'date' | 'precision' | 'part' | 'quarterDays' | 'state'>;

/** A date on which one peer cannot do all that stands there, with the entries that are in each other's way. */
export type Clash<Entry extends Dated = DayEntry> = { date: CalendarDay; entries: readonly Entry[] };

const HALF_DAY = 2;

/**
 * Where one peer's entries are in each other's way, by date. A morning, an afternoon and an evening hold half a day each; a
 * whole day takes morning and afternoon. Half a day or less of which nobody said when takes whatever is free between them,
 * and is in the way only where nothing is. Entries of one part that fit into it together (two calls of a quarter each) are
 * not in each other's way. Entries known only to their month or year, and cancelled ones, take no part.
 * `entries` are one peer's, in any order; a caller that does not want expired pencilling leaves it out.
 * Decided: 2026-11-22, product owner: the same peer with overlapping half days is a warning, and never refused.
 */
export function clashes<Entry extends Dated>(entries: Iterable<Entry>): Clash<Entry>[] {
  const byDate = new Map<CalendarDay, Entry[]>();
  for (const entry of entries) {
    if (entry.precision !== 'day' || entry.state === 'cancelled' || entry.quarterDays === 0) continue;
    const onDate = byDate.get(entry.date);
    if (onDate === undefined) byDate.set(entry.date, [entry]);
    else onDate.push(entry);
  }
  const found: Clash<Entry>[] = [];
  for (const [date, onDate] of byDate) {
    if (onDate.length < 2) continue;
    const inTheWay = inEachOthersWay(onDate);
    if (inTheWay.length > 0) found.push({ date, entries: inTheWay });
  }
  return found.sort((a, b) => inTextOrder(a.date, b.date));
}

function inEachOthersWay<Entry extends Dated>(onDate: readonly Entry[]): readonly Entry[] {
  const evening = onDate.filter(({ part }) => part === 'evening');
  const byDay = onDate.filter(({ part }) => part !== 'evening');
  const eachOther = new Set([
    ...overfull(evening),
    ...overfull(byDay.filter(inMorning)),
    ...overfull(byDay.filter(inAfternoon)),
  ]);
  // What is not bound to a half is in the way of all the day where the day as a whole does not hold it.
  const loose = byDay.filter((entry) => !inMorning(entry) && !inAfternoon(entry));
  const taken = sumOf(byDay.map(claimed));
  if (loose.length > 0 && byDay.length > 1 && taken > 2 * HALF_DAY) for (const entry of byDay) eachOther.add(entry);
  return onDate.filter((entry) => eachOther.has(entry));
}

/** The entries of one half, where it cannot hold them. */
function overfull<Entry extends Dated>(ofHalf: readonly Entry[]): readonly Entry[] {
  const taken = sumOf(ofHalf.map((entry) => (isWhole(entry) ? HALF_DAY : Math.min(entry.quarterDays, HALF_DAY))));
  return ofHalf.length > 1 && taken > HALF_DAY ? ofHalf : [];
}

/** True for what takes the day from morning to afternoon, as its part or its amount says. */
function isWhole({ part, quarterDays }: Dated): boolean {
  return (part === 'day' || part === 'unknown') && quarterDays > HALF_DAY;
}

function inMorning(entry: Dated): boolean {
  return entry.part === 'am' || isWhole(entry);
}

function inAfternoon(entry: Dated): boolean {
  return entry.part === 'pm' || isWhole(entry);
}

/** How much of morning and afternoon an entry claims. */
function claimed(entry: Dated): number {
  if (isWhole(entry)) return 2 * HALF_DAY;
  return Math.min(entry.quarterDays, HALF_DAY);
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry, DayState } from '@shared/model/day-entry';
import type { Peer } from '@shared/model/peer';
import { unavailableOn, type Unavailable } from './availability';
import { addDays, addMonths } from './calendar';
import { clashes } from './clashes';
import { isExpired } from './days-used';
import { isInYear, type Year } from './year';
import { inTextOrder } from '@shared/rules/in-text-order';

/** A month of a year of counting: the days of it that lie in that year, in order. */
export type PlannerMonth = { key: string; days: readonly CalendarDay[] };

/** One date of one peer where there is something to see. */
export type PlannerCell = {
  /** What is seen first: a clash, else the firmest state there, else that the peer is unavailable. */
  kind: 'clash' | Exclude<DayState, 'cancelled'> | 'unavailable';
  /** Entries of the date, those cancelled left out, the firmest first. */
  entries: readonly DayEntry[];
  /** The morning, afternoon or evening where all there is lies in it; otherwise the day. */
  part: 'am' | 'pm' | 'evening' | 'day';
  /** The span in which the peer said to be unavailable, where the date lies in one. */
  unavailable: Unavailable | undefined;
};

/** The months of a year in order: twelve, or thirteen where the year begins within a month. */
export function plannerMonths(year: Pick<Year, 'startsOn' | 'endsOn'>): PlannerMonth[] {
  const months: PlannerMonth[] = [];
  for (let first = firstOfMonth(year.startsOn); first <= year.endsOn; first = addMonths(first, 1)) {
    const end = addMonths(first, 1);
    const days: CalendarDay[] = [];
    for (let day = first; day < end; day = addDays(day, 1)) if (isInYear(day, year)) days.push(day);
    months.push({ key: first.slice(0, 7), days });
  }
  return months;
}

function firstOfMonth(day: CalendarDay): CalendarDay {
  return addDays(day, 1 - Number(day.slice(8)));
}

const FIRMEST_FIRST: readonly DayState[] = ['worked', 'booked', 'pencilled'];

/**
 * What a peer's dates of a month hold, by date; dates with nothing to see are absent. `entries` are the peer's, of any
 * dates; those dated only to a month or year stand on no date (`withoutDate`), and what was pencilled in until a day before
 * `today` is seen as pencilled in, but makes no clash.
 * Decided: 2026-11-22, product owner: a clash is seen before what stands on the date.
 */
export function plannerCells(
  entries: Iterable<DayEntry>,
  peer: Pick<Peer, 'availability'>,
  month: PlannerMonth,
  today: CalendarDay,
): ReadonlyMap<CalendarDay, PlannerCell> {
  const shown = [...entries].filter(
    (entry) => entry.precision === 'day' && entry.state !== 'cancelled' && entry.date.startsWith(month.key),
  );
  const cells = new Map<CalendarDay, PlannerCell>();
  if (shown.length === 0 && peer.availability.length === 0) return cells;
  const clashing = new Set(clashes(shown.filter((entry) => !isExpired(entry, today))).map(({ date }) => date));
  for (const day of month.days) {
    const ofDay = shown.filter(({ date }) => date === day).sort(byFirmness);
    const unavailable = unavailableOn(peer, day);
    const [first] = ofDay;
    if (!first && !unavailable) continue;
    const state = first && first.state !== 'cancelled' ? first.state : 'unavailable';
    cells.set(day, { kind: clashing.has(day) ? 'clash' : state, entries: ofDay, part: partOf(ofDay), unavailable });
  }
  return cells;
}

function byFirmness(a: DayEntry, b: DayEntry): number {
  return FIRMEST_FIRST.indexOf(a.state) - FIRMEST_FIRST.indexOf(b.state) || inTextOrder(a.id, b.id);
}

function partOf(entries: readonly DayEntry[]): PlannerCell['part'] {
  const [first] = entries;
  if (!first || first.part === 'unknown') return 'day';
  return entries.every(({ part }) => part === first.part) ? first.part : 'day';
}

/** The entries of a peer that are known only to be of this month, those cancelled left out. */
export function withoutDate(entries: Iterable<DayEntry>, month: Pick<PlannerMonth, 'key'>): DayEntry[] {
  return [...entries].filter(
    ({ precision, state, date }) => precision === 'month' && state !== 'cancelled' && date.startsWith(month.key),
  );
}

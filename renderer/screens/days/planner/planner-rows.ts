import type { YearDays } from '@renderer/data/desk';
import type { CalendarDay } from '@shared/model/calendar-day';
import type { DayEntry } from '@shared/model/day-entry';
import type { Peer } from '@shared/model/peer';
import { plannerCells, withoutDate, type PlannerCell, type PlannerMonth } from '@shared/rules/planner';
import type { DaysRow } from '../days-rows';

/** One peer in the month shown. */
export type PlannerRow = {
  peer: Peer;
  name: string;
  cells: ReadonlyMap<CalendarDay, PlannerCell>;
  /** Entries known only to be of this month. */
  sometime: readonly DayEntry[];
};

/** Which peers are shown, each with its words. */
export const PLANNER_FILTERS = [
  { value: 'all', text: 'All' },
  { value: 'days', text: 'With days this month' },
  { value: 'clash', text: 'Clashes' },
  { value: 'unavailable', text: 'Unavailable' },
] as const;
export type PlannerFilter = (typeof PLANNER_FILTERS)[number]['value'];

const NO_CELLS: PlannerRow['cells'] = new Map();
const NO_ENTRIES: readonly DayEntry[] = [];

/** The peers of a list in a month, in the order of the list. */
export function plannerRows(
  listed: readonly DaysRow[],
  days: Pick<YearDays, 'byPeer'>,
  month: PlannerMonth,
  today: CalendarDay,
): PlannerRow[] {
  return listed.map(({ peer, name }) => {
    const entries = days.byPeer.get(peer.id)?.filter(({ date }) => date.startsWith(month.key)) ?? NO_ENTRIES;
    if (entries.length === 0 && peer.availability.length === 0)
      return { peer, name, cells: NO_CELLS, sometime: NO_ENTRIES };
    return { peer, name, cells: plannerCells(entries, peer, month, today), sometime: withoutDate(entries, month) };
  });
}

/** The rows that a filter leaves. */
export function keepRows(rows: readonly PlannerRow[], filter: PlannerFilter): readonly PlannerRow[] {
  if (filter === 'all') return rows;
  const test = TESTS[filter];
  return rows.filter((row) => (filter === 'days' && row.sometime.length > 0) || [...row.cells.values()].some(test));
}

const TESTS: Record<Exclude<PlannerFilter, 'all'>, (cell: PlannerCell) => boolean> = {
  days: ({ entries }) => entries.length > 0,
  clash: ({ kind }) => kind === 'clash',
  unavailable: ({ unavailable }) => unavailable !== undefined,
};

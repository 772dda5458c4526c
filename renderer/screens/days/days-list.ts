import { applyList } from '@shared/views/apply-list';
import type { ListColumn, ListCondition, ListSort, ListValue } from '@shared/views/list-value';
import type { DaysRow } from './days-rows';

/** What the list of days is searched, filtered and sorted by. */
export const DAYS_LIST_COLUMNS: readonly ListColumn<DaysRow>[] = [
  { id: 'peer', title: 'Peer', kind: 'text', value: ({ peer }) => `${peer.lastName}, ${peer.firstName}` },
  { id: 'known-as', title: 'Known as', kind: 'text', value: ({ peer }) => peer.knownAs },
  { id: 'council', title: 'Home council', kind: 'text', value: ({ council }) => council },
  {
    id: 'taken',
    title: 'Worked and booked',
    kind: 'days',
    value: ({ used }) => used.workedQuarterDays + used.bookedQuarterDays,
  },
  { id: 'worked', title: 'Worked', kind: 'days', value: ({ used }) => used.workedQuarterDays },
  { id: 'booked', title: 'Booked', kind: 'days', value: ({ used }) => used.bookedQuarterDays },
  { id: 'pencilled', title: 'Pencilled in', kind: 'days', value: ({ used }) => used.pencilledQuarterDays },
  { id: 'left', title: 'Left', kind: 'days', value: ({ limit }) => limit.leftQuarterDays },
  { id: 'left-if-all', title: 'If all goes ahead', kind: 'days', value: ({ limit }) => limit.leftIfAllQuarterDays },
  { id: 'position', title: 'Position', kind: 'text', value: ({ limit }) => limit.position },
  { id: 'entries', title: 'Entries', kind: 'number', value: ({ hasDays }) => (hasDays ? 1 : 0) },
];

const at = (position: string): ListCondition[] => [{ column: 'position', test: 'is', value: position }];

/** The filters above the table, each a condition of the list. */
export const DAYS_FILTERS = {
  all: { text: 'All', conditions: [] },
  amber: { text: '32 or more', conditions: at('32 or more') },
  limit: { text: 'At limit', conditions: at('at limit') },
  approved: { text: 'Over, approved', conditions: at('over, approved') },
  over: { text: 'Over, no approval', conditions: at('over, no approval') },
  nothing: { text: 'Nothing this year', conditions: [{ column: 'entries', test: 'is', value: '0' }] },
} as const satisfies Record<string, { text: string; conditions: ListCondition[] }>;
export type DaysFilter = keyof typeof DAYS_FILTERS;

/** The orders that have a name. */
export const DAYS_ORDERS = {
  used: { text: 'Most used first', sort: [sort('taken', 'descending'), sort('pencilled', 'descending'), sort('peer')] },
  name: { text: 'By last name', sort: [sort('peer')] },
  council: { text: 'By home council', sort: [sort('council'), sort('peer')] },
} as const satisfies Record<string, { text: string; sort: ListSort[] }>;
export type DaysOrder = keyof typeof DAYS_ORDERS;

function sort(column: string, direction: ListSort['direction'] = 'ascending'): ListSort {
  return { column, direction };
}

/** How many peers each filter leaves, whatever is searched for. */
export function countFilters(rows: readonly DaysRow[]): Record<DaysFilter, number> {
  const count = (filter: DaysFilter) =>
    applyList(rows, DAYS_LIST_COLUMNS, { conditions: [...DAYS_FILTERS[filter].conditions], sort: [], search: '' })
      .length;
  return {
    all: rows.length,
    amber: count('amber'),
    limit: count('limit'),
    approved: count('approved'),
    over: count('over'),
    nothing: count('nothing'),
  };
}

/** The rows that a list's value leaves, in its order; equal ones by last name. */
export function listDays(rows: readonly DaysRow[], value: ListValue): DaysRow[] {
  return applyList(rows, DAYS_LIST_COLUMNS, { ...value, sort: [...value.sort, sort('peer')] });
}

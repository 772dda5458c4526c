import { applyList, passesAll } from '@shared/views/apply-list';
import { EMPTY_LIST_VALUE, type ListCondition, type ListSort, type ListValue } from '@shared/model/list-value';
import type { ListColumn } from '@shared/views/list-column';
import type { CalendarDay } from '@shared/model/calendar-day';
import { positionText } from '@renderer/words/position-words';
import type { YearDays } from '@renderer/data/desk';
import { DEFAULT_AGREEMENT } from '@shared/model/settings';
import { missingCase } from '@shared/model/result';
import { LIMIT_POSITIONS, type LimitPositionName } from '@shared/rules/limit';
import type { LimitOfYear } from '@shared/rules/limit-of-year';
import type { DaysRow } from './days-rows';

/** What the list of days is searched, filtered and sorted by. */
const DAYS_LIST_COLUMNS: readonly ListColumn<DaysRow>[] = [
  {
    id: 'peer',
    title: 'Peer',
    kind: 'text',
    value: ({ peer }) => `${peer.lastName}, ${peer.firstName}`,
    text: ({ name }) => name,
  },
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
  { id: 'extra', title: 'Extra days approved', kind: 'days', value: ({ limit }) => limit.extraQuarterDays },
  {
    id: 'position',
    title: 'Position',
    kind: 'text',
    value: ({ limit }) => limit.position,
    choices: positionChoices(DEFAULT_AGREEMENT),
  },
  { id: 'region', title: 'Region', kind: 'text', value: ({ region }) => region },
  {
    id: 'skills',
    title: 'Skills',
    kind: 'text',
    value: ({ peer }) => peer.skills.map(({ skill }) => skill).join(', '),
    tags: ({ peer }) => peer.skills.map(({ skill }) => skill),
  },
  { id: 'entries', title: 'Entries', kind: 'number', inner: true, value: ({ hasDays }) => (hasDays ? 1 : 0) },
  {
    id: 'unused',
    title: 'Unused',
    kind: 'number',
    inner: true,
    value: (row) => (row.isUnused === null ? null : row.isUnused ? 1 : 0),
  },
];

/** Where a peer can stand, near the limit with the figure of the year. */
function positionChoices(ofYear: Pick<LimitOfYear, 'amberQuarterDays'>) {
  return LIMIT_POSITIONS.map((value) => ({ value, text: positionText(value, ofYear) }));
}

/** The columns of a year, with the last twelve months where the office turned that on and the days are read. */
export function daysListColumns(
  ofYear: Pick<LimitOfYear, 'amberQuarterDays'>,
  lastTwelve?: YearDays,
): readonly ListColumn<DaysRow>[] {
  const columns = DAYS_LIST_COLUMNS.map((column) =>
    column.id === 'position' ? { ...column, choices: positionChoices(ofYear) } : column,
  );
  if (!lastTwelve) return columns;
  const worked = ({ peer }: DaysRow) => lastTwelve.used(peer.id).workedQuarterDays;
  return [...columns, { id: 'last-twelve', title: 'Last 12 months', kind: 'days', value: worked }];
}

/** What the field of the search says that it searches. */
const SEARCHED = DAYS_LIST_COLUMNS.filter(({ id }) => id === 'peer' || id === 'known-as' || id === 'council');

const at = (position: LimitPositionName): ListCondition[] => [{ column: 'position', test: 'is', value: position }];

/** The filters above the table, each a condition of the list; `filterText` has their words. */
export const DAYS_FILTERS = {
  all: { conditions: [] },
  amber: { conditions: at('32 or more') },
  limit: { conditions: at('at limit') },
  approved: { conditions: at('over, approved') },
  over: { conditions: at('over, no approval') },
  pencilled: {
    conditions: [
      { column: 'left-if-all', test: 'at most', value: '-0.25' },
      { column: 'pencilled', test: 'at least', value: '0.25' },
    ],
  },
  nothing: { conditions: [{ column: 'entries', test: 'is', value: '0' }] },
  unused: { conditions: [{ column: 'unused', test: 'is', value: '1' }] },
} as const satisfies Record<string, { conditions: ListCondition[] }>;
export type DaysFilter = keyof typeof DAYS_FILTERS;

/**
 * The filter as it is asked of a year: who was unused for 12 months is known of the present year alone, so that another year
 * shows all peers until the present one is back.
 */
export function filterIn(filter: DaysFilter, isThisYear: boolean): DaysFilter {
  return filter === 'unused' && !isThisYear ? 'all' : filter;
}

/** The words of a filter, with the figure of the year. */
export function filterText(filter: DaysFilter, ofYear: Pick<LimitOfYear, 'amberQuarterDays'>): string {
  switch (filter) {
    case 'all':
      return 'All';
    case 'amber':
      return positionText('32 or more', ofYear);
    case 'limit':
      return positionText('at limit', ofYear);
    case 'approved':
      return positionText('over, approved', ofYear);
    case 'over':
      return positionText('over, no approval', ofYear);
    case 'pencilled':
      return 'Pencilled past limit';
    case 'nothing':
      return 'Nothing this year';
    case 'unused':
      return 'Unused for 12 months';
    default:
      return missingCase(filter);
  }
}

/** The conditions of a filter above the table, and of the region and skill chosen beside it; empty means all. */
export function daysConditions(asked: { filter: DaysFilter; region: string; skill: string }): ListCondition[] {
  return [
    ...DAYS_FILTERS[asked.filter].conditions,
    ...(asked.region ? [{ column: 'region', test: 'is' as const, value: asked.region }] : []),
    ...(asked.skill ? [{ column: 'skills', test: 'contains' as const, value: asked.skill }] : []),
  ];
}

/** The regions and skills that the peers of the list have, to choose from. */
export function daysChoices(rows: readonly DaysRow[]): { regions: string[]; skills: string[] } {
  const regions = new Set<string>();
  const skills = new Set<string>();
  for (const { region, peer } of rows) {
    regions.add(region);
    for (const { skill } of peer.skills) skills.add(skill);
  }
  const inOrder = (words: ReadonlySet<string>) => [...words].filter(Boolean).toSorted((a, b) => (a < b ? -1 : 1));
  return { regions: inOrder(regions), skills: inOrder(skills) };
}

/** The orders that have a name. */
export const DAYS_ORDERS = {
  used: { text: 'Most used first', sort: [sort('taken', 'descending'), sort('pencilled', 'descending'), sort('peer')] },
  name: { text: 'By last name', sort: [sort('peer')] },
  council: { text: 'By home council', sort: [sort('council'), sort('peer')] },
  extra: {
    text: 'Most extra days first',
    sort: [sort('extra', 'descending'), sort('taken', 'descending'), sort('peer')],
  },
} as const satisfies Record<string, { text: string; sort: ListSort[] }>;
export type DaysOrder = keyof typeof DAYS_ORDERS;

function sort(column: string, direction: ListSort['direction'] = 'ascending'): ListSort {
  return { column, direction };
}

// Safe: the keys of the table are just the names.
export const FILTER_NAMES = Object.keys(DAYS_FILTERS) as DaysFilter[];

/** The filters that leave a row on a day, a bit for each, worked out once for it: after a change few rows are other ones. */
let leftBy = { today: '', bitsOf: new WeakMap<DaysRow, number>() };

/** How many peers each filter leaves, whatever is searched for. */
export function countFilters(rows: readonly DaysRow[], today: CalendarDay): Record<DaysFilter, number> {
  if (leftBy.today !== today) leftBy = { today, bitsOf: new WeakMap() };
  const { bitsOf } = leftBy;
  const leaves = FILTER_NAMES.map((filter, place) => ({
    filter,
    bit: 1 << place,
    test: passesAll(DAYS_LIST_COLUMNS, DAYS_FILTERS[filter].conditions, today),
  }));
  const counts = { all: 0, amber: 0, limit: 0, approved: 0, over: 0, pencilled: 0, nothing: 0, unused: 0 };
  for (const row of rows) {
    let bits = bitsOf.get(row);
    if (bits === undefined) {
      bits = leaves.reduce((all, { bit, test }) => (test(row) ? all | bit : all), 0);
      bitsOf.set(row, bits);
    }
    for (const { filter, bit } of leaves) if (bits & bit) counts[filter] += 1;
  }
  return counts;
}

/** The rows that a list's value leaves, in its order; equal ones by last name. */
export function listDays(
  rows: readonly DaysRow[],
  value: ListValue,
  today: CalendarDay,
  columns: readonly ListColumn<DaysRow>[] = DAYS_LIST_COLUMNS,
): DaysRow[] {
  const found = applyList(rows, columns, { ...value, search: '', sort: [...value.sort, sort('peer')] }, today);
  return value.search === '' ? found : applyList(found, SEARCHED, { ...EMPTY_LIST_VALUE, search: value.search }, today);
}

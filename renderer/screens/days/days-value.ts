import type { ListValue } from '@shared/model/list-value';
import { hasConditions, withoutConditions } from '@shared/views/filter-conditions';
import { DAYS_FILTERS, daysConditions, type DaysFilter } from './days-list';
import type { DaysView } from './use-days-view';

/** What the list shows, as one value; a saved view keeps it. The year is none of it. */
export function daysValue(view: Omit<DaysView, 'yearKey'>): ListValue {
  const { sort, search } = view;
  return { conditions: [...daysConditions(view), ...view.conditions], sort, search, columns: [] };
}

/** The filters, the order and the search that show a value; what no filter says stays a condition. */
export function daysViewOf(value: ListValue): Omit<DaysView, 'yearKey'> {
  // Safe: the keys of the table are just its names.
  const filters = Object.keys(DAYS_FILTERS) as DaysFilter[];
  const filter = filters.find((name) => hasConditions(value.conditions, DAYS_FILTERS[name].conditions)) ?? 'all';
  const others = withoutConditions(value.conditions, DAYS_FILTERS[filter].conditions);
  const region = others.find(({ column, test }) => column === 'region' && test === 'is');
  const skill = others.find(({ column, test }) => column === 'skills' && test === 'contains');
  return {
    filter,
    region: region?.value ?? '',
    skill: skill?.value ?? '',
    conditions: others.filter((each) => each !== region && each !== skill),
    sort: value.sort,
    search: value.search,
  };
}

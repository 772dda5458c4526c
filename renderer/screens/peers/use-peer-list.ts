import { ListValueSchema, type ListCondition, type ListValue } from '@shared/views/list-value';
import { useState } from 'react';
import { FIRST_COLUMNS } from './peer-columns';
import { PEER_STATUS_WORDS } from './peer-words';

const KEY = 'peer-desk.peers-list';

/** The list as it opens: the pool, that is everybody who was not removed, by name. */
export const FIRST_LIST: ListValue = {
  conditions: [{ column: 'status', test: 'is not', value: PEER_STATUS_WORDS.removed }],
  sort: [{ column: 'peer', direction: 'ascending' }],
  columns: [...FIRST_COLUMNS],
  search: '',
};

function readKept(): ListValue {
  try {
    const kept = ListValueSchema.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
    return kept.success ? kept.data : FIRST_LIST;
  } catch {
    // What was kept is not readable: the list opens as it does at first.
    return FIRST_LIST;
  }
}

/** What the list shows, kept while the window is open. */
export function usePeerList(): [ListValue, (value: ListValue) => void] {
  const [value, setValue] = useState(readKept);
  const keep = (next: ListValue) => {
    sessionStorage.setItem(KEY, JSON.stringify(next));
    setValue(next);
  };
  return [value, keep];
}

/** The condition on a column; the list has one a column at most. */
export function conditionOn(value: ListValue, column: string): ListCondition | undefined {
  return value.conditions.find((condition) => condition.column === column);
}

/** The list with another condition on each of the columns, or with none. */
export function withCondition(
  value: ListValue,
  columns: readonly string[],
  condition: ListCondition | undefined,
): ListValue {
  const others = value.conditions.filter(({ column }) => !columns.includes(column));
  return { ...value, conditions: condition ? [...others, condition] : others };
}

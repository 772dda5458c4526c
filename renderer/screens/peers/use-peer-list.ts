import { useAskedOfScreen } from '@renderer/components/asked-of-screen';
import { useKept } from '@renderer/components/use-kept';
import { ListValueSchema, type ListValue } from '@shared/model/list-value';
import { FIRST_COLUMNS } from './peer-columns';

/** The list as it opens: the pool, that is everybody who was not removed, by name. */
export const FIRST_LIST: ListValue = {
  conditions: [{ column: 'status', test: 'is not', value: 'removed' }],
  sort: [{ column: 'peer', direction: 'ascending' }],
  columns: [...FIRST_COLUMNS],
  search: '',
};

/** What the list shows, kept while the window is open. */
export function usePeerList(): [ListValue, (value: ListValue) => void] {
  const [value, keep] = useKept('peers-list', ListValueSchema, FIRST_LIST);
  useAskedOfScreen(({ search }) => {
    if (search !== undefined) keep({ ...FIRST_LIST, columns: value.columns, search });
  });
  return [value, keep];
}

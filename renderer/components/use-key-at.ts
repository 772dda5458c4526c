import { createSameList } from '@shared/model/same-list';
import { useCallback, useMemo, useState } from 'react';

/** The key of the row at a place: the same function as long as the keys are, by which the place of no row is reckoned anew. */
export function useKeyAt<Row>(rows: readonly Row[], rowKey: (row: Row) => string): (index: number) => string | number {
  const [sameKeys] = useState(createSameList<string>);
  const keys = useMemo(() => sameKeys(rows.map(rowKey)), [sameKeys, rows, rowKey]);
  return useCallback((index) => keys[index] ?? index, [keys]);
}

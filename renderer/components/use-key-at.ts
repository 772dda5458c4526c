import { useCallback, useMemo, useState } from 'react';

/** The key of the row at a place: the same function as long as the keys are, by which the place of no row is reckoned anew. */
export function useKeyAt<Row>(rows: readonly Row[], rowKey: (row: Row) => string): (index: number) => string | number {
  const [sameKeys] = useState(createSameKeys);
  const keys = useMemo(() => sameKeys(rows.map(rowKey)), [sameKeys, rows, rowKey]);
  return useCallback((index) => keys[index] ?? index, [keys]);
}

/** Answers keys that are those of the last time with the very same list. */
function createSameKeys() {
  let last: readonly string[] = [];
  return (keys: readonly string[]): readonly string[] => {
    if (keys.length !== last.length || keys.some((key, at) => key !== last[at])) last = keys;
    return last;
  };
}

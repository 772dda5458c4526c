import { useCallback, useMemo, useState } from 'react';

/** The key of the row at a place: the same function as long as the keys are, by which the place of no row is reckoned anew. */
export function useKeyAt<Row>(rows: readonly Row[], rowKey: (row: Row) => string): (index: number) => string | number {
  const [keysOf] = useState(createKeysOf<Row>);
  const keys = useMemo(() => keysOf(rows, rowKey), [keysOf, rows, rowKey]);
  return useCallback((index) => keys[index] ?? index, [keys]);
}

type Keys<Row> = { rows: readonly Row[]; rowKey: (row: Row) => string; keys: readonly string[] };

/** Answers keys that are those of the last time with the very same list; no key is asked of a row that stands where it stood. */
function createKeysOf<Row>() {
  let last: Keys<Row> | undefined;
  return (rows: readonly Row[], rowKey: (row: Row) => string): readonly string[] => {
    const stands = (row: Row, at: number) => last?.rowKey === rowKey && last.rows[at] === row;
    const isSame =
      last?.rows.length === rows.length && rows.every((row, at) => stands(row, at) || rowKey(row) === last?.keys[at]);
    last = { rows, rowKey, keys: isSame && last ? last.keys : rows.map(rowKey) };
    return last.keys;
  };
}

import type { KnownRecords, RawRow } from '@shared/import/types';

/**
 * Ids for what a plan makes. The peer that a row makes keeps its id from plan to plan, as the answer to a question may name it;
 * once such a peer is in the pool, what the row makes then is somebody else.
 */
export function rememberIds(newId: () => string) {
  const made = new WeakMap<RawRow, string>();
  return (peers: KnownRecords['peers']) => {
    const taken = new Set<string>(peers.map(({ id }) => id));
    return (madeBy?: RawRow): string => {
      const before = madeBy && made.get(madeBy);
      if (before !== undefined && !taken.has(before)) return before;
      const id = newId();
      if (madeBy) made.set(madeBy, id);
      return id;
    };
  };
}

import { shrunkTables, WATCHED_TABLES, type WatchedCounts, type WatchedTable } from '@shared/copies/shrunk';
import type { DeskDatabase } from '../database';
import { countOperationsAfter } from '../operations';
import { countRows } from './copy-records';

type Counts = Readonly<Record<WatchedTable, number>>;

/** Operations after the last counting up to so many are looked at; more may have changed any table. */
const MOST_MOVED = 5_000;

/**
 * How many records the watched tables hold; nothing where the records were closed meanwhile. Asked of many rows the browser takes
 * long over it, and a change waits for that: so they are counted again only where what was written since may make a difference to
 * whether they have shrunk or grown against a copy. Where they have shrunk the answer is exact.
 */
export function createWatchedCounts(database: DeskDatabase, lastSequence: () => number) {
  let last: { sequence: number; counts: Counts } | undefined;
  return async (copy: WatchedCounts | null | undefined): Promise<Counts | undefined> => {
    try {
      // Each operation makes or removes one record at most.
      const moved = () => countOperationsAfter(database, last?.sequence ?? 0, MOST_MOVED);
      if (last && copy && isSame(copy, last.counts, await moved())) return last.counts;
      const sequence = lastSequence();
      const counts = await countRows(database, WATCHED_TABLES);
      last = { sequence, counts };
      return counts;
    } catch {
      return undefined;
    }
  };
}

/** Whether the tables come to the same against a copy with so many records more or fewer in each, and none has shrunk. */
function isSame(copy: WatchedCounts, counts: Counts, moved: number): boolean {
  const [fewer, more] = [movedBy(counts, -moved), movedBy(counts, moved)];
  const hasGrown = (now: Counts) => shrunkTables(now, copy).length > 0;
  return moved < MOST_MOVED && shrunkTables(copy, fewer).length === 0 && hasGrown(fewer) === hasGrown(more);
}

function movedBy({ peers, requests, assignments, dayEntries }: Counts, by: number): Counts {
  return { peers: peers + by, requests: requests + by, assignments: assignments + by, dayEntries: dayEntries + by };
}

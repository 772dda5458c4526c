import type { CopyCounts } from './copy-format';

/** The tables whose records are watched. */
export const WATCHED_TABLES = ['peers', 'requests', 'assignments', 'dayEntries'] as const;
export type WatchedTable = (typeof WATCHED_TABLES)[number];
export type WatchedCounts = Pick<CopyCounts, WatchedTable>;

/** Below so many records, a fifth is one or two deleted by hand. */
const FEWEST = 10;

/**
 * The tables that hold over a fifth fewer records `now` than `before`; exactly a fifth is none of them, nor is a table that
 * held fewer than 10.
 * Decided: 2026-11-22, product owner.
 */
export function shrunkTables(before: WatchedCounts, now: WatchedCounts): WatchedTable[] {
  return WATCHED_TABLES.filter((table) => before[table] >= FEWEST && now[table] * 5 < before[table] * 4);
}

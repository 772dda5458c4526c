import type { DeskDatabase } from '../database';
import { readAllEntries } from '../read-in-pieces';

/** What stands in a database, so that it can be held against another. `quarterDays`: of all entries that were not cancelled. */
export type RecordCounts = { peers: number; requests: number; dayEntries: number; quarterDays: number };

/** Counts the records; the days are added up from what lies there, not from memory. */
export async function countRecords(database: DeskDatabase): Promise<RecordCounts> {
  const [peers, requests, entries] = await Promise.all([
    database.peers.count(),
    database.requests.count(),
    readAllEntries(database),
  ]);
  const counted = entries.filter(({ state }) => state !== 'cancelled');
  const quarterDays = counted.reduce((sum, entry) => sum + entry.quarterDays, 0);
  return { peers, requests, dayEntries: entries.length, quarterDays };
}

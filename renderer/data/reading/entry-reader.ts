import type { DayEntry } from '@shared/model/day-entry';
import type { DeskDatabase } from '../database';
import { readAllEntries } from '../read-in-pieces';
import { createReadPort } from './read-port';

/** Reads every day entry as the ledger stands at one moment, by id. Rejects with `RowNotOpened`. */
export type EntryReader = {
  all: () => Promise<DayEntry[]>;
  /** Ends what it runs; nothing may be read any more. */
  close: () => void;
};

/** Reads in the window itself. */
export function readInWindow(database: DeskDatabase): EntryReader {
  return { all: () => readAllEntries(database), close: () => undefined };
}

/**
 * Reads in a worker, so that neither the screen nor the memory of the window bears the rows as they were stored, which take
 * several times what their records do. Where the worker fails the window reads by itself.
 */
export function readInWorker(database: DeskDatabase, key: Uint8Array, startWorker: () => Worker): EntryReader {
  const port = createReadPort({
    startWorker,
    database: database.name,
    key,
    // The window's own connection looks whether a database that came back is still these records.
    mayOpen: () => database.changes.limit(1).primaryKeys(),
  });
  return {
    // Safe: what was sealed in the table are records of its type.
    all: async () => ((await port.read('dayEntries')) as DayEntry[] | undefined) ?? readAllEntries(database),
    close: port.close,
  };
}

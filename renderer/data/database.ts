import { RECORD_TABLES, type Change, type Operation, type RecordTable } from '@shared/model/change';
import { ok, problem, type Result } from '@shared/model/result';
import { SCHEMA_VERSION } from '@shared/migrations/migrate';
import { Dexie, type Table } from 'dexie';
import type { RecordOf } from './desk';

type RecordTables = { [T in RecordTable]: Table<RecordOf[T], string> };

/** The database of one office: a store per record table, the headers of the changes, and their operations. */
export type DeskDatabase = Dexie &
  RecordTables & { changes: Table<Change, number>; operations: Table<Operation, [number, number]> };

/** Dexie multiplies a version by ten for the browser, and adds to that when it patches a schema. */
const NATIVE_PER_VERSION = 10;

const BY_ID = Object.fromEntries(RECORD_TABLES.map((table) => [table, 'id']));

/** Days without an assignment or project hold `null`, which an index leaves out. */
const STORES = {
  ...BY_ID,
  dayEntries: 'id, date, peerId, [peerId+date], assignmentId, projectId',
  changes: 'sequence, id',
  operations: '[sequence+index], [table+key]',
};

/**
 * Opens the database of that name, making it where there is none.
 * Problems: `newer-data` when a newer program wrote it (nothing is touched), `database-not-opened` with the reason.
 */
export async function openDatabase(name: string): Promise<Result<DeskDatabase>> {
  // Safe: the tables named in the type are those declared in STORES.
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as DeskDatabase;
  database.version(SCHEMA_VERSION).stores(STORES);
  try {
    const installed = await installedVersion(name);
    if (installed > SCHEMA_VERSION) return newerData(installed);
    await database.open();
    const opened = Math.floor(database.backendDB().version / NATIVE_PER_VERSION);
    if (opened <= SCHEMA_VERSION) return ok(database);
    database.close();
    return newerData(opened);
  } catch (error) {
    database.close();
    return problem('database-not-opened', { reason: error instanceof Error ? error.name : String(error) });
  }
}

/** Deletes a database with everything in it: for the sample office and for tests. */
export async function deleteDatabase(name: string): Promise<void> {
  await Dexie.delete(name);
}

// Asked before opening: Dexie opens newer data without complaint, and may even patch its schema while it does.
async function installedVersion(name: string): Promise<number> {
  const known = await indexedDB.databases();
  const version = known.find((each) => each.name === name)?.version ?? 0;
  return Math.floor(version / NATIVE_PER_VERSION);
}

function newerData(version: number) {
  return problem('newer-data', { version, newestKnown: SCHEMA_VERSION });
}

import { RECORD_TABLES, type Change, type Operation, type RecordTable } from '@shared/model/change';
import { ok, problem, type Result } from '@shared/model/result';
import { SCHEMA_VERSION } from '@shared/migrations/migrate';
import { Dexie, type Table } from 'dexie';
import type { RecordOf } from './records';
import { sealMiddleware, tableSeals, type TableSeals } from './sealed/seal-middleware';
import { RowNotOpened } from './sealed/sealed-rows';
import { upgradeRecords } from './upgrade/upgrade';

type RecordTables = { [T in RecordTable]: Table<RecordOf[T], string> };

/** The database of one office: a store per record table, the headers of the changes, and their operations; and the seals of all. */
export type DeskDatabase = Dexie &
  RecordTables & { changes: Table<Change, number>; operations: Table<Operation, [number, number]>; seals: TableSeals };

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
 * `key`: 32 bytes, the key of the database, with which every row is sealed. `installed` is the version of its records, where
 * that was asked already.
 */
export type OpenDatabaseOptions = { name: string; key: Uint8Array; installed?: number | undefined };

/**
 * Opens the database of that name, making it where there is none. What leaves its tables is in clear, what lies in them
 * is sealed.
 * Problems: `newer-data` when a newer program wrote it and `wrong-key` when it was sealed with another key (nothing is
 * touched), `not-upgraded` with the versions where records of an earlier shape could not be brought to the present one (they
 * are as they were), `database-not-opened` with the reason.
 */
export async function openDatabase({
  name,
  key,
  installed: known,
}: OpenDatabaseOptions): Promise<Result<DeskDatabase>> {
  // Safe: the tables named in the type are those declared in STORES.
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as DeskDatabase;
  const version = database.version(SCHEMA_VERSION).stores(STORES);
  database.use(sealMiddleware(key));
  // Dexie's watching of queries: nobody asks for that here, and each change would be worked through for it.
  for (const name of ['Observability', 'Cache']) database.unuse({ stack: 'dbcore', name });
  let refusal: Result<never> | undefined;
  try {
    const installed = known ?? (await installedVersion(name));
    if (installed > SCHEMA_VERSION) return newerData(installed);
    version.upgrade(async (transaction) => {
      refusal = problem('not-upgraded', { from: installed, to: SCHEMA_VERSION });
      await upgradeRecords(transaction, installed);
      refusal = undefined;
    });
    await database.open();
    const opened = Math.floor(database.backendDB().version / NATIVE_PER_VERSION);
    const refused = opened > SCHEMA_VERSION ? newerData(opened) : await wrongKey(database);
    if (!refused) return ok(Object.assign(database, { seals: tableSeals(key, database.core.schema) }));
    database.close();
    return refused;
  } catch (error) {
    database.close();
    if (refusal) return refusal;
    return problem('database-not-opened', { reason: error instanceof Error ? error.name : String(error) });
  }
}

/** Deletes a database with everything in it: for the sample office and for tests. */
export async function deleteDatabase(name: string): Promise<void> {
  await Dexie.delete(name);
}

/**
 * Opens the database as an earlier program left it, to read it before it is upgraded; `undefined` where there is none or it
 * is of the present shape. `schemaVersion` is that of its records.
 */
export async function openBeforeUpgrade({ name, key, installed }: OpenDatabaseOptions) {
  const schemaVersion = installed ?? (await installedVersion(name));
  if (schemaVersion === 0 || schemaVersion >= SCHEMA_VERSION) return undefined;
  // Safe: it is only read, by the names of its tables that are there.
  const database = new Dexie(name) as DeskDatabase;
  database.use(sealMiddleware(key));
  await database.open();
  return { database, schemaVersion };
}

/**
 * The version of the records in a database; 0 where there is none. Asked before opening: Dexie opens newer data without
 * complaint, and may even patch its schema while it does.
 */
export async function installedVersion(name: string): Promise<number> {
  const known = await indexedDB.databases();
  const version = known.find((each) => each.name === name)?.version ?? 0;
  return Math.floor(version / NATIVE_PER_VERSION);
}

/** The first row of any table tells: one that does not open may be damaged, so all have to say the same. */
async function wrongKey(database: DeskDatabase) {
  let closed = 0;
  for (const table of [database.changes, ...database.tables]) {
    try {
      if (await table.toCollection().first()) return undefined;
    } catch (error) {
      if (!(error instanceof RowNotOpened)) throw error;
      closed += 1;
    }
  }
  return closed > 0 ? problem('wrong-key') : undefined;
}

function newerData(version: number) {
  return problem('newer-data', { version, newestKnown: SCHEMA_VERSION });
}

import { openBeside, TEST_KEY } from './desk-fixture';
import { sealMiddleware } from '@renderer/data/sealed/seal-middleware';
import { Dexie } from 'dexie';

/** Puts the records of a database into one of an earlier version, with the stores that it was released with; other tables go. */
export async function makeOlder(
  name: string,
  version: number,
  stores: Readonly<Record<string, string>>,
): Promise<void> {
  const beside = await openBeside(name);
  const rows = await Promise.all(
    beside.tables.map(async (table): Promise<[string, unknown[]]> => [table.name, await table.toArray()]),
  );
  beside.close();
  await Dexie.delete(name);
  const old = new Dexie(name);
  old.version(version).stores(stores);
  old.use(sealMiddleware(TEST_KEY));
  for (const [table, some] of rows) if (table in stores) await old.table(table).bulkAdd(some);
  old.close();
}

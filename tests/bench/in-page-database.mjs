// @ts-check
// What the seeding needs in the page; it is sent there as one script, under the name benchDatabase.
import { sealMiddleware } from '@renderer/data/sealed/seal-middleware';
import { Dexie } from 'dexie';

/**
 * Writes rows past the application, which only a bench may do; sealed like all others.
 * @param {{ name: string, key: Uint8Array, table: string, rows: object[] }} piece
 */
export async function putRows({ name, key, table, rows }) {
  const database = new Dexie(name);
  database.use(sealMiddleware(key));
  await database.open();
  await database.table(table).bulkPut(rows);
  database.close();
}

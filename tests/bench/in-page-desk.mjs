// @ts-check
// The application's own writing and reading, in the page and past its screens; sent there as one script, under the name
// benchDesk.
import { bringBack } from '@renderer/data/safety-copy/bring-back';
import { deleteDatabase, openDatabase } from '@renderer/data/database';
import { newId } from '@renderer/data/new-id';
import { openDesk } from '@renderer/data/start/open-desk';

const OWN = 'peer-desk';
const calls = /** @type {any} */ (globalThis).peerDesk;
const journal = {
  state: () => calls['journal:state']({}),
  append: (/** @type {any} */ frames) => calls['journal:append']({ frames }),
  read: (/** @type {any} */ after, /** @type {any} */ cursor) =>
    calls['journal:read'](cursor ? { after, cursor } : { after }),
  heal: () => calls['journal:heal']({}),
};

/** @template T @param {import('@shared/model/result').Result<T>} result @returns {T} */
function valueOf(result) {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

async function databaseKey() {
  return valueOf(/** @type {any} */ (await calls['keys:state']({}))).databaseKey;
}

/** @param {string} name @param {boolean} withJournal */
async function open(name, withJournal) {
  const now = () => /** @type {any} */ (new Date().toISOString());
  const today = now().slice(0, 10);
  const key = await databaseKey();
  return valueOf(
    await openDesk({
      databaseName: name,
      databaseKey: key,
      journal: withJournal ? journal : null,
      today,
      installation: 'bench',
      now,
    }),
  );
}

const peer = () => ({ id: newId(), firstName: 'Anwen', lastName: 'Example' });

/** @param {import('@renderer/data/desk').Desk} desk @param {'peers' | 'dayEntries'} table @param {{ id: string }[]} records */
async function commit(desk, table, records) {
  const operations = records.map((after) => ({ table, key: after.id, after }));
  valueOf(await desk.commit({ label: { code: 'bench', ids: [], count: records.length }, operations }));
}

/** @type {import('@renderer/data/desk').Desk | undefined} */
let writing;

/** One change of one record, until it is saved. @returns {Promise<number>} milliseconds */
export async function timeOneChange() {
  writing ??= await open(OWN, true);
  const records = [peer()];
  const startedAt = performance.now();
  await commit(writing, 'peers', records);
  const ms = performance.now() - startedAt;
  if (writing.saving !== 'saved') throw new Error(`The change was ${writing.saving}`);
  return ms;
}

/** The rows of the last change as they lie there. @returns {Promise<object[]>} */
export async function lastRows() {
  const database = await openRaw(OWN);
  const rows = await Promise.all(
    ['changes', 'operations', 'peers'].map((name) => {
      const request = database.transaction(name).objectStore(name).openCursor(null, 'prev');
      return done(request).then((cursor) => cursor.value);
    }),
  );
  database.close();
  return rows;
}

/** @param {IDBRequest} request @returns {Promise<any>} */
function done(request) {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

/** @param {string} name @returns {Promise<IDBDatabase>} */
function openRaw(name) {
  const request = indexedDB.open(name);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore('rows', { autoIncrement: true }));
  return done(request);
}

/** One strict transaction of these rows, by nothing but the browser. @param {object[]} rows @returns {Promise<number>} */
export async function timeStrictTransaction(rows) {
  const database = await openRaw('bench-raw');
  const startedAt = performance.now();
  const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' });
  for (const row of rows) transaction.objectStore('rows').add(row);
  await new Promise((resolve, reject) => {
    transaction.addEventListener('complete', resolve);
    transaction.addEventListener('error', reject);
  });
  const ms = performance.now() - startedAt;
  database.close();
  return ms;
}

/** One call to the main process that does nothing to speak of. @returns {Promise<number>} */
export async function timeEmptyCall() {
  const startedAt = performance.now();
  await calls['journal:state']({});
  return performance.now() - startedAt;
}

/** @param {number} count */
function entries(count) {
  const peers = Array.from({ length: 200 }, newId);
  return Array.from({ length: count }, (_, place) => ({
    id: newId(),
    peerId: peers[place % peers.length],
    date: `2026-${String(1 + (place % 12)).padStart(2, '0')}-${String(1 + (place % 28)).padStart(2, '0')}`,
    quarterDays: 4,
    state: 'worked',
    activity: 'on site',
  }));
}

/** One change of many rows, with the journal or in a database without one. @param {{ rows: number, withJournal: boolean }} what */
export async function timeImport({ rows, withJournal }) {
  const name = withJournal ? OWN : `bench-alone-${newId()}`;
  const desk = await open(name, withJournal);
  const records = entries(rows);
  const startedAt = performance.now();
  await commit(desk, 'dayEntries', records);
  const ms = performance.now() - startedAt;
  const { saving } = desk;
  desk.close();
  if (!withJournal) await deleteDatabase(name);
  if (saving !== 'saved') throw new Error(`The import was ${saving}`);
  return ms;
}

/** All changes of the journal into an empty database. */
export async function timeRebuild() {
  const databaseName = `bench-rebuilt-${newId()}`;
  const key = await databaseKey();
  const startedAt = performance.now();
  const { changes } = valueOf(
    await bringBack({ databaseName, databaseKey: key, journal, onProgress: () => undefined }),
  );
  const ms = performance.now() - startedAt;
  await deleteDatabase(databaseName);
  return { ms, changes };
}

/** The same rows with their history rows, by bulkPut into an empty database. */
export async function timeBulkPut() {
  const key = await databaseKey();
  const own = valueOf(await openDatabase({ name: OWN, key }));
  const filled = [];
  for (const table of own.tables) filled.push({ name: table.name, rows: await table.toArray() });
  own.close();
  const name = `bench-bulk-${newId()}`;
  const startedAt = performance.now();
  const database = valueOf(await openDatabase({ name, key }));
  await database.transaction('rw', database.tables, async () => {
    for (const { name: table, rows } of filled) await database.table(table).bulkPut(rows);
  });
  const ms = performance.now() - startedAt;
  database.close();
  await deleteDatabase(name);
  return { ms, rows: filled.reduce((sum, { rows }) => sum + rows.length, 0) };
}

/** Writes changes of one and of many records until the process is killed, and prints each once it is saved. */
export async function writeOn() {
  const desk = await open(OWN, true);
  for (let place = 0; ; place += 1) {
    const records = Array.from({ length: place % 5 === 4 ? 300 : 1 }, peer);
    await commit(desk, 'peers', records);
    // Told as the screen would: by one record for all of its change, which is there whole or not at all.
    if (desk.saving === 'saved') console.log(`saved ${desk.lastSequence()} ${records.at(-1)?.id}`);
  }
}

/** What lies in the database and where the journal stands. */
export async function whatIsThere() {
  const database = await openRaw(OWN);
  const peers = await done(database.transaction('peers').objectStore('peers').getAllKeys());
  const changes = await done(database.transaction('changes').objectStore('changes').count());
  database.close();
  return { peers, changes, journal: valueOf(/** @type {any} */ (await journal.state())) };
}

import {
  COPY_FORMAT,
  COPY_TABLES,
  COPY_VERSION,
  type CopyHeader,
  type CopyLeft,
  type CopyTable,
} from '@shared/copies/copy-format';
import { writeCopy, type RowsOfTable } from '@shared/copies/copy-writer';
import { SCHEMA_VERSION } from '@shared/migrations/migrate';
import type { Instant } from '@shared/model/calendar-day';
import { RECORD_TABLES, type Change, type Operation } from '@shared/model/change';
import { problem, type Result } from '@shared/model/result';
import { Dexie, type Table } from 'dexie';
import type { CopiesPort } from './copies-port';
import type { DeskDatabase } from '../database';
import { RowNotOpened } from '../sealed/sealed-rows';

/** Rows read at a time: opening them takes a moment, and the screen draws between two readings. */
const ROWS_AT_A_TIME = 200;
/** Bytes handed over in one call. */
const CALL_BYTES = 1024 * 1024;

/** Where a copy goes, and what comes of it. */
export type CopyTarget<T> = Pick<CopiesPort, 'begin' | 'append'> & { end: (writing: string) => Promise<Result<T>> };

type Options<T> = {
  port: CopyTarget<T>;
  installation: string;
  at: Instant;
  /** In a copy for colleagues: who leaves it, and whether the writing goes with it. */
  left?: CopyLeft;
  /** The shape of the records, where it is not the present one: of those that are about to be upgraded. */
  schemaVersion?: number;
  /** Asked after each piece: whether the copy makes way for a change that waits. */
  givesWay?: () => boolean;
};

/**
 * Writes a copy of everything in the database: records, changes, operations. To be run while nothing is written, so that it
 * is the state after one change; a few hundred rows are in memory at a time. Problems: those of the port, and
 * `row-not-opened` where a row cannot be read, `copy-gave-way`: then there is no copy.
 */
export async function copyRecords<T>(database: DeskDatabase, options: Options<T>): Promise<Result<T>> {
  const { port } = options;
  const begun = await port.begin();
  if (!begun.ok) return begun;
  const { writing } = begun.value;
  try {
    const header = await headerOf(database, options);
    for await (const bytes of inCalls(writeCopy(header, rowsOf(database)))) {
      const appended = await port.append(writing, bytes);
      if (!appended.ok) return appended;
      if (options.givesWay?.()) return problem('copy-gave-way');
    }
  } catch (error) {
    if (error instanceof RowNotOpened) return { ok: false, problem: error.problem };
    throw error;
  }
  return port.end(writing);
}

/** How many rows each of these tables holds. */
export async function countRows<T extends CopyTable>(
  database: DeskDatabase,
  tables: readonly T[],
): Promise<Record<T, number>> {
  const counting = tables.map(async (table) => [
    table,
    isThere(database, table) ? await database.table(table).count() : 0,
  ]);
  const counts = await Promise.all(counting);
  // Safe: one count for each table.
  return Object.fromEntries(counts) as Record<T, number>;
}

/** Records of an earlier shape may lack a table that came since. */
function isThere(database: DeskDatabase, table: CopyTable): boolean {
  return database.tables.some(({ name }) => name === table);
}

async function headerOf(
  database: DeskDatabase,
  { installation, at, left, schemaVersion = SCHEMA_VERSION }: Omit<Options<unknown>, 'port' | 'givesWay'>,
): Promise<CopyHeader> {
  const last = await database.table<Change, number>('changes').orderBy('sequence').last();
  return {
    format: COPY_FORMAT,
    version: COPY_VERSION,
    schemaVersion,
    installation,
    sequence: last?.sequence ?? 0,
    hash: last?.hash ?? '',
    at,
    counts: await countRows(database, COPY_TABLES),
    ...(left && { left }),
  };
}

/** Every row, in the order of the format: by id, by sequence, by sequence and place. */
async function* rowsOf(database: DeskDatabase): AsyncGenerator<RowsOfTable> {
  for (const table of RECORD_TABLES.filter((each) => isThere(database, each))) {
    // Safe: every record table is keyed by text.
    const records: Table<{ id: string }, string> = database.table(table);
    for await (const rows of pages(records, 'id', Dexie.minKey, (row) => row.id)) yield { table, rows };
  }
  for await (const rows of pages(database.table<Change>('changes'), 'sequence', Dexie.minKey, (row) => row.sequence)) {
    yield { table: 'changes', rows };
  }
  const placeOf = (row: { sequence: number; index: number }) => [row.sequence, row.index];
  for await (const rows of pages(database.table<Operation>('operations'), '[sequence+index]', [0, 0], placeOf)) {
    yield { table: 'operations', rows };
  }
}

async function* pages<T, K>(table: Table<T, K>, key: string, start: unknown, keyOf: (row: T) => unknown) {
  let last = start;
  for (let more = true; more;) {
    const rows = await table.where(key).above(last).limit(ROWS_AT_A_TIME).toArray();
    if (rows.length > 0) yield rows;
    const end = rows.at(-1);
    if (end !== undefined) last = keyOf(end);
    more = rows.length === ROWS_AT_A_TIME;
  }
}

/** Lines put together, or cut, to what one call takes. */
async function* inCalls(lines: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const call = new Uint8Array(CALL_BYTES);
  let filled = 0;
  for await (const line of lines) {
    for (let at = 0; at < line.length;) {
      const some = line.subarray(at, at + CALL_BYTES - filled);
      call.set(some, filled);
      filled += some.length;
      at += some.length;
      if (filled < CALL_BYTES) continue;
      // A copy of its own: what is under way must not be written over.
      yield call.slice();
      filled = 0;
    }
  }
  if (filled > 0) yield call.slice(0, filled);
}

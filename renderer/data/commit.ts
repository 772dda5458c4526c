import type { CopyTable } from '@shared/copies/copy-format';
import type { Change, Operation, RecordTable } from '@shared/model/change';
import type { JournalChange } from '@shared/model/join-frames';
import { ok, problem, type Problem, type Result } from '@shared/model/result';
import { SCHEMA_VERSION } from '@shared/migrations/migrate';
import { Dexie, type Table } from 'dexie';
import { canonicalJson, changeHash, startDigest, type OperationsDigest } from './safety-copy/change-hash';
import type { DeskDatabase } from './database';
import type { CommitOperation } from './desk';
import { groupBy } from './group-by';
import { imagesOf } from './upgrade/images-of';
import { parseRecord } from './record-schemas';
import type { YearGate } from './year-gate';
import { RowNotOpened } from './sealed/sealed-rows';

/** Operations that are read and written together: enough for speed, few enough for memory. */
export const CHUNK_SIZE = 500;

/** Gives the next operations, and `undefined` after the last. May wait for nothing but the database. */
export type NextChunk = () => PromiseLike<readonly CommitOperation[] | undefined>;

/** Who did what and when. */
export type ChangeFacts = Pick<Change, 'id' | 'installation' | 'at' | 'by' | 'label' | 'undoes' | 'redoes'>;

export type ChangeToWrite = {
  facts: ChangeFacts;
  /** Called inside the transaction, before anything is written. */
  start: (database: DeskDatabase) => PromiseLike<NextChunk>;
  /** Writes the header even where no record changes: an undo that had to keep everything still was done. */
  evenIfEmpty: boolean;
  /** Told of each row, before it is certain: only the answer of `writeChange` says that it is. */
  onRow: (row: Operation) => void;
  /** Refuses what would change a locked year, and gives the record of why where it may. */
  gate: YearGate;
};

/** Ends the transaction, and so takes back everything in it. */
class ChangeRefused extends Error {
  readonly problem: Problem;

  constructor(refused: Problem) {
    super(refused.code);
    this.problem = refused;
  }
}

type Writing = {
  database: DeskDatabase;
  sequence: number;
  count: number;
  /** Names of the records so far: a second line for one would break its undo. */
  seen: Set<string>;
  digest: OperationsDigest;
  onRow: (row: Operation) => void;
  gate: YearGate;
};

/**
 * The one way to write: records, operations and the header of one change in one strict transaction, or nothing at all.
 * `null` when there was nothing to change. Problems: `bad-record`, `record-twice`, `year-locked`, `row-not-opened` where what stood there
 * before cannot be read, and `not-saved` with the reason.
 */
export async function writeChange(database: DeskDatabase, change: ChangeToWrite): Promise<Result<Change | null>> {
  try {
    // An async function, by which Dexie knows that what it waits for belongs to the transaction.
    const written = await database.transaction('rw', database.tables, async () => writeAll(database, change));
    return ok(written);
  } catch (error) {
    if (error instanceof ChangeRefused || error instanceof RowNotOpened) return { ok: false, problem: error.problem };
    if (error instanceof Dexie.DexieError) return problem('not-saved', { reason: error.name });
    throw error;
  }
}

/**
 * Writes a change that was made before in one strict transaction, from a safety copy: its header and operations as they were,
 * the records in their newest shape.
 */
export function rewriteChange(database: DeskDatabase, { change, operations }: JournalChange): Promise<void> {
  return database.transaction('rw', database.tables, async () => {
    for (let from = 0; from < operations.length; from += CHUNK_SIZE) {
      const some = operations.slice(from, from + CHUNK_SIZE);
      await writeRecords(
        database,
        some.flatMap((operation) => imagesOf(operation, change)),
      );
      await database.operations.bulkAdd(some);
    }
    await database.changes.add(change);
  });
}

/** Puts rows of a copy into a database that nobody reads yet, as they stand in it. */
export async function writeCopied(database: DeskDatabase, table: CopyTable, rows: readonly unknown[]): Promise<void> {
  // Safe: the rows were read by the format of a copy, and records by the schema of their table.
  const into: Table<unknown, unknown> = database.table(table);
  await into.bulkPut([...rows]);
}

/** What is read is asked for at once, and what is written is waited for last: each wait costs as much as the work itself. */
async function writeAll(database: DeskDatabase, change: ChangeToWrite): Promise<Change | null> {
  const next = await change.start(database);
  const first = await next();
  const [last, stored] = await Promise.all([
    database.changes.orderBy('sequence').last(),
    readStored(database, first ?? []),
  ]);
  const writing: Writing = {
    database,
    sequence: (last?.sequence ?? 0) + 1,
    count: 0,
    seen: new Set(),
    digest: startDigest(),
    onRow: change.onRow,
    gate: change.gate,
  };
  const written = first === undefined ? undefined : await writeChunks(writing, stored, next);
  if (writing.count === 0 && !change.evenIfEmpty) return null;
  const header: Omit<Change, 'hash'> = {
    ...change.facts,
    sequence: writing.sequence,
    previousHash: last?.hash ?? '',
    operationCount: writing.count,
    schemaVersion: SCHEMA_VERSION,
  };
  const made: Change = { ...header, hash: changeHash(header, writing.digest.hex()) };
  await Promise.all([written?.rows, database.changes.add(made)]);
  return made;
}

/** Writes chunk after chunk; the rows of the last may still be under way. */
async function writeChunks(
  writing: Writing,
  first: readonly StoredBefore[],
  next: NextChunk,
): Promise<{ rows: Promise<unknown> }> {
  let rows = writeChunk(writing, first);
  for (let chunk = await next(); chunk !== undefined; chunk = await next()) {
    await rows;
    rows = writeChunk(writing, await readStored(writing.database, chunk));
  }
  const correction = writing.gate.correction();
  if (!correction.ok) throw new ChangeRefused(correction.problem);
  if (correction.value) {
    await rows;
    rows = writeChunk(writing, await readStored(writing.database, [correction.value]));
  }
  return { rows };
}

type StoredBefore = { readonly operation: CommitOperation; readonly before: unknown };

/** Operations with what stands there before them, table by table. */
async function readStored(database: DeskDatabase, chunk: readonly CommitOperation[]): Promise<readonly StoredBefore[]> {
  const tables = [...groupBy(chunk, (each) => each.table)];
  const read = await Promise.all(
    tables.map(async ([table, operations]) => {
      const stored = await recordTable(database, table).bulkGet(operations.map(({ key }) => key));
      return operations.map((operation, place) => ({ operation, before: stored[place] ?? null }));
    }),
  );
  return read.flat();
}

function writeChunk(writing: Writing, chunk: readonly StoredBefore[]): Promise<unknown> {
  const rows = chunk.flatMap(({ operation, before }) => toRow(writing, operation, before) ?? []);
  for (const row of rows) writing.onRow(row);
  return Promise.all([writeRecords(writing.database, rows), addOperations(writing.database, rows)]);
}

/** The row of an operation; `undefined` where the record already is as asked. */
function toRow(writing: Writing, operation: CommitOperation, before: unknown): Operation | undefined {
  const { table, key } = operation;
  const name = `${table}/${key}`;
  if (writing.seen.has(name)) throw new ChangeRefused({ code: 'record-twice', facts: { table, key } });
  writing.seen.add(name);
  const after = operation.after === null ? null : parsed(operation);
  if (canonicalJson(before) === canonicalJson(after)) return undefined;
  writing.gate.see({ table, before, after });
  const row: Operation = { sequence: writing.sequence, index: writing.count, table, key, before, after };
  writing.count += 1;
  writing.digest.add(row);
  return row;
}

function parsed({ table, key, after }: CommitOperation): unknown {
  const record = parseRecord(table, key, after);
  if (!record.ok) throw new ChangeRefused(record.problem);
  return record.value;
}

async function addOperations(database: DeskDatabase, rows: readonly Operation[]): Promise<void> {
  if (rows.length > 0) await database.operations.bulkAdd([...rows]);
}

async function writeRecords(
  database: DeskDatabase,
  rows: readonly Pick<Operation, 'table' | 'key' | 'after'>[],
): Promise<void> {
  const writes = [...groupBy(rows, (row) => row.table)].flatMap(([table, ofTable]) => {
    const kept = ofTable.filter((row) => row.after !== null);
    const gone = ofTable.filter((row) => row.after === null);
    const records = recordTable(database, table);
    return [
      kept.length > 0 ? records.bulkPut(kept.map((row) => row.after)) : undefined,
      gone.length > 0 ? records.bulkDelete(gone.map((row) => row.key)) : undefined,
    ];
  });
  await Promise.all(writes);
}

// Safe: every record table is keyed by text; what goes in was made by the schema of that table.
function recordTable(database: DeskDatabase, table: RecordTable): Table<unknown, string> {
  return database.table(table);
}

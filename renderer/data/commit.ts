import type { CopyTable } from '@shared/copies/copy-format';
import type { Change, Operation } from '@shared/model/change';
import type { JournalChange } from '@shared/model/join-frames';
import { ok, problem, type Problem, type Result } from '@shared/model/result';
import { SCHEMA_VERSION } from '@shared/migrations/migrate';
import { Dexie, type Table } from 'dexie';
import { canonicalJson, changeHash, startDigest, type OperationsDigest } from './safety-copy/change-hash';
import type { DeskDatabase } from './database';
import type { CommitOperation } from './records';
import { imagesOf } from './upgrade/images-of';
import { parseRecord } from './record-schemas';
import type { YearGate } from './year-gate';
import { createRawRows, type RawRows } from './sealed/raw-rows';
import { RowNotOpened } from './sealed/sealed-rows';

/** Operations that are read and written together: enough for speed, few enough that the screen is not held up. */
export const CHUNK_SIZE = 250;

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
  /** Told once there are no more rows, while the disk takes them. */
  onLastRow: () => void;
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
  rows: RawRows;
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
    return ok(await inTransaction(database, (rows) => writeAll(rows, database, change)));
  } catch (error) {
    if (error instanceof ChangeRefused || error instanceof RowNotOpened) return { ok: false, problem: error.problem };
    if (error instanceof Dexie.DexieError || error instanceof DOMException)
      return problem('not-saved', { reason: error.name });
    throw error;
  }
}

/**
 * Writes a change that was made before in one strict transaction, from a safety copy: its header and operations as they were,
 * the records in their newest shape.
 */
export function rewriteChange(database: DeskDatabase, { change, operations }: JournalChange): Promise<void> {
  return inTransaction(database, async (rows) => {
    for (let from = 0; from < operations.length; from += CHUNK_SIZE) {
      const some = operations.slice(from, from + CHUNK_SIZE);
      for (const image of some.flatMap((operation) => imagesOf(operation, change))) writeRecord(rows, image);
      for (const operation of some) rows.add('operations', operation);
      await rows.written();
    }
    rows.add('changes', change);
    rows.end();
  });
}

/** Puts rows of a copy into a database that nobody reads yet, as they stand in it. */
export async function writeCopied(database: DeskDatabase, table: CopyTable, rows: readonly unknown[]): Promise<void> {
  // Safe: the rows were read by the format of a copy, and records by the schema of their table.
  const into: Table<unknown, unknown> = database.table(table);
  await into.bulkPut([...rows]);
}

/** One strict transaction over every table; what was written in it is on the disk once this resolves, or all of it undone. */
function inTransaction<T>(database: DeskDatabase, run: (rows: RawRows) => Promise<T>): Promise<T> {
  // An async function, by which Dexie knows that what it waits for belongs to the transaction.
  return database.transaction('rw', database.tables, async ({ idbtrans }) =>
    run(createRawRows(idbtrans, database.seals)),
  );
}

/** What is read is asked for at once, and what is written is waited for last: each wait costs as much as the work itself. */
async function writeAll(rows: RawRows, database: DeskDatabase, change: ChangeToWrite): Promise<Change | null> {
  const next = await change.start(database);
  const first = await next();
  const [newest, stored] = await Promise.all([rows.last('changes'), readStored(rows, first ?? [])]);
  // Safe: what stands there was written below.
  const last = newest as Change | undefined;
  const writing: Writing = {
    rows,
    sequence: (last?.sequence ?? 0) + 1,
    count: 0,
    seen: new Set(),
    digest: startDigest(),
    onRow: change.onRow,
    gate: change.gate,
  };
  if (first !== undefined) await writeChunks(writing, stored, next);
  if (writing.count === 0 && !change.evenIfEmpty) return null;
  const header: Omit<Change, 'hash'> = {
    ...change.facts,
    sequence: writing.sequence,
    previousHash: last?.hash ?? '',
    operationCount: writing.count,
    schemaVersion: SCHEMA_VERSION,
  };
  const made: Change = { ...header, hash: changeHash(header, writing.digest.hex()) };
  rows.add('changes', made);
  rows.end();
  change.onLastRow();
  return made;
}

/** Writes chunk after chunk; the rows of the last may still be under way. */
async function writeChunks(writing: Writing, first: readonly StoredBefore[], next: NextChunk): Promise<void> {
  writeChunk(writing, first);
  for (let chunk = await next(); chunk !== undefined; chunk = await next()) {
    await writing.rows.written();
    writeChunk(writing, await readStored(writing.rows, chunk));
  }
  const correction = writing.gate.correction();
  if (!correction.ok) throw new ChangeRefused(correction.problem);
  if (correction.value) writeChunk(writing, await readStored(writing.rows, [correction.value]));
}

type StoredBefore = { readonly operation: CommitOperation; readonly before: unknown; readonly after: Result<unknown> };

/** Operations with what stands there before them. */
async function readStored(rows: RawRows, chunk: readonly CommitOperation[]): Promise<readonly StoredBefore[]> {
  const reading = rows.get(chunk);
  // While the browser looks for them.
  const parsed = chunk.map(({ table, key, after }) => (after === null ? ok(null) : parseRecord(table, key, after)));
  const stored = await reading;
  return chunk.map((operation, place) => ({
    operation,
    before: stored[place] ?? null,
    after: parsed[place] ?? ok(null),
  }));
}

function writeChunk(writing: Writing, chunk: readonly StoredBefore[]): void {
  for (const stored of chunk) {
    const row = toRow(writing, stored);
    if (!row) continue;
    writing.onRow(row);
    writeRecord(writing.rows, row);
    writing.rows.add('operations', row);
  }
}

/** The row of an operation; `undefined` where the record already is as asked. */
function toRow(writing: Writing, { operation, before, after: parsed }: StoredBefore): Operation | undefined {
  const { table, key } = operation;
  const name = `${table}/${key}`;
  if (writing.seen.has(name)) throw new ChangeRefused({ code: 'record-twice', facts: { table, key } });
  writing.seen.add(name);
  if (!parsed.ok) throw new ChangeRefused(parsed.problem);
  const after = parsed.value;
  if (canonicalJson(before) === canonicalJson(after)) return undefined;
  writing.gate.see({ table, before, after });
  const row: Operation = { sequence: writing.sequence, index: writing.count, table, key, before, after };
  writing.count += 1;
  writing.digest.add(row);
  return row;
}

function writeRecord(rows: RawRows, { table, key, after }: Pick<Operation, 'table' | 'key' | 'after'>): void {
  // Safe: every record is an object, made by the schema of its table.
  if (after === null) rows.remove({ table, key });
  else rows.put(table, after as object);
}

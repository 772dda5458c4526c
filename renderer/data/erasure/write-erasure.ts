import { SCHEMA_VERSION } from '@shared/migrations/migrate';
import { RECORD_TABLES, type Change, type Operation, type RecordTable } from '@shared/model/change';
import type { ErasedPeer, Erasures, RedactedChange } from '@shared/model/erasure';
import type { PeerId } from '@shared/model/ids';
import { ok, problem, type Problem, type Result } from '@shared/model/result';
import { isGoneWith, type Redact } from '@shared/rules/redact';
import { Dexie, type Table } from 'dexie';
import { canonicalJson, changeHash, startDigest } from '../safety-copy/change-hash';
import { CHUNK_SIZE, type ChangeFacts } from '../commit';
import type { DeskDatabase } from '../database';
import { readOperations } from '../operations';
import { parseRecord } from '../record-schemas';
import { RowNotOpened } from '../sealed/sealed-rows';

export type ErasureToWrite = {
  facts: ChangeFacts;
  /** The person: the record that is there, and those that were merged into it. */
  person: readonly ErasedPeer[];
  redact: Redact;
  /** Told of each row, before it is certain: only the answer of `writeErasure` says that it is. */
  onRow: (row: Operation) => void;
};

/** Ends the transaction, and so takes back everything in it. */
class ErasureRefused extends Error {
  readonly problem: Problem;

  constructor(refused: Problem) {
    super(refused.code);
    this.problem = refused;
  }
}

/**
 * Takes one person out of the records and out of every change that was ever made, in one strict transaction, or nothing at
 * all. It is a change of its own, and the one that cannot be undone: what stood there before is nowhere. Earlier changes keep
 * their hash and get the digest of what their operations were; the digest of what they are now stands in the erasure itself,
 * so that tampering is still found. Problems: those of `writeChange`.
 */
export async function writeErasure(database: DeskDatabase, erasure: ErasureToWrite): Promise<Result<Change>> {
  try {
    return ok(await database.transaction('rw', database.tables, async () => eraseAll(database, erasure)));
  } catch (error) {
    if (error instanceof ErasureRefused || error instanceof RowNotOpened) return { ok: false, problem: error.problem };
    if (error instanceof Dexie.DexieError) return problem('not-saved', { reason: error.name });
    throw error;
  }
}

async function eraseAll(database: DeskDatabase, { facts, person, redact, onRow }: ErasureToWrite): Promise<Change> {
  const last = await database.changes.orderBy('sequence').last();
  const sequence = (last?.sequence ?? 0) + 1;
  const redacted: RedactedChange[] = [];
  for (const touched of await touchedChanges(database, redact)) {
    redacted.push({ sequence: touched, digest: await redactChange(database, touched, redact) });
  }
  const rows = await redactRecords(database, { sequence, redact, ids: person.map(({ id }) => id) });
  const before = await database.settings.get('erasures');
  const known = before?.id === 'erasures' ? before.value : NOBODY;
  const setting = {
    id: 'erasures' as const,
    value: { ...addErasure(known, person, redacted), lastSequence: sequence },
  };
  await database.settings.put(setting);
  rows.push({
    sequence,
    index: rows.length,
    table: 'settings',
    key: 'erasures',
    before: before ?? null,
    after: setting,
  });
  await database.operations.bulkAdd(rows);
  const digest = startDigest();
  for (const row of rows) digest.add(row);
  const header: Omit<Change, 'hash'> = {
    ...facts,
    sequence,
    previousHash: last?.hash ?? '',
    operationCount: rows.length,
    schemaVersion: SCHEMA_VERSION,
  };
  const written: Change = { ...header, hash: changeHash(header, digest.hex()) };
  await database.changes.add(written);
  for (const row of rows) onRow(row);
  return written;
}

const NOBODY: Erasures = { peers: [], changes: [], lastSequence: 0 };

function addErasure(
  known: Erasures,
  person: readonly ErasedPeer[],
  redacted: readonly RedactedChange[],
): Pick<Erasures, 'peers' | 'changes'> {
  const changes = new Map([...known.changes, ...redacted].map((each) => [each.sequence, each]));
  return {
    peers: [...known.peers.filter(({ id }) => person.every((each) => each.id !== id)), ...person],
    changes: [...changes.values()].toSorted((a, b) => a.sequence - b.sequence),
  };
}

/** The numbers of the changes in which something of the person stands. */
async function touchedChanges(database: DeskDatabase, redact: Redact): Promise<number[]> {
  const touched = new Set<number>();
  let after: readonly [number, number] = [0, 0];
  for (;;) {
    const page = await database.operations.where('[sequence+index]').above(after).limit(CHUNK_SIZE).toArray();
    for (const operation of page) {
      const { sequence } = operation;
      if (!touched.has(sequence) && redactOperation(operation, redact) !== operation) touched.add(sequence);
    }
    const end = page.at(-1);
    if (!end) return [...touched];
    after = [end.sequence, end.index];
  }
}

function redactOperation(operation: Operation, redact: Redact): Operation {
  const { table, key } = operation;
  const before = redact(table, key, operation.before);
  const after = redact(table, key, operation.after);
  const same = isSame(before, operation.before) && isSame(after, operation.after);
  return same ? operation : { ...operation, before, after };
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}

/** Redacts the operations of one change, and gives the digest of what is left. */
async function redactChange(database: DeskDatabase, sequence: number, redact: Redact): Promise<string> {
  const were = startDigest();
  const are = startDigest();
  let from = 0;
  for (let page = await readOperations(database, sequence, from); page.length > 0;) {
    const left = page.map((operation) => redactOperation(operation, redact));
    for (const operation of page) were.add(operation);
    for (const operation of left) are.add(operation);
    await database.operations.bulkPut(left.filter((operation, place) => operation !== page[place]));
    from += page.length;
    page = await readOperations(database, sequence, from);
  }
  const change = await database.changes.get(sequence);
  if (!change) throw new ErasureRefused({ code: 'change-altered', facts: { sequence } });
  await database.changes.put({ ...change, operationsWere: change.operationsWere ?? were.hex() });
  return are.hex();
}

/** Redacts the records; each of them is an operation of the erasure, which says what it is and not what it was. */
async function redactRecords(
  database: DeskDatabase,
  { sequence, redact, ids }: { sequence: number; redact: Redact; ids: readonly PeerId[] },
): Promise<Operation[]> {
  const rows: Operation[] = [];
  for (const table of RECORD_TABLES) {
    const records = recordTable(database, table);
    let page = await records.orderBy('id').limit(CHUNK_SIZE).toArray();
    for (let last = page.at(-1); last !== undefined; last = page.at(-1)) {
      const gone = page.filter((record) => ids.some((id) => isGoneWith(id, table, record.id, record)));
      const left = page.flatMap((record) => {
        const after = redact(table, record.id, record);
        return gone.includes(record) || isSame(after, record) ? [] : [parsed(table, record.id, after)];
      });
      await records.bulkPut(left);
      await records.bulkDelete(gone.map(({ id }) => id));
      for (const after of left) {
        rows.push({ sequence, index: rows.length, table, key: after.id, before: after, after });
      }
      for (const record of gone) {
        const before = redact(table, record.id, record);
        rows.push({ sequence, index: rows.length, table, key: record.id, before, after: null });
      }
      page = await records.where('id').above(last.id).limit(CHUNK_SIZE).toArray();
    }
  }
  return rows;
}

function parsed(table: RecordTable, key: string, value: unknown): { id: string } {
  const record = parseRecord(table, key, value);
  if (!record.ok) throw new ErasureRefused(record.problem);
  return record.value;
}

// Safe: every record table is keyed by text; what goes in was made by the schema of that table.
function recordTable(database: DeskDatabase, table: RecordTable): Table<{ id: string }, string> {
  return database.table(table);
}

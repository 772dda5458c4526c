import type { CopyHeader, CopyRows } from '@shared/copies/copy-format';
import type { CopySource } from '@shared/ipc/copies-calls';
import { RECORD_TABLES, type RecordTable } from '@shared/model/change';
import { ok, type Result } from '@shared/model/result';
import type { Table } from 'dexie';
import type { CopiesPort } from './copies-port';
import { countRows } from './copy-records';
import type { DeskDatabase } from './database';
import { startRestorePlan, type Differences, type RestorePlanner } from './plan-restore';
import { copiedRecords, readCopyRows } from './read-copy-rows';
import { parseRecord } from './record-schemas';

/** What a restore would do; `sequence` is the last change that it was planned on. */
export type RestorePlan = Differences & {
  header: CopyHeader;
  now: Readonly<Record<RecordTable, number>>;
  sequence: number;
};

type Options = { port: CopiesPort; source: CopySource; passphrase: string | undefined };

/**
 * Reads a copy to its end and compares it with the present records; nothing is written. Problems: those of the port's
 * `open` and `read`, and of the format; `copy-damaged` for a record that is none.
 */
export async function planRestore(database: DeskDatabase, options: Options): Promise<Result<RestorePlan>> {
  const { port, source, passphrase } = options;
  const opened = await port.open(source, passphrase);
  if (!opened.ok) return opened;
  const { reading, header } = opened.value;
  const planner = startRestorePlan();
  const ended = await readCopyRows(
    () => port.read(reading),
    (rows) => compareRows(database, planner, rows, header.schemaVersion),
  );
  if (!ended.ok) return ended;
  for (const table of RECORD_TABLES) {
    const ids = await recordTable(database, table).toCollection().primaryKeys();
    planner.removeRest(table, ids);
  }
  const last = await database.changes.orderBy('sequence').last();
  const now = await countRows(database, RECORD_TABLES);
  return ok({ ...planner.differences(), header: ended.value, now, sequence: last?.sequence ?? 0 });
}

async function compareRows(
  database: DeskDatabase,
  planner: RestorePlanner,
  { table, rows }: CopyRows,
  fromVersion: number,
): Promise<Result<null>> {
  if (table === 'changes' || table === 'operations') return ok(null);
  const copied = copiedRecords(table, rows, fromVersion);
  if (!copied.ok) return copied;
  for (const [into, records] of copied.value) {
    const present = await recordTable(database, into).bulkGet(records.map(({ id }) => id));
    planner.compare(
      into,
      records.map((record, place) => [record, asParsed(into, present[place])] as const),
    );
  }
  return ok(null);
}

/** A row written by an older program may lack what its schema fills in: that alone is no difference. */
function asParsed(table: RecordTable, present: unknown): unknown {
  if (present === undefined) return undefined;
  // Safe: what stands in a record table has an id.
  const parsed = parseRecord(table, (present as { id: string }).id, present);
  return parsed.ok ? parsed.value : present;
}

// Safe: every record table is keyed by text.
function recordTable(database: DeskDatabase, table: RecordTable): Table<unknown, string> {
  return database.table(table);
}

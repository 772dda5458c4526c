import type { CopyHeader, CopyRows } from '@shared/copies/copy-format';
import type { CopySource } from '@shared/ipc/copies-calls';
import { RECORD_TABLES, type RecordTable } from '@shared/model/change';
import type { ErasedPeer } from '@shared/model/erasure';
import { ok, type Result } from '@shared/model/result';
import type { Table } from 'dexie';
import type { CopiesPort } from './copies-port';
import { countRows } from './copy-records';
import type { DeskDatabase } from '../database';
import { startRestorePlan, type Differences, type RestorePlanner } from './plan-restore';
import { copiedRecords, readCopyRows } from './read-copy-rows';
import { parseRecord } from '../record-schemas';
import { withErasuresHere, withoutErased, type WithoutErased } from '../erasure/without-erased';

/** What a restore would do; `sequence` is the last change that it was planned on. */
export type RestorePlan = Differences & {
  header: CopyHeader;
  now: Readonly<Record<RecordTable, number>>;
  sequence: number;
};

type Options = {
  port: CopiesPort;
  source: CopySource;
  passphrase: string | undefined;
  /** Who was erased since; asked once the copy is open, as a list may lie beside it. */
  erased: () => Promise<Result<readonly ErasedPeer[]>>;
};

/**
 * Reads a copy to its end and compares it with the present records; nothing is written. Problems: those of the port's
 * `open` and `read`, and of the format; `copy-damaged` for a record that is none; those of the list of erased peers. Who was
 * erased does not come back: their records are compared as an erasure leaves them.
 */
export async function planRestore(database: DeskDatabase, options: Options): Promise<Result<RestorePlan>> {
  const { port, source, passphrase } = options;
  const opened = await port.open(source, passphrase);
  if (!opened.ok) return opened;
  const { reading, header } = opened.value;
  const erased = await options.erased();
  if (!erased.ok) return erased;
  const without = withoutErased(erased.value);
  const planner = startRestorePlan();
  const compare = (rows: CopyRows) => compareRows(database, planner, rows, { header, without });
  // All peers come first, and each may be named in the others: none is compared before all of them are known.
  const peers: CopyRows[] = [];
  const comparePeers = async (): Promise<Result<null>> => {
    for (const rows of peers.splice(0)) {
      const compared = await compare(rows);
      if (!compared.ok) return compared;
    }
    return ok(null);
  };
  const ended = await readCopyRows(
    () => port.read(reading),
    async (rows) => {
      if (rows.table !== 'peers') {
        const compared = await comparePeers();
        return compared.ok ? compare(rows) : compared;
      }
      // Safe: the reader lets no record without an id of text pass.
      (rows.rows as { id: string }[]).forEach(without.learn);
      peers.push(rows);
      return ok(null);
    },
  );
  if (!ended.ok) return ended;
  const rest = await comparePeers();
  if (!rest.ok) return rest;
  for (const table of RECORD_TABLES) {
    const ids = await recordTable(database, table).toCollection().primaryKeys();
    planner.removeRest(table, table === 'settings' ? ids.filter((id) => id !== 'erasures') : ids);
  }
  const last = await database.changes.orderBy('sequence').last();
  const now = await countRows(database, RECORD_TABLES);
  return ok({ ...planner.differences(), header: ended.value, now, sequence: last?.sequence ?? 0 });
}

type Reading = { header: CopyHeader; without: WithoutErased };

async function compareRows(
  database: DeskDatabase,
  planner: RestorePlanner,
  { table, rows }: CopyRows,
  { header, without }: Reading,
): Promise<Result<null>> {
  if (table === 'changes' || table === 'operations') return ok(null);
  const copied = copiedRecords(table, rows, header.schemaVersion);
  if (!copied.ok) return copied;
  for (const [into, all] of copied.value) {
    const records = all.flatMap((record) => without.leave(into, record) ?? []);
    const present = await recordTable(database, into).bulkGet(records.map(({ id }) => id));
    planner.compare(
      into,
      records.map((record, place) => {
        const here = asParsed(into, present[place]);
        return [into === 'settings' ? withErasuresHere(record, here) : record, here] as const;
      }),
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

import { RECORD_TABLES } from '@shared/model/change';
import type { Privacy } from '@shared/model/privacy';
import type { Agreement, Office } from '@shared/model/settings';
import type { DeskDatabase } from './database';
import type { ReadTable, RecordOf, SmallTable, TableSnapshot } from './records';
import { groupBy } from './group-by';
import { readWhole } from './read-in-pieces';

/** A record as a change left it; `after` is `null` where it was deleted. */
export type AppliedRecord = { table: SmallTable; key: string; after: unknown };

type Snapshots = { [T in SmallTable]: TableSnapshot<RecordOf[T]> };

/** The small tables in memory. */
export type RecordStore = {
  table: ReadTable;
  apply: (records: readonly AppliedRecord[]) => void;
};

export const SMALL_TABLES: readonly SmallTable[] = RECORD_TABLES.filter((table) => table !== 'dayEntries');

/** Reads the small tables whole, side by side. */
export async function loadRecordStore(database: DeskDatabase): Promise<RecordStore> {
  const loaded = await Promise.all(
    // Trusted by type: every row was parsed when it was written, and parsing all again would be most of the start.
    SMALL_TABLES.map(async (table) => [table, toSnapshot(toMap(await readWhole(database.table(table))), 1)]),
  );
  // Safe: one snapshot for each small table, with the rows of that table.
  return createRecordStore(Object.fromEntries(loaded) as Snapshots);
}

/** A store of some records, as they were noted for the start. */
export function recordsOf(rows: Partial<{ [T in SmallTable]: readonly RecordOf[T][] }>): RecordStore {
  const snapshots = SMALL_TABLES.map((table) => [table, toSnapshot(toMap<{ id: string }>(rows[table] ?? []), 0)]);
  // Safe: one snapshot for each small table, with rows of that table.
  return createRecordStore(Object.fromEntries(snapshots) as Snapshots);
}

type Settings = { agreement: Agreement; office: Office; privacy: Privacy };

/** The value of a setting; `undefined` until the office set it. */
export function settingOf<K extends keyof Settings>(records: RecordStore, key: K): Settings[K] | undefined {
  // Safe: a setting's value has the schema of its id, parsed when it was written and again at the start.
  return records.table('settings').get(key)?.value as Settings[K] | undefined;
}

function createRecordStore(snapshots: Snapshots): RecordStore {
  return {
    table: (name) => snapshots[name],
    apply: (records) => {
      for (const [table, ofTable] of groupBy(records, (record) => record.table)) {
        applyTo(snapshots, table, ofTable);
      }
    },
  };
}

function applyTo<T extends SmallTable>(snapshots: Snapshots, table: T, records: readonly AppliedRecord[]): void {
  const rows = toMap<RecordOf[T]>(snapshots[table].all);
  for (const { key, after } of records) {
    if (after === null) rows.delete(key);
    // Safe: the commit parsed it with the schema of this table.
    else rows.set(key, after as RecordOf[T]);
  }
  // Safe: the snapshot holds rows of the table that it stands under.
  snapshots[table] = toSnapshot(rows, snapshots[table].version + 1) as Snapshots[T];
}

function toMap<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}

function toSnapshot<T>(rows: ReadonlyMap<string, T>, version: number): TableSnapshot<T> {
  return { all: [...rows.values()], get: (id) => rows.get(id), version };
}

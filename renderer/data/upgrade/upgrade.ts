import { migrateRow } from '@shared/migrations/migrate';
import { RECORD_TABLES, type RecordTable } from '@shared/model/change';
import type { Table, Transaction } from 'dexie';
import { parseRecord } from '../record-schemas';
import { recordName } from '../references';

const ROWS_AT_A_TIME = 500;

type Row = { id: string };

/** Ends the upgrade, and so takes back everything in it. */
class NotUpgraded extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'NotUpgraded';
  }
}

/**
 * Brings every record from an earlier shape to the newest, inside the upgrade's own transaction: what fails leaves all of it
 * as it was. Changes and their operations stay as they were written, since their hashes are of that; their images are
 * migrated when they are read.
 */
export async function upgradeRecords(transaction: Transaction, fromVersion: number): Promise<void> {
  // What was put into a table that comes later is there in its newest shape already.
  const made = new Set<string>();
  for (const table of RECORD_TABLES) await upgradeTable(transaction, { table, fromVersion, made });
}

type Upgrading = { table: RecordTable; fromVersion: number; made: Set<string> };

async function upgradeTable(transaction: Transaction, { table, fromVersion, made }: Upgrading): Promise<void> {
  const rows: Table<Row, string> = transaction.table(table);
  for (let last = '', more = true; more;) {
    const page = await rows.where('id').above(last).limit(ROWS_AT_A_TIME).toArray();
    last = page.at(-1)?.id ?? last;
    more = page.length === ROWS_AT_A_TIME;
    for (const value of page) {
      if (!made.has(recordName(table, value.id))) await upgradeRow(transaction, { table, fromVersion, made }, value);
    }
  }
}

async function upgradeRow(transaction: Transaction, { table, fromVersion, made }: Upgrading, value: Row) {
  const migrated = migrateRow({ table, key: value.id, value }, fromVersion);
  let stays = false;
  for (const row of migrated) {
    const isHere = row.table === table && row.key === value.id;
    stays ||= isHere;
    if (isHere && row.value === value) continue;
    // Safe: a migration to the newest shape names tables of the newest shape.
    const into = row.table as RecordTable;
    const record = parseRecord(into, row.key, row.value);
    if (!record.ok) throw new NotUpgraded(`${into} ${row.key}`);
    if (!isHere) made.add(recordName(into, row.key));
    await transaction.table(into).put(record.value);
  }
  if (!stays) await transaction.table(table).delete(value.id);
}

import { RECORD_TABLES, type Change, type RecordTable } from '@shared/model/change';
import { isOf } from '@shared/rules/redact';
import { CHUNK_SIZE } from '../commit';
import type { DeskDatabase } from '../database';
import type { RecordStore } from '../record-store';
import { recordName, type RecordName } from '../references';
import { imagesOf } from '../upgrade/images-of';

/** Tables of which a record that was deleted may be wanted back; the others are settings, logs, and what a merge holds. */
const RESTORABLE: ReadonlySet<RecordTable> = new Set([
  'peers',
  'requests',
  'projects',
  'assignments',
  'dayEntries',
  'approvals',
  'trainingEvents',
  'attendances',
  'allocations',
  'restrictedNotes',
  'poolReviews',
  'savedViews',
]);

/** A merge puts a peer away whole and has a way back of its own. */
const MERGE = 'merge-peers';

/** Where a record that is no longer there was deleted: the place of that line in the changes. */
type DeletedPlace = { table: RecordTable; key: string; sequence: number; index: number };

/** A record that was deleted: as it was, and the change that deleted it. `erased`: nothing of it is left to restore. */
export type DeletedRecord = { table: RecordTable; key: string; before: unknown; change: Change; erased: boolean };

/** Every record that was deleted and is not there now, as it was, the last one first; read a piece at a time. */
export async function loadDeleted(database: DeskDatabase, records: RecordStore): Promise<DeletedRecord[]> {
  const places = await findDeleted(database, records);
  const deleted: DeletedRecord[] = [];
  for (let from = 0; from < places.length; from += CHUNK_SIZE)
    deleted.push(...(await readDeleted(database, records, places.slice(from, from + CHUNK_SIZE))));
  return deleted;
}

/** Where every record was deleted that is not there now, the last one first. Reads the index and no record. */
async function findDeleted(database: DeskDatabase, records: RecordStore): Promise<DeletedPlace[]> {
  const last = new Map<RecordName, DeletedPlace>();
  const entries = new Set(await database.dayEntries.toCollection().primaryKeys());
  await database.operations.orderBy('[table+key]').eachKey((name, { primaryKey: [sequence, index] }) => {
    // Safe: the index is over the table and the key of an operation.
    const [table, key] = name as unknown as [string, string];
    if (!isRestorable(table)) return;
    const isThere = table === 'dayEntries' ? entries.has(key) : records.table(table).get(key) !== undefined;
    if (isThere) return;
    const known = last.get(recordName(table, key));
    if (!known || known.sequence < sequence) last.set(recordName(table, key), { table, key, sequence, index });
  });
  return [...last.values()].toSorted((a, b) => b.sequence - a.sequence || a.index - b.index);
}

/** The records that were deleted at these places. Those put away by a merge are none of them. */
async function readDeleted(
  database: DeskDatabase,
  records: RecordStore,
  places: readonly DeletedPlace[],
): Promise<DeletedRecord[]> {
  const operations = await database.operations.bulkGet(places.map(({ sequence, index }) => [sequence, index]));
  const changes = await database.changes.bulkGet(places.map(({ sequence }) => sequence));
  const setting = records.table('settings').get('erasures');
  const erased = setting?.id === 'erasures' ? setting.value.peers : [];
  return operations.flatMap((operation, place): DeletedRecord[] => {
    const change = changes[place];
    if (!operation || !change || change.label.code === MERGE) return [];
    return imagesOf(operation, change)
      .filter(({ after, table }) => after === null && RESTORABLE.has(table))
      .map(({ table, key, before }) => ({
        table,
        key,
        before,
        change,
        erased: before === null || erased.some(({ id }) => isOf(id, table, key, before)),
      }));
  });
}

function isRestorable(table: string): table is RecordTable {
  return RECORD_TABLES.some((each) => each === table && RESTORABLE.has(each));
}

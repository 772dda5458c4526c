import type { Change, RecordTable } from '@shared/model/change';
import type { ChangeId } from '@shared/model/ids';
import { Dexie } from 'dexie';
import type { DeskDatabase } from './database';
import type { ChangedPage, HistoryLine } from './desk';
import { readOperations } from './operations';
import { imagesOf } from './upgrade/images-of';

/** The last changes, newest first; with `before` those of a lower sequence only. */
export async function loadChanges(database: DeskDatabase, limit: number, before?: number): Promise<Change[]> {
  const upTo = before ?? Dexie.maxKey;
  // oxlint-disable-next-line unicorn/no-array-reverse
  return database.changes.where('sequence').below(upTo).reverse().limit(limit).toArray();
}

/** A change by its id. Throws where there is none: ids come from changes that were read. */
export async function findChange(database: DeskDatabase, changeId: ChangeId): Promise<Change> {
  const change = await database.changes.where('id').equals(changeId).first();
  if (!change) throw new Error(`No change ${changeId}`);
  return change;
}

/** Every change of one record, newest first, in today's shape. */
export async function loadHistory(
  database: DeskDatabase,
  table: RecordTable,
  key: string,
): Promise<readonly HistoryLine[]> {
  const operations = await database.operations.where('[table+key]').equals([table, key]).toArray();
  const changes = await database.changes.bulkGet(operations.map(({ sequence }) => sequence));
  const lines = operations.flatMap((operation, place): HistoryLine[] => {
    const change = changes[place];
    if (!change) throw new Error(`No header for change ${operation.sequence}`);
    return imagesOf(operation, change)
      .filter((image) => image.table === table && image.key === key)
      .map(({ before, after }) => ({ change, before, after }));
  });
  return lines.toSorted((a, b) => b.change.sequence - a.change.sequence);
}

/** A page of the records that a change made another, in today's shape, beginning at place `from` of it. */
export async function loadChangedBy(database: DeskDatabase, changeId: ChangeId, from: number): Promise<ChangedPage> {
  const change = await findChange(database, changeId);
  const operations = await readOperations(database, change.sequence, from);
  const next = from + operations.length;
  return {
    change,
    records: operations.flatMap((operation) => imagesOf(operation, change)),
    next: operations.length > 0 && next < change.operationCount ? next : undefined,
  };
}

/** The numbers of the changes that made one of the records another. Read from the index alone: no record is opened. */
export async function loadSequencesOf(
  database: DeskDatabase,
  records: readonly (readonly [table: RecordTable, key: string])[],
): Promise<ReadonlySet<number>> {
  const keys = await database.operations
    .where('[table+key]')
    .anyOf(records.map(([table, key]) => [table, key]))
    .primaryKeys();
  return new Set(keys.map(([sequence]) => sequence));
}

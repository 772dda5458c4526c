import type { Change, Operation, RecordTable } from '@shared/model/change';
import { migrateRow } from '@shared/migrations/migrate';
import { Dexie } from 'dexie';
import { CHUNK_SIZE } from './commit';
import type { DeskDatabase } from './database';
import { recordName } from './references';

/** A record before and after a change, both in the newest shape. */
export type Images = { table: RecordTable; key: string; before: unknown; after: unknown };

/** The operations of a change from place `from` on, a chunk at most, in their order. */
export function readOperations(database: DeskDatabase, sequence: number, from: number): PromiseLike<Operation[]> {
  return database.operations
    .where('[sequence+index]')
    .between([sequence, from], [sequence, Dexie.maxKey])
    .limit(CHUNK_SIZE)
    .toArray();
}

/** The records that an operation concerns, brought from the shape of its change to the newest. */
export function imagesOf(operation: Operation, change: Change): Images[] {
  const byName = new Map<string, Images>();
  for (const side of ['before', 'after'] as const) {
    if (operation[side] === null) continue;
    const row = { table: operation.table, key: operation.key, value: operation[side] };
    for (const { table, key, value } of migrateRow(row, change.schemaVersion)) {
      // Safe: a migration to the newest shape names tables of the newest shape.
      const images = { table: table as RecordTable, key, before: null, after: null };
      const name = recordName(images.table, key);
      byName.set(name, { ...(byName.get(name) ?? images), [side]: value });
    }
  }
  return [...byName.values()];
}

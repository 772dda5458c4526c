import { migrateRow, SCHEMA_VERSION } from '@shared/migrations/migrate';
import type { Change, Operation, RecordTable } from '@shared/model/change';
import { recordName } from '../references';

/** A record before and after a change, both in the newest shape. */
export type Images = { table: RecordTable; key: string; before: unknown; after: unknown };

/** The records that an operation concerns, brought from the shape of its change to the newest. */
export function imagesOf(operation: Operation, change: Change): Images[] {
  const { table, key, before, after } = operation;
  if (change.schemaVersion >= SCHEMA_VERSION) return [{ table, key, before, after }];
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

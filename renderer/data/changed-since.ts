import type { Change, RecordTable } from '@shared/model/change';
import { Dexie } from 'dexie';
import type { DeskDatabase } from './database';
import type { RecordChangedSince } from './desk';
import { recordName } from './references';
import { imagesOf } from './upgrade/images-of';

/** Each record of the tables that was changed after the change `sequence`: as it was then, as it is, and when it changed last. */
export async function loadChangedSince(
  database: DeskDatabase,
  sequence: number,
  tables: readonly RecordTable[],
): Promise<readonly RecordChangedSince[]> {
  const changes = new Map<number, Change>();
  await database.changes
    .where('sequence')
    .above(sequence)
    .each((change) => changes.set(change.sequence, change));
  const changed = new Map<string, RecordChangedSince>();
  const operations = database.operations.where('[sequence+index]').aboveOrEqual([sequence + 1, Dexie.minKey]);
  await operations.each((operation) => {
    const change = changes.get(operation.sequence);
    // A change that is written just now is in the next reading.
    if (!change) return;
    for (const { table, key, before, after } of imagesOf(operation, change)) {
      if (!tables.includes(table)) continue;
      const name = recordName(table, key);
      // As it was says the first of its changes; what it became, the last.
      const was = changed.get(name) ?? { before };
      changed.set(name, { table, key, before: was.before, after, at: change.at });
    }
  });
  return [...changed.values()];
}

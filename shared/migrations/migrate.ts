import { firstShape } from './0010-first';
import { restrictedNotes } from './0020-restricted-notes';
import { trainingEvents } from './0030-training-events';
import { poolReviews } from './0040-pool-reviews';
import { options } from './0050-options';
import { allocations } from './0060-allocations';
import { letters } from './0070-letters';
import { yearLocks } from './0080-year-locks';
import { peerPairs } from './0090-peer-pairs';
import { savedViews } from './0100-saved-views';
import type { StoredRow, Migration } from './migration';

/** Every migration, oldest first. */
export const MIGRATIONS: readonly Migration[] = [
  firstShape,
  restrictedNotes,
  trainingEvents,
  poolReviews,
  options,
  allocations,
  letters,
  yearLocks,
  peerPairs,
  savedViews,
];

/** The shape that this program writes: the version of the last migration. */
export const SCHEMA_VERSION: number = MIGRATIONS.at(-1)?.version ?? 0;

/**
 * Brings one row from the shape of `fromVersion` to the newest.
 * Used alike by the database upgrade, by the before and after images of old changes, and by copies that are read back.
 */
export function migrateRow(
  row: StoredRow,
  fromVersion: number,
  migrations: readonly Migration[] = MIGRATIONS,
): readonly StoredRow[] {
  let rows: readonly StoredRow[] = [row];
  for (const migration of migrations) {
    if (migration.version > fromVersion) rows = rows.flatMap((each) => migration.migrate(each));
  }
  return rows;
}

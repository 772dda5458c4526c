import type { Setting } from '@shared/model/settings';
import type { DeskDatabase } from '../database';
import { RowNotOpened } from '../sealed/sealed-rows';

/**
 * The changes of which erasures took something, with the digest of what was left, as the newest erasure wrote them. They are
 * read from its operation, which its hash covers, not from the setting. `altered` where that cannot be opened.
 */
export async function redactedChanges(database: DeskDatabase): Promise<ReadonlyMap<number, string> | 'altered'> {
  try {
    const written = await database.operations.where('[table+key]').equals(['settings', 'erasures']).toArray();
    const newest = written.toSorted((a, b) => b.sequence - a.sequence)[0];
    // Safe: what stands under this key was parsed by the schema of settings.
    const setting = newest?.after as Setting | null | undefined;
    return new Map(setting?.id === 'erasures' ? setting.value.changes.map((each) => [each.sequence, each.digest]) : []);
  } catch (error) {
    if (error instanceof RowNotOpened) return 'altered';
    throw error;
  }
}

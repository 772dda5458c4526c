import type { Change } from '@shared/model/change';
import { problem, type Result } from '@shared/model/result';
import type { CommitOperation, RecordOf } from '../records';
import type { Desk } from '../desk';
import { recordName, referencesOf, tableOf, type RecordName } from '../references';
import { isNeeded } from '../undo/undo-references';
import type { DeletedRecord } from './deleted-records';

/** What restoring a record brings back: the record first, what it needs, and what was deleted together with it. */
export type RestorePlan = {
  records: readonly DeletedRecord[];
  /** A record that it belongs to and that cannot come back; then nothing is restored. */
  missing: RecordName | undefined;
};

/**
 * Plans the restoring of a deleted record: with it come the deleted records that it belongs to, and those that were deleted in
 * the same step and belong to it, such as the attendances of an event. `deleted` are all the records that were deleted.
 */
export function planRestore(desk: Desk, wanted: DeletedRecord, deleted: readonly DeletedRecord[]): RestorePlan {
  const byName = new Map(deleted.map((each) => [recordName(each.table, each.key), each]));
  const chosen = new Map<RecordName, DeletedRecord>();
  const queue = [wanted];
  let missing: RecordName | undefined;
  for (let record = queue.shift(); record !== undefined; record = queue.shift()) {
    const name = recordName(record.table, record.key);
    if (chosen.has(name)) continue;
    chosen.set(name, record);
    for (const needed of neededBy(record)) {
      const gone = byName.get(needed);
      if (isThere(desk, needed)) continue;
      if (gone && !gone.erased) queue.push(gone);
      else missing ??= needed;
    }
    const { sequence } = record.change;
    for (const each of deleted) {
      if (each.change.sequence === sequence && !each.erased && neededBy(each).includes(name)) queue.push(each);
    }
  }
  return { records: [...chosen.values()], missing };
}

/** Restores what was planned, as one change. Problems: those of `commit`, and `restore-needs-more`. */
export function restoreDeleted(
  desk: Desk,
  plan: RestorePlan,
  correction: string | undefined,
): Promise<Result<Change | null>> {
  if (plan.missing !== undefined) return Promise.resolve(problem('restore-needs-more'));
  const operations = plan.records.map(({ table, key, before }): CommitOperation => ({ table, key, after: before }));
  const [first] = plan.records;
  return desk.commit({
    label: { code: 'restore-deleted', ids: first ? [first.key] : [], count: operations.length },
    operations,
    correction,
  });
}

function neededBy<T extends DeletedRecord['table']>({ table, before }: DeletedRecord & { table: T }): RecordName[] {
  if (before === null) return [];
  // Safe: what stands in an image was parsed by the schema of its table when it was written.
  return referencesOf(table, before as RecordOf[T]).filter(isNeeded);
}

function isThere(desk: Desk, name: RecordName): boolean {
  const table = tableOf(name);
  // Nothing refers to a day entry.
  return table !== 'dayEntries' && desk.table(table).get(name.slice(table.length + 1)) !== undefined;
}

import type { Change, RecordTable } from '@shared/model/change';
import type { LockedYear } from '@shared/model/year-lock';
import { isOf } from '@shared/rules/redact';
import { locksTouched } from '@shared/rules/year-lock';
import { canonicalJson } from '../safety-copy/change-hash';
import type { DeskDatabase } from '../database';
import type { RecordOf } from '../records';
import type { UndoCounts, UndoPlan } from '../desk';
import { groupBy } from '../group-by';
import { imagesOf, type Images } from '../upgrade/images-of';
import { readOperations } from '../operations';
import type { RecordStore } from '../record-store';
import { HOLIDAYS, recordName, referencesOf, versionNames, type RecordName } from '../references';
import { settleReferences } from './undo-references';
import { keep, type Planning } from './undo-steps';

/** What the plan of an undo says of the records; who will be over the limit is found where it is shown. */
export type RecordsPlan = Omit<UndoPlan, 'over'>;
export type UndoPlanning = { plan: RecordsPlan; isKept: (table: RecordTable, key: string) => boolean };

/** Plans the undo of a change record by record. Inside a transaction or not; waits for nothing but the database. */
export async function planUndo(database: DeskDatabase, records: RecordStore, change: Change): Promise<UndoPlanning> {
  const planning: Planning = {
    database,
    records,
    steps: new Map(),
    kept: new Map(),
    backAlready: new Set(),
    keptRefs: [],
  };
  let from = 0;
  for (let chunk = await readOperations(database, change.sequence, from); chunk.length > 0;) {
    await planImages(
      planning,
      chunk.flatMap((operation) => imagesOf(operation, change)),
    );
    from += chunk.length;
    chunk = await readOperations(database, change.sequence, from);
  }
  await settleReferences(planning);
  const isKept = (table: RecordTable, key: string) => {
    const name = recordName(table, key);
    return planning.kept.has(name) || planning.backAlready.has(name);
  };
  return { plan: toPlan(planning, change), isKept };
}

async function planImages(planning: Planning, images: readonly Images[]): Promise<void> {
  for (const [table, ofTable] of groupBy(images, (image) => image.table)) {
    const stored: unknown[] = await planning.database.table(table).bulkGet(ofTable.map(({ key }) => key));
    ofTable.forEach((image, place) => planImage(planning, image, stored[place] ?? null));
  }
}

function planImage(planning: Planning, { table, key, before, after }: Images, stored: unknown): void {
  const name = recordName(table, key);
  const now = canonicalJson(stored);
  const isAsAfter = now === canonicalJson(after);
  if (table === 'yearCorrections') {
    // Why a locked year was corrected stays said, whatever becomes of the correction.
    planning.backAlready.add(name);
    return;
  }
  const isErased = isOfErased(planning.records, table, key, before ?? after);
  if (!isErased && !isAsAfter && now === canonicalJson(before)) {
    planning.backAlready.add(name);
    return;
  }
  planning.steps.set(name, {
    table,
    key,
    removes: before === null,
    revives: after === null,
    refersTo: refs(table, stored),
    wouldReferTo: refs(table, before),
    loses: versionsLost(name, before, stored),
    locked: locksTouched({ table, before: stored, after: before }, planning.records.table('lockedYears').all),
  });
  if (isErased) keep(planning, name, { code: 'erased' });
  else if (!isAsAfter) keep(planning, name, { code: 'changed-since' });
}

/** What belongs to a peer who was erased stays as it is: nothing brings a person back, nor the days without the person. */
function isOfErased(records: RecordStore, table: RecordTable, key: string, image: unknown): boolean {
  const setting = records.table('settings').get('erasures');
  if (table === 'settings' && key === 'erasures') return true;
  return setting?.id === 'erasures' && setting.value.peers.some(({ id }) => isOf(id, table, key, image));
}

/** The versions of the bank holidays that an undo would take out of the setting. */
function versionsLost(name: RecordName, before: unknown, stored: unknown): ReadonlySet<RecordName> | undefined {
  if (name !== HOLIDAYS) return undefined;
  const kept = new Set(versionNames(before));
  return new Set(versionNames(stored).filter((version) => !kept.has(version)));
}

function refs<T extends RecordTable>(table: T, record: unknown): RecordName[] {
  // Safe: what stands in a table, now or in an image, was parsed by the schema of that table.
  return record === null ? [] : referencesOf(table, record as RecordOf[T]);
}

function toPlan({ steps, kept }: Planning, change: Change): RecordsPlan {
  const restoreByTable: Partial<Record<RecordTable, UndoCounts>> = {};
  const locked = new Set<LockedYear>();
  for (const step of steps.values()) {
    const { table, removes, revives } = step;
    for (const lock of step.locked) locked.add(lock);
    const counts = (restoreByTable[table] ??= { removed: 0, restored: 0, revived: 0 });
    counts[removes ? 'removed' : revives ? 'revived' : 'restored'] += 1;
  }
  return { change, restoreCount: steps.size, restoreByTable, kept: [...kept.values()], locked: [...locked] };
}

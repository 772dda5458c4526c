import type { Change, RecordTable } from '@shared/model/change';
import type { Peer } from '@shared/model/peer';
import { isOf } from '@shared/rules/redact';
import { Dexie } from 'dexie';
import { TAKE_IN, type Parted } from '../backups/compare-with-copy';
import type { DeskDatabase } from '../database';
import type { CommitOperation, RecordOf } from '../records';
import { imagesOf } from '../upgrade/images-of';
import { recordName, referencesOf, tableOf, type RecordName } from '../references';
import { isNeeded } from '../undo/undo-references';

/** One change that somebody else made after the two parted. */
export type OtherChange = {
  change: Change;
  /** Records that it made, changed or deleted. */
  records: number;
  /** Records among them that were changed here too since: accepting it puts theirs in place of ours. */
  alsoHere: number;
  /** The peers among them, for the names in what was done. */
  peers: readonly Peer[];
};

/** What accepting some of their changes does here, and how many records stay as they are all the same. */
export type TakeInPlan = { operations: CommitOperation[]; left: number };

/** Their changes that did something to records, oldest first. */
export async function listOtherChanges(database: DeskDatabase, parted: Parted): Promise<OtherChange[]> {
  const here = await changedSince(database, parted.fork);
  return parted.changes.flatMap((change) => {
    const images = imagesIn(parted, change);
    if (images.length === 0) return [];
    const alsoHere = images.filter(({ table, key }) => here.has(recordName(table, key))).length;
    // Safe: an image of a peer in the newest shape, of which the name alone is shown.
    const peers = images.flatMap(({ table, before, after }) => (table === 'peers' ? [(after ?? before) as Peer] : []));
    return [{ change, records: images.length, alsoHere, peers }];
  });
}

/**
 * Plans the records as they were after the last accepted change of each. Left out is what would not hold together here:
 * a record that refers to one that is not here, the deletion of one that others may refer to, and whatever belongs to a
 * peer who was erased.
 */
export async function planTakeIn(
  database: DeskDatabase,
  parted: Parted,
  accepted: ReadonlySet<number>,
): Promise<TakeInPlan> {
  const wanted = new Map<RecordName, CommitOperation>();
  for (const change of parted.changes) {
    if (!accepted.has(change.sequence)) continue;
    for (const { table, key, after } of imagesIn(parted, change)) {
      wanted.set(recordName(table, key), { table, key, after });
    }
  }
  const all = wanted.size;
  const erased = await erasedHere(database);
  for (const [name, { table, key, after }] of wanted) {
    const deletes = after === null && isNeeded(name);
    const ofErased = name === ERASURES || erased.some((id) => isOf(id, table, key, after));
    if (deletes || ofErased) wanted.delete(name);
  }
  await leaveWhatWouldDangle(database, wanted);
  return { operations: [...wanted.values()], left: all - wanted.size };
}

/** The label of the change that takes them in: from then on the two count as one past again. */
export function takeInLabel({ header }: Parted, count: number) {
  return { code: TAKE_IN, ids: [header.hash], count };
}

const ERASURES = recordName('settings', 'erasures');

function imagesIn({ operations }: Parted, change: Change) {
  return operations
    .filter(({ sequence }) => sequence === change.sequence)
    .flatMap((operation) => imagesOf(operation, change));
}

async function changedSince(database: DeskDatabase, fork: number): Promise<ReadonlySet<RecordName>> {
  const names = new Set<RecordName>();
  await database.operations
    .where('[sequence+index]')
    .above([fork, Dexie.maxKey])
    .each(({ table, key }) => names.add(recordName(table, key)));
  return names;
}

async function erasedHere(database: DeskDatabase): Promise<readonly string[]> {
  const setting = await database.settings.get('erasures');
  return setting?.id === 'erasures' ? setting.value.peers.map(({ id }) => id) : [];
}

/** One record left out may leave another without what it needs, so this goes on until nothing more is found. */
async function leaveWhatWouldDangle(database: DeskDatabase, wanted: Map<RecordName, CommitOperation>): Promise<void> {
  const isHere = new Map<RecordName, boolean>();
  for (let found = true; found;) {
    found = false;
    for (const [name, { table, after }] of wanted) {
      for (const to of after === null ? [] : refsOf(table, after)) {
        if (!isNeeded(to) || wanted.has(to)) continue;
        if (!isHere.has(to)) isHere.set(to, await exists(database, to));
        if (isHere.get(to)) continue;
        wanted.delete(name);
        found = true;
        break;
      }
    }
  }
}

function refsOf<T extends RecordTable>(table: T, after: unknown): RecordName[] {
  // Safe: an image of that table in the newest shape; the commit checks it once more.
  return referencesOf(table, after as RecordOf[T]);
}

async function exists(database: DeskDatabase, name: RecordName): Promise<boolean> {
  const table = tableOf(name);
  return (await database.table(table).get(name.slice(table.length + 1))) !== undefined;
}

import type { Instant } from '@shared/model/calendar-day';
import { deleteDatabase, openDatabase, type DeskDatabase } from '../database';
import { TAKE_IN } from '../backups/compare-with-copy';

/**
 * Records that lie on this computer and are no longer the office's: given up when a colleague's were taken over, or left by a
 * repair. No erasure reaches them. `lastAt`: their last change; `null` where there is none, or they cannot be opened.
 */
export type GivenUp = {
  database: string;
  lastAt: Instant | null;
  /** How many changes of theirs the present records do not hold; `undefined` where they cannot be opened. */
  own: number | undefined;
  /** Whether somebody looked through those changes, and accepted or left each. */
  settled: boolean;
};

type Options = { present: DeskDatabase; databaseKey: Uint8Array; names: readonly string[] };

/** What these databases hold beside the present one. Reads only. */
export async function listGivenUp({ present, databaseKey, names }: Options): Promise<GivenUp[]> {
  const found: GivenUp[] = [];
  for (const name of names) {
    const opened = await openDatabase({ name, key: databaseKey });
    found.push(opened.ok ? await compare(name, opened.value, present).catch(() => notOpened(name)) : notOpened(name));
    if (opened.ok) opened.value.close();
  }
  return found;
}

/** Deletes one of them for good. */
export function deleteGivenUp({ database }: GivenUp): Promise<void> {
  return deleteDatabase(database);
}

function notOpened(database: string): GivenUp {
  return { database, lastAt: null, own: undefined, settled: false };
}

async function compare(database: string, past: DeskDatabase, present: DeskDatabase): Promise<GivenUp> {
  const last = await past.changes.orderBy('sequence').last();
  if (!last) return { database, lastAt: null, own: 0, settled: true };
  const own = last.sequence - (await lastShared(past, present, last.sequence));
  const settled = own === 0 || (await isSettled(present, last.hash));
  return { database, lastAt: last.at, own, settled };
}

/** The number of the last change that both hold: where one is shared, all before it are. */
async function lastShared(past: DeskDatabase, present: DeskDatabase, last: number): Promise<number> {
  let shared = 0;
  let parted = last + 1;
  while (parted - shared > 1) {
    const middle = Math.floor((shared + parted) / 2);
    const [there, here] = await Promise.all([past.changes.get(middle), present.changes.get(middle)]);
    if (there && there.hash === here?.hash) shared = middle;
    else parted = middle;
  }
  return shared;
}

async function isSettled(present: DeskDatabase, hash: string): Promise<boolean> {
  const taken = await present.changes.filter(({ label }) => label.code === TAKE_IN && label.ids.includes(hash)).count();
  return taken > 0;
}

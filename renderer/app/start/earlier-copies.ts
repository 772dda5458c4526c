import { bridge } from '@renderer/bridge/bridge';
import type { Desk } from '@renderer/data/desk';
import type { RecordCounts } from '@renderer/data/safety-copy/count-records';
import type { RebuildProgress, Rebuilt } from '@renderer/data/safety-copy/rebuild';
import type { CopyEntry, CopySource } from '@shared/ipc/copies-calls';
import type { Problem, Result } from '@shared/model/result';
import { wereRecordsBegun } from './open-workspace';
import { countOwnRecords, keepOwnRecords, restoreOwnRecords } from './rebuild-own-records';

/** Neither the records nor their safety copy can be used: the backups to choose one from. */
export type EarlierPage = {
  why: Problem;
  copies: readonly CopyEntry[];
  restore: (
    from: { source: CopySource; passphrase?: string | undefined },
    onProgress: (progress: RebuildProgress) => void,
  ) => Promise<Result<Rebuilt>>;
  onOpen: () => Promise<void>;
  /** Begins with no records; only where there are none to be read. */
  onStartEmpty: (() => Promise<void>) | undefined;
  /** The records are sound, and their safety copy holds others: what they hold, and going on with them. */
  parted: Parted | undefined;
};

type Parted = { counts: RecordCounts; goOn: () => Promise<Problem | undefined> };

type Ways = { onOpen: () => Promise<void>; onStartEmpty: () => Promise<void> };

/** What the page of the backups needs; without the list a file can still be chosen. */
export async function toEarlierPage(databaseKey: Uint8Array, why: Problem, ways: Ways): Promise<EarlierPage> {
  return {
    why,
    copies: await ownCopies(),
    restore: (from, onProgress) => restoreOwnRecords(databaseKey, from, onProgress),
    onOpen: ways.onOpen,
    onStartEmpty: ABSENT.has(why.code) ? ways.onStartEmpty : undefined,
    parted: why.code === 'copies-diverged' ? await toParted(databaseKey, ways.onOpen) : undefined,
  };
}

async function toParted(databaseKey: Uint8Array, onOpen: () => Promise<void>): Promise<Parted | undefined> {
  const counts = await countOwnRecords(databaseKey);
  const goOn = async (): Promise<Problem | undefined> => {
    const refused = await keepOwnRecords(databaseKey);
    if (!refused) await onOpen();
    return refused;
  };
  return counts && { counts, goOn };
}

/** There is nothing that could be read, as against something that cannot. */
const ABSENT: ReadonlySet<string> = new Set(['records-lost', 'journal-not-opened']);

/** Why a desk without a single change is no first start; `undefined` where it is one. */
export async function whatWasLost(desk: Desk): Promise<Problem | undefined> {
  if (desk.lastSequence() > 0) return undefined;
  // A safety copy that is there and cannot be opened was one of something.
  if (desk.copyProblem) return desk.copyProblem;
  return wereRecordsBegun() || (await hasOwnCopies()) ? { code: 'records-lost' } : undefined;
}

/** Whether there is a backup of records on this computer. */
export async function hasOwnCopies(): Promise<boolean> {
  return (await ownCopies()).some(({ place }) => place !== 'folder');
}

async function ownCopies(): Promise<readonly CopyEntry[]> {
  const list = await bridge.copies.list();
  return list.ok ? list.value.copies : [];
}

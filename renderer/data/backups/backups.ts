import { shrunkTables, type WatchedTable } from '@shared/copies/shrunk';
import type { CopiesList, CopyEntry, CopySource, CopyWritten } from '@shared/ipc/copies-calls';
import type { Instant } from '@shared/model/calendar-day';
import type { Change } from '@shared/model/change';
import type { ErasedPeer } from '@shared/model/erasure';
import { ok, problem, type Problem, type Result } from '@shared/model/result';
import type { CopiesPort } from './copies-port';
import { copyRecords } from './copy-records';
import type { DeskDatabase } from '../database';
import type { Commit } from '../records';
import { createListeners } from '../listeners';
import { countOperationsAfter } from '../operations';
import { planRestore, type RestorePlan } from './read-copy';
import { RowNotOpened } from '../sealed/sealed-rows';
import { createWatchedCounts } from './watched-counts';
import type { WriterQueue } from '../writer-queue';

/** How often an automatic backup makes way for a change before it is made all the same. */
const MOST_GIVING_WAY = 5;

/**
 * Besides the one of each day, a backup follows so many changes, or so many records written, since the last: what comes after
 * a backup has to be written again one by one when records are rebuilt.
 * Decided: 2026-11-22, product owner.
 */
const MOST_CHANGES_SINCE = 500;
const MOST_RECORDS_SINCE = 5_000;

/** The records hold over a fifth fewer than the last good copy. */
export type Shrunk = { tables: readonly WatchedTable[]; copy: CopyEntry; now: Readonly<Record<WatchedTable, number>> };

/** What is known of the copies; another object after each change of it. */
export type BackupsState = {
  list: CopiesList | undefined;
  busy: boolean;
  /** What the last backup of this run came to. */
  last: Result<CopyWritten> | undefined;
  shrunk: Shrunk | undefined;
};

/** The copies of the office's records. */
export type Backups = {
  state: () => BackupsState;
  subscribe: (listener: () => void) => () => void;
  /** Reads the list again, and looks whether the records have shrunk. */
  refresh: () => Promise<Problem | undefined>;
  backUp: () => Promise<Result<CopyWritten>>;
  /**
   * A backup where there is none of today, or much was written since the last; none while the records have shrunk. It makes
   * way for a change, which then asks again.
   */
  backUpIfDue: () => Promise<void>;
  /**
   * Whether there are changes that no good copy holds, once what is under way has ended. Not while the records have shrunk:
   * somebody has to say first that this is right.
   */
  isBehind: () => Promise<boolean>;
  chooseFolder: () => Promise<Problem | undefined>;
  /** Problems: those of `planRestore`. */
  planRestore: (source: CopySource, passphrase?: string) => Promise<Result<RestorePlan>>;
  /**
   * Keeps a copy of the present, then makes the one change; `correction` says why locked years are corrected, where it
   * touches one. Problems: of both, and `changed-meanwhile`.
   */
  restore: (plan: RestorePlan, correction?: string) => Promise<Result<Change | null>>;
};

export type BackupsParts = {
  database: DeskDatabase;
  port: CopiesPort;
  turns: WriterQueue;
  commit: Commit;
  lastSequence: () => number;
  installation: string;
  now: () => Instant;
  /** Who was erased: nobody of them comes back with a backup. */
  erased: () => Promise<Result<readonly ErasedPeer[]>>;
};

/** Nothing is read or written before a function asks for it. */
export function createBackups(parts: BackupsParts): Backups {
  const { database, port, turns } = parts;
  let gaveWay = 0;
  let state: BackupsState = { list: undefined, busy: false, last: undefined, shrunk: undefined };
  const { subscribe, tell } = createListeners();
  const set = (change: Partial<BackupsState>): void => {
    state = { ...state, ...change };
    tell();
  };
  const countWatched = createWatchedCounts(database, parts.lastSequence);
  const refresh = async (): Promise<Problem | undefined> => {
    const list = await port.list();
    if (!list.ok) return list.problem;
    const copy = lastGood(list.value);
    const counts = await countWatched(copy?.counts);
    if (!counts) return { code: 'database-not-opened' };
    const tables = copy?.counts ? shrunkTables(copy.counts, counts) : [];
    set({ list: list.value, shrunk: copy && tables.length > 0 ? { tables, copy, now: counts } : undefined });
    return undefined;
  };
  const isDue = async (list: CopiesList): Promise<boolean> => {
    const copy = lastGood(list);
    const day = parts.now().slice(0, 10);
    const today = list.copies.some(({ at, state: is }) => is === 'checked' && at.slice(0, 10) === day);
    if (!copy?.counts || !today) return true;
    const counts = await countWatched(copy.counts);
    if (!counts) return false;
    return shrunkTables(counts, copy.counts).length > 0 || hasGrown(await countSince(database, copy.sequence));
  };
  const backUp = async (givesWay = () => false): Promise<Result<CopyWritten>> => {
    set({ busy: true });
    const at = parts.now();
    const { installation } = parts;
    const written = await turns
      .run(() => copyRecords(database, { port, installation, at, givesWay }))
      .catch(() => problem('copy-not-written', { reason: 'unknown' }));
    await refresh();
    const gaveWay = !written.ok && written.problem.code === 'copy-gave-way';
    set(gaveWay ? { busy: false } : { busy: false, last: written });
    return written;
  };
  return {
    state: () => state,
    subscribe,
    refresh,
    backUp: () => backUp(),
    backUpIfDue: async () => {
      if (state.busy || (await refresh()) || state.shrunk || !state.list) return;
      if (!(await isDue(state.list))) return;
      // Another change follows it, and then this is asked again; but not for ever.
      const written = await backUp(() => gaveWay < MOST_GIVING_WAY && turns.length() > 1);
      gaveWay = !written.ok && written.problem.code === 'copy-gave-way' ? gaveWay + 1 : 0;
    },
    isBehind: () =>
      turns.run(async () => {
        if ((await refresh()) || state.shrunk || !state.list) return false;
        const last = parts.lastSequence();
        // A copy with a higher number is of records that were given up for a colleague's.
        return last > 0 && !state.list.copies.some((copy) => isGood(copy) && copy.sequence === last);
      }),
    chooseFolder: async () => {
      const chosen = await port.chooseFolder();
      return chosen.ok ? refresh() : chosen.problem;
    },
    planRestore: (source, passphrase) =>
      turns.run(async () => {
        const planned = await planRestore(database, { port, source, passphrase, erased: parts.erased }).catch(
          notCompared,
        );
        // A copy that turned out to be damaged says so in the list.
        if (!planned.ok) await refresh();
        return planned;
      }),
    restore: (plan, correction) => restore(parts, { plan, correction }, () => backUp()),
  };
}

/** The present records could not be read. */
function notCompared(error: unknown): { ok: false; problem: Problem } {
  return error instanceof RowNotOpened ? { ok: false, problem: error.problem } : problem('database-not-opened');
}

function lastGood({ copies }: CopiesList): CopyEntry | undefined {
  // By its change, not its time: the clock may have been set back.
  return copies.filter(isGood).toSorted((a, b) => b.sequence - a.sequence)[0];
}

function isGood({ state, counts }: CopyEntry): boolean {
  return state === 'checked' && counts !== null;
}

type Since = { changes: number; records: number };

function hasGrown({ changes, records }: Since): boolean {
  return changes >= MOST_CHANGES_SINCE || records >= MOST_RECORDS_SINCE;
}

/** Counted by their keys: no row is opened. Nothing where the records were closed meanwhile. */
async function countSince(database: DeskDatabase, sequence: number): Promise<Since> {
  const counting = [
    database.changes.where('sequence').above(sequence).count(),
    countOperationsAfter(database, sequence, MOST_RECORDS_SINCE),
  ];
  const [changes = 0, records = 0] = await Promise.all(counting).catch((): number[] => []);
  return { changes, records };
}

async function restore(
  { commit, lastSequence }: BackupsParts,
  { plan, correction }: { plan: RestorePlan; correction: string | undefined },
  backUp: Backups['backUp'],
): Promise<Result<Change | null>> {
  if (lastSequence() !== plan.sequence) return problem('changed-meanwhile');
  const kept = await backUp();
  if (!kept.ok) return kept;
  if (lastSequence() !== plan.sequence) return problem('changed-meanwhile');
  const { operations } = plan;
  if (operations.length === 0) return ok(null);
  return commit({ label: { code: 'restore', ids: [], count: operations.length }, operations, correction });
}

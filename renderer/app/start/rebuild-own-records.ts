import { bridge } from '@renderer/bridge/bridge';
import { bringBack, countIn } from '@renderer/data/safety-copy/bring-back';
import type { RecordCounts } from '@renderer/data/safety-copy/count-records';
import { verifyChanges } from '@renderer/data/safety-copy/verify-changes';
import { openDatabase } from '@renderer/data/database';
import { newId } from '@renderer/data/new-id';
import {
  findRebuildWays,
  rebuild,
  restoreWhole,
  type RebuildParts,
  type RebuildProgress,
  type Rebuilt,
} from '@renderer/data/safety-copy/rebuild';
import type { CopySource } from '@shared/ipc/copies-calls';
import { ok, problem, type Problem, type Result } from '@shared/model/result';
import { databaseOf, FIRST_DATABASE, keepDatabaseInUse } from './open-workspace';

type OnProgress = (progress: RebuildProgress) => void;

/**
 * Makes the office's own records anew, from the journal or from a copy and the journal, in files of their own; what stood
 * there is put aside first: damaged files would lose what is added to them. Where there is no such way, the changes that
 * readable records lack (`here` is their last) are added to them as they are. Problems: those of `rebuild` and `bringBack`,
 * `journal-incomplete`.
 */
export async function rebuildOwnRecords(
  databaseKey: Uint8Array,
  here: number | null,
  onProgress: OnProgress,
): Promise<Result<Rebuilt>> {
  const databaseName = databaseOf('own');
  let isAside = false;
  const rebuilt = await inItsPlace(databaseKey, onProgress, async (parts) =>
    rebuild({
      ...parts,
      putAside: async (by) => {
        const aside = await parts.putAside(by);
        isAside ||= aside.ok;
        return aside;
      },
    }),
  );
  if (rebuilt?.ok) return rebuilt;
  if (here === null || isAside) return rebuilt ?? problem('journal-incomplete');
  const report = (done: number, of: number) => onProgress({ what: 'changes', done, of });
  const back = await bringBack({ databaseName, databaseKey, journal: bridge.journal, onProgress: report });
  return back.ok ? ok({ ...back.value, databaseName, copy: undefined, passedOver: 0 }) : back;
}

/** Puts a backup in the place of the office's own records, whatever is left of them. Problems: those of `restoreWhole`. */
export async function restoreOwnRecords(
  databaseKey: Uint8Array,
  { source, passphrase }: { source: CopySource; passphrase?: string | undefined },
  onProgress: OnProgress,
): Promise<Result<Rebuilt>> {
  const restored = await inItsPlace(databaseKey, onProgress, (parts) => restoreWhole(parts, source, passphrase));
  return restored ?? problem('journal-incomplete');
}

/**
 * Keeps the office's own records as they are, where their safety copy holds others: that is put aside, and the next opening
 * writes one of these. Problems: `records-not-whole`, and those of `openDatabase` and of beginning the journal anew.
 */
export async function keepOwnRecords(databaseKey: Uint8Array): Promise<Problem | undefined> {
  const opened = await openDatabase({ name: databaseOf('own'), key: databaseKey });
  if (!opened.ok) return opened.problem;
  const verdict = await verifyChanges(opened.value).finally(() => opened.value.close());
  if (!verdict.ok) return { code: 'records-not-whole', facts: { sequence: verdict.sequence } };
  const anew = await bridge.journal.beginAnew();
  return anew.ok ? undefined : anew.problem;
}

/** What stands in the office's own records; nothing where they cannot be read. */
export function countOwnRecords(databaseKey: Uint8Array): Promise<RecordCounts | undefined> {
  return countIn({ databaseName: databaseOf('own'), databaseKey });
}

/** Runs a rebuild, takes what came of it into use, and holds it against what could be read before. */
async function inItsPlace(
  databaseKey: Uint8Array,
  onProgress: OnProgress,
  run: (parts: RebuildParts) => Promise<Result<Rebuilt> | undefined>,
): Promise<Result<Rebuilt> | undefined> {
  const before = await countOwnRecords(databaseKey);
  const rebuilt = await run({
    databaseKey,
    journal: bridge.journal,
    copies: bridge.copies,
    putAside: bridge.putRecordsAside,
    firstName: FIRST_DATABASE,
    newName: () => `${FIRST_DATABASE}-${newId()}`,
    onProgress,
  });
  if (!rebuilt?.ok) return rebuilt;
  keepDatabaseInUse(rebuilt.value.databaseName);
  return before ? ok({ ...rebuilt.value, before }) : rebuilt;
}

/** The last change that a rebuild would reach; `undefined` where there is no way to rebuild them without a loss. */
export async function findReach(): Promise<number | undefined> {
  const found = await findRebuildWays(bridge);
  return found.ok ? found.value.ways[0]?.reaches : undefined;
}

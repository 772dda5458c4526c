import { bridge } from '@renderer/bridge/bridge';
import { bringBack, countIn } from '@renderer/data/bring-back';
import { newId } from '@renderer/data/new-id';
import { findRebuildWays, rebuild, type RebuildProgress, type Rebuilt } from '@renderer/data/rebuild';
import { ok, problem, type Result } from '@shared/model/result';
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
  const { journal } = bridge;
  const before = await countIn({ databaseName: databaseOf('own'), databaseKey });
  let isAside = false;
  const rebuilt = await rebuild({
    databaseKey,
    journal,
    copies: bridge.copies,
    putAside: async (reading) => {
      const aside = await bridge.putRecordsAside(reading);
      isAside ||= aside.ok;
      return aside;
    },
    firstName: FIRST_DATABASE,
    newName: () => `${FIRST_DATABASE}-${newId()}`,
    onProgress,
  });
  if (rebuilt?.ok) {
    keepDatabaseInUse(rebuilt.value.databaseName);
    return before ? ok({ ...rebuilt.value, before }) : rebuilt;
  }
  if (here === null || isAside) return rebuilt ?? problem('journal-incomplete');
  const databaseName = databaseOf('own');
  const report = (done: number, of: number) => onProgress({ what: 'changes', done, of });
  const back = await bringBack({ databaseName, databaseKey, journal, onProgress: report });
  return back.ok ? ok({ ...back.value, databaseName, copy: undefined, passedOver: 0 }) : back;
}

/** The last change that a rebuild would reach; `undefined` where there is no way to rebuild them without a loss. */
export async function findReach(): Promise<number | undefined> {
  const found = await findRebuildWays(bridge);
  return found.ok ? found.value.ways[0]?.reaches : undefined;
}

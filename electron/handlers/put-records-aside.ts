import { readNow } from '@electron/now';
import { logEvent } from '@electron/log';
import type { CallHandler } from '@electron/register';
import { reasonOf } from '@electron/store/journal/system-problem';
import { ok, problem, type Result } from '@shared/model/result';
import { app, session } from 'electron';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

const DATABASE = 'IndexedDB';
const ASIDE = 'damaged-records';

type Grounds = {
  isJournalWhole: () => Promise<boolean>;
  /** Whether that is a copy of the records that was opened and checked to its end just now. */
  isReading: (token: string) => boolean;
  putJournalAside: () => Promise<Result<unknown>>;
};

/**
 * Copies the files of the database into a folder beside them and lets Chromium begin new ones. What is written into
 * damaged files is lost again: at the next start Chromium drops the rest of the block that cannot be read.
 */
export function putRecordsAside({
  isJournalWhole,
  isReading,
  putJournalAside,
}: Grounds): CallHandler<'records:put-aside'> {
  return async ({ reading, withJournal }) => {
    const grounds = reading === undefined ? await isJournalWhole() : isReading(reading);
    // Without a copy that takes its place, the journal is all that there is.
    if (!grounds || (withJournal === true && reading === undefined)) return problem('journal-incomplete');
    const dataFolder = app.getPath('userData');
    const aside = join(dataFolder, ASIDE, readNow().replaceAll(':', '-'));
    try {
      await mkdir(aside, { recursive: true, mode: 0o700 });
      // The lock belongs to Chromium, which on some systems lets nobody read it.
      await cp(join(dataFolder, DATABASE), aside, { recursive: true, filter: (path) => !path.endsWith('LOCK') });
    } catch (error) {
      const reason = reasonOf(error);
      // Nothing there is nothing to keep.
      if (reason !== 'ENOENT') {
        await rm(aside, { recursive: true, force: true }).catch(() => undefined);
        return problem('records-not-put-aside', { reason });
      }
    }
    if (withJournal === true) {
      const journal = await putJournalAside();
      if (!journal.ok) return journal;
    }
    logEvent('records-put-aside');
    await session.defaultSession.clearStorageData({ storages: ['indexdb'] });
    return ok({});
  };
}

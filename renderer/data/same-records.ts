import type { Change } from '@shared/model/change';
import { ok, problem, type Problem, type Result } from '@shared/model/result';
import type { Dexie } from 'dexie';
import type { DeskDatabase } from './database';

type LastChange = { sequence: number; hash: string };

/**
 * The browser may close a database by itself, as when the disk was full, and has been seen to drop it then; Dexie opens it
 * again with the next thing that is asked, and would make an empty one. So each further opening looks for the last change
 * that is known here. Where it is missing nothing is read or written any more, and `onGone` is told.
 */
export function keepToTheseRecords(
  database: DeskDatabase,
  lastChange: () => LastChange,
  onGone: (gone: Problem) => void,
): void {
  const look = async (opening: Dexie | undefined): Promise<void> => {
    const { sequence, hash } = lastChange();
    // Without an argument it is told of the opening that was before this.
    if (opening === undefined || sequence === 0) return;
    // Safe: it is this database, reachable from here alone until it is open.
    const found: Change | undefined = await (opening as DeskDatabase).changes.get(sequence);
    if (found?.hash === hash) return;
    onGone({ code: 'database-not-opened', facts: { reason: 'other-records' } });
    throw new Error('The database that came back is not these records.');
  };
  database.on('ready', look, true);
}

/** Chromium has been seen never to answer once it had closed a database over a full disk; a new start of the window mends that. */
const OPEN_LIMIT_MS = 10_000;

/**
 * Opens a database that the browser closed, as Dexie does not try again after it could not. Problem: `database-closed`, with
 * nothing written.
 */
export async function openAgain(database: DeskDatabase, limitMs = OPEN_LIMIT_MS): Promise<Result<null>> {
  // One that we closed stays closed; what writes next tells of it.
  if (database.isOpen() || database.hasBeenClosed()) return ok(null);
  const opening = database.open().then(
    () => true,
    () => false,
  );
  let limit: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<boolean>((resolve) => (limit = setTimeout(() => resolve(false), limitMs)));
  const isOpen = await Promise.race([opening, tooLong]);
  clearTimeout(limit);
  return isOpen ? ok(null) : problem('database-closed');
}

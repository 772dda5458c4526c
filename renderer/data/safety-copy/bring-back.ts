import { startJoining, type JournalChange } from '@shared/model/join-frames';
import type { JournalCursor } from '@shared/model/journal-page';
import { ok, problem, type Result } from '@shared/model/result';
import { isAsHashed, startDigest } from './change-hash';
import { rewriteChange } from '../commit';
import { countRecords, type RecordCounts } from './count-records';
import { openDatabase, type DeskDatabase } from '../database';
import type { JournalPort } from './journal-port';

export type BroughtBack = { changes: number; before: RecordCounts; after: RecordCounts };

type Options = {
  databaseName: string;
  databaseKey: Uint8Array;
  journal: JournalPort;
  /** Told after each change how many are done, of how many. */
  onProgress: (changes: number, of: number) => void;
};

/**
 * Writes the changes of the journal that the database lacks, one transaction each, as they were. Broken off, it goes on
 * where it ended. Problems: those of `openDatabase` and of reading the journal, `change-altered` with its `sequence` when
 * one is not what its hash says; then nothing of it and after it is written.
 */
export async function bringBack({
  databaseName,
  databaseKey,
  journal,
  onProgress,
}: Options): Promise<Result<BroughtBack>> {
  const opened = await openDatabase({ name: databaseName, key: databaseKey });
  if (!opened.ok) return opened;
  const database = opened.value;
  try {
    const before = await countRecords(database);
    const replayed = await replayAll(database, journal, onProgress);
    if (!replayed.ok) return replayed;
    return ok({ changes: replayed.value, before, after: await countRecords(database) });
  } finally {
    database.close();
  }
}

/** What stands in a database; `undefined` where that cannot be read. */
export async function countIn({
  databaseName,
  databaseKey,
}: Pick<Options, 'databaseName' | 'databaseKey'>): Promise<RecordCounts | undefined> {
  const opened = await openDatabase({ name: databaseName, key: databaseKey });
  if (!opened.ok) return undefined;
  try {
    return await countRecords(opened.value);
  } catch {
    // Damaged, which is why it is asked: what can be counted then is nothing to show.
    return undefined;
  } finally {
    opened.value.close();
  }
}

async function replayAll(database: DeskDatabase, journal: JournalPort, onProgress: Options['onProgress']) {
  const last = await database.changes.orderBy('sequence').last();
  const from = last?.sequence ?? 0;
  const state = await journal.state();
  if (!state.ok) return state;
  const joiner = startJoining();
  let previousHash = last?.hash ?? '';
  let changes = 0;
  let cursor: JournalCursor | undefined;
  do {
    const page = await journal.read(from, cursor);
    if (!page.ok) return page;
    const { frames, missing, next } = page.value;
    if (missing) return problem('changes-missing', { from: missing.from, to: missing.to });
    for (const frame of frames) {
      const joined = joiner.add(frame);
      if (!joined.ok) return joined;
      if (!joined.value) continue;
      if (!isAsWritten(joined.value, previousHash)) {
        return problem('change-altered', { sequence: joined.value.change.sequence });
      }
      await rewriteChange(database, joined.value);
      previousHash = joined.value.change.hash;
      changes += 1;
      onProgress(changes, state.value.lastSequence - from);
    }
    cursor = next ?? undefined;
  } while (cursor);
  return ok(changes);
}

function isAsWritten({ change, operations }: JournalChange, previousHash: string): boolean {
  const digest = startDigest();
  for (const operation of operations) digest.add(operation);
  return change.previousHash === previousHash && isAsHashed(change, digest.hex());
}

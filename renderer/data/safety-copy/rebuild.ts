import { rebuildWays, type KnownCopy } from '@shared/copies/rebuild-ways';
import type { CopyHeader } from '@shared/copies/copy-format';
import type { CopySource } from '@shared/ipc/copies-calls';
import { readableFrom, type JournalState } from '@shared/model/journal-state';
import { ok, problem, type Result } from '@shared/model/result';
import { bringBack, type BroughtBack } from './bring-back';
import { goesOnAfter } from './compare-with-journal';
import type { CopiesPort } from '../backups/copies-port';
import { deleteDatabase, openDatabase } from '../database';
import type { JournalPort } from './journal-port';
import { loadOpenedCopy } from '../backups/load-copy';

/** How far a rebuild is: rows of a copy, then changes of the journal. */
export type RebuildProgress = { what: 'rows' | 'changes'; done: number; of: number };

/** `copy`: what it started from, if not from the first change; `passedOver`: the copies that turned out not to be good. */
export type Rebuilt = BroughtBack & { databaseName: string; copy: KnownCopy | undefined; passedOver: number };

export type RebuildParts = {
  databaseKey: Uint8Array;
  journal: JournalPort;
  copies: Pick<CopiesPort, 'list' | 'open' | 'read'>;
  /**
   * Puts what stands in the database aside; `reading` is the copy that takes its place, opened and checked, and `withJournal`
   * says that the journal does not go on from it.
   */
  putAside: (by?: { reading: string; withJournal?: boolean }) => Promise<Result<object>>;
  /** Names of a database for what comes from the journal alone, and of one that is not there yet for what does not. */
  firstName: string;
  newName: () => string;
  onProgress: (progress: RebuildProgress) => void;
};

/** The ways that lose no change, best first, and the journal as it was read for them. Problems: those of the journal. */
export async function findRebuildWays({ journal, copies }: Pick<RebuildParts, 'journal' | 'copies'>) {
  const state = await journal.check();
  if (!state.ok) return state;
  const list = await copies.list();
  // Without the list the journal may still do.
  return ok({ state: state.value, ways: rebuildWays(state.value, list.ok ? list.value.copies : []) });
}

/**
 * Makes the records anew, by the first way that leads to its end. `undefined` where there is no way at all; else the problem
 * of the best one: those of `openDatabase`, of reading the journal and copies, and of `putAside`.
 */
export async function rebuild(parts: RebuildParts): Promise<Result<Rebuilt> | undefined> {
  const found = await findRebuildWays(parts);
  if (!found.ok) return found;
  const { state, ways } = found.value;
  let isAside = false;
  const putAside: RebuildParts['putAside'] = async (by) => {
    const aside = isAside ? ok({}) : await parts.putAside(by);
    isAside = aside.ok;
    return aside;
  };
  let passedOver = 0;
  let failed: Result<Rebuilt> | undefined;
  for (const { copy } of ways) {
    const trying = { ...parts, putAside };
    const tried = await (copy ? fromCopy(trying, state, copy) : fromJournal(trying));
    if (tried.ok) return ok({ ...tried.value, passedOver });
    if (STOPS.has(tried.problem.code)) return tried;
    failed ??= tried;
    if (copy) passedOver += 1;
  }
  return failed;
}

/** The damaged records could not be put aside: no other way would mend that. */
const STOPS: ReadonlySet<string> = new Set(['records-not-put-aside']);

type Tried = Omit<Rebuilt, 'passedOver'>;

async function fromJournal(parts: RebuildParts): Promise<Result<Tried>> {
  const aside = await parts.putAside();
  if (!aside.ok) return aside;
  return inNewDatabase(parts.firstName, (databaseName) => replay(parts, databaseName, undefined));
}

async function fromCopy(parts: RebuildParts, state: JournalState, copy: KnownCopy): Promise<Result<Tried>> {
  const opened = await parts.copies.open({ kind: 'list', name: copy.name });
  if (!opened.ok) return opened;
  const { reading, header } = opened.value;
  if (!(await isJoined(parts.journal, state, header))) return notJoined(header);
  const aside = await parts.putAside({ reading });
  if (!aside.ok) return aside;
  return inNewDatabase(parts.newName(), async (databaseName) => {
    const loaded = await load(parts, databaseName, reading, header, state);
    return loaded.ok ? replay(parts, databaseName, copy) : loaded;
  });
}

/**
 * Puts what a copy holds in the place of whatever stands here, with what the journal holds after it where it goes on from
 * there; else the journal is put aside too. For records that no way of `rebuild` brings back: changes after the copy may be
 * lost. Problems: those of `rebuild`, and of opening a copy.
 */
export async function restoreWhole(
  parts: RebuildParts,
  source: CopySource,
  passphrase?: string,
): Promise<Result<Rebuilt>> {
  const opened = await parts.copies.open(source, passphrase);
  if (!opened.ok) return opened;
  const { reading, header } = opened.value;
  const state = await parts.journal.check();
  const goesOn = state.ok && (await goesOnFrom(parts.journal, state.value, header));
  const aside = await parts.putAside({ reading, withJournal: !goesOn });
  if (!aside.ok) return aside;
  const { at, sequence } = header;
  const copy = { name: '', at, sequence };
  const restored = await inNewDatabase(parts.newName(), async (databaseName) => {
    const { databaseKey, copies, onProgress } = parts;
    const report = (done: number, of: number) => onProgress({ what: 'rows', done, of });
    const opening = { reading, header, port: copies };
    const loaded = await loadOpenedCopy(opening, { databaseName, databaseKey, onProgress: report });
    return loaded.ok ? replay(parts, databaseName, copy) : loaded;
  });
  return restored.ok ? ok({ ...restored.value, passedOver: 0 }) : restored;
}

/** Whether the journal holds nothing, or the very change that the copy ends with and every one after it. */
async function goesOnFrom(journal: JournalPort, state: JournalState, header: CopyHeader): Promise<boolean> {
  if (state.lastSequence === 0) return true;
  const reaches = header.sequence <= state.lastSequence && header.sequence >= readableFrom(state) - 1;
  return reaches && isJoined(journal, state, header);
}

/** Whether the journal goes on where the copy ends. What the copy holds besides is seen when it is there. */
async function isJoined(journal: JournalPort, { lastSequence, lastHash }: JournalState, header: CopyHeader) {
  const { sequence, hash } = header;
  if (sequence > lastSequence) return true;
  return sequence === lastSequence ? hash === lastHash : goesOnAfter(journal, sequence, hash);
}

function notJoined({ sequence }: CopyHeader) {
  return problem('copies-diverged', { here: sequence, copy: sequence });
}

async function load(
  { databaseKey, copies, onProgress }: RebuildParts,
  databaseName: string,
  reading: string,
  header: CopyHeader,
  { lastSequence, lastHash }: JournalState,
): Promise<Result<CopyHeader>> {
  const report = (done: number, of: number) => onProgress({ what: 'rows', done, of });
  const copy = { reading, header, port: copies };
  const loaded = await loadOpenedCopy(copy, { databaseName, databaseKey, onProgress: report });
  if (!loaded.ok || lastSequence === 0 || header.sequence <= lastSequence) return loaded;
  // The journal ends before the copy: it has to be the same past all the same.
  const opened = await openDatabase({ name: databaseName, key: databaseKey });
  if (!opened.ok) return opened;
  const same = await opened.value.changes.get(lastSequence).finally(() => opened.value.close());
  return same?.hash === lastHash ? loaded : notJoined(header);
}

async function replay(
  { databaseKey, journal, onProgress }: RebuildParts,
  databaseName: string,
  copy: KnownCopy | undefined,
): Promise<Result<Tried>> {
  const report = (done: number, of: number) => onProgress({ what: 'changes', done, of });
  const back = await bringBack({ databaseName, databaseKey, journal, onProgress: report });
  return back.ok ? ok({ ...back.value, databaseName, copy }) : back;
}

/** What was begun and did not come to its end is deleted: it must never be taken for the records. */
async function inNewDatabase(databaseName: string, work: (databaseName: string) => Promise<Result<Tried>>) {
  const delivered = await work(databaseName).catch((error: unknown) =>
    problem('not-saved', { reason: error instanceof Error ? error.name : String(error) }),
  );
  if (!delivered.ok) await deleteDatabase(databaseName).catch(() => undefined);
  return delivered;
}

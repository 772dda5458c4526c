import { nodeFileSystem } from '@electron/store/journal/file-system';
import { createQueue } from '@electron/store/keyring/queue';
import { parseCopyName } from '@shared/copies/copy-name';
import type { CopiesList, CopyWritten } from '@shared/ipc/copies-calls';
import { ok, problem, type Result } from '@shared/model/result';
import { dirname, join } from 'node:path';
import { NO_ERASED_LIST } from '@electron/store/erased-list';
import { readNotes, writeNotes } from './copy-notes';
import { isInside } from './is-inside';
import { isReachable, listCopies } from './list-copies';
import { openByOffice } from './open-by-office';
import type { OpenedCopy } from './open-checked';
import { removeCopies, removeOwnBefore } from './remove-copies';
import { startCopy, type CopyWriting } from './write-copy';
import type { CopiesOptions, CopiesParts } from './copies-parts';

/** Where a copy lies: one of the list by its name, or any file. */
export type CopyAt = { name: string } | { path: string };

/** The copies of the records on this computer. Each function answers `keys-locked` while the keys are not open. */
export type Copies = {
  /** Begins a copy; the bytes of `append` are those of shared/copies/copy-writer.ts. Problem: `copy-not-written`. */
  begin: () => Promise<Result<CopyWriting>>;
  /** Flushes, opens and checks it, gives it its name, puts it into the chosen folder too, and lets old ones go. */
  end: (writing: CopyWriting) => Promise<Result<CopyWritten>>;
  list: () => Promise<Result<CopiesList>>;
  /** Deletes copies of before a change from our own folder, for good (remove-copies.ts). */
  removeOwnBefore: (sequence: number) => Promise<Result<null>>;
  /** Deletes copies of ours wherever they lie, but never the last good one. */
  remove: (names: readonly string[]) => Promise<Result<null>>;
  /** The folder that the office chose, where it can be reached now. */
  chosenFolder: () => Promise<string | null>;
  /** Problem: `copy-folder-inside` for a folder of the application's own. */
  useFolder: (path: string) => Promise<Result<CopiesList>>;
  /**
   * Opens a copy and checks it to its end before anything of it is given. Problems: `passphrase-wanted` when this computer
   * cannot open it by itself, `wrong-passphrase`, `copy-not-ours`, `copy-newer`, `copy-damaged`, `copy-truncated`,
   * `copy-missing`, `copy-not-read`.
   */
  open: (at: CopyAt, passphrase?: string) => Promise<Result<OpenedCopy>>;
};

/** Nothing is read or written before a function asks for it. */
export function openCopies(options: CopiesOptions): Copies {
  const parts: CopiesParts = { files: nodeFileSystem, erasedList: NO_ERASED_LIST, ...options };
  const queue = createQueue();
  return {
    begin: () => queue.run(() => startCopy(parts)),
    end: (writing) => queue.run(() => end(parts, writing)),
    removeOwnBefore: (sequence) => queue.run(() => removeOwnBefore(parts, sequence)),
    remove: (names) => queue.run(() => removeCopies(parts, names)),
    chosenFolder: () => queue.run(() => chosenFolder(parts)),
    list: () => queue.run(async () => ok(await listNow(parts))),
    useFolder: (path) => queue.run(() => useFolder(parts, path)),
    open: (at, passphrase) => queue.run(() => open(parts, at, passphrase)),
  };
}

async function end(parts: CopiesParts, writing: CopyWriting): Promise<Result<CopyWritten>> {
  const written = await writing.finish();
  const folder = written.ok ? await chosenFolder(parts) : null;
  // Without it a restore elsewhere could bring somebody back; the copy itself is as good.
  if (folder !== null) await parts.erasedList.putBeside(folder);
  return written;
}

async function chosenFolder({ folder }: CopiesParts): Promise<string | null> {
  const chosen = (await readNotes(folder)).folder;
  return chosen !== null && (await isReachable(chosen)) ? chosen : null;
}

async function listNow({ files, folder }: CopiesParts): Promise<CopiesList> {
  return listCopies(files, folder, await readNotes(folder));
}

async function useFolder(parts: CopiesParts, path: string): Promise<Result<CopiesList>> {
  if (isInside(dirname(parts.folder), path)) return problem('copy-folder-inside');
  try {
    await parts.files.prepareFolder(parts.folder);
  } catch {
    return problem('copy-not-written', { reason: 'EACCES' });
  }
  const notes = await readNotes(parts.folder);
  const written = await writeNotes(parts.folder, { ...notes, folder: path, identityDigest: null });
  return written.ok ? ok(await listNow(parts)) : written;
}

async function open(parts: CopiesParts, at: CopyAt, passphrase: string | undefined) {
  const path = 'path' in at ? at.path : await pathOf(parts, at.name);
  if (path === undefined) return problem('copy-missing');
  const opened = await openByOffice(parts, { path, passphrase });
  // By a passphrase it may be somebody else's, which is no damage.
  return passphrase === undefined ? noteIfDamaged(parts, at, opened) : opened;
}

/** Only a name of the form of copies, and only in the two folders. */
async function pathOf({ files, folder }: CopiesParts, name: string): Promise<string | undefined> {
  if (!parseCopyName(name)) return undefined;
  const notes = await readNotes(folder);
  for (const each of [folder, ...(notes.folder === null ? [] : [notes.folder])]) {
    const found = await files.list(each).catch(() => []);
    if (found.some((file) => file.name === name)) return join(each, name);
  }
  return undefined;
}

/** A copy of ours that does not open any more says so in the list, and no longer counts as the last good one. */
async function noteIfDamaged<T>({ folder }: CopiesParts, at: CopyAt, opened: Result<T>): Promise<Result<T>> {
  if (opened.ok || !('name' in at) || !DAMAGED.has(opened.problem.code)) return opened;
  const notes = await readNotes(folder);
  const note = notes.copies[at.name];
  if (!note) return opened;
  await writeNotes(folder, { ...notes, copies: { ...notes.copies, [at.name]: { ...note, state: 'damaged' } } });
  return opened;
}

const DAMAGED: ReadonlySet<string> = new Set(['copy-damaged', 'copy-truncated', 'copy-not-ours']);

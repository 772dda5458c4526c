import { identityFilesIn } from '@electron/store/copies/identities';
import { isReachable } from '@electron/store/copies/list-copies';
import { isInside } from '@electron/store/copies/is-inside';
import { openByOffice } from '@electron/store/copies/open-by-office';
import type { OpenedCopy } from '@electron/store/copies/open-checked';
import { NO_ERASED_LIST } from '@electron/store/erased-list';
import { nodeFileSystem } from '@electron/store/journal/file-system';
import { createQueue } from '@electron/store/keyring/queue';
import { colleagueCopiesInOrder, parseColleagueCopyName } from '@shared/copies/colleague-copy-name';
import type { OfficeFolder } from '@shared/ipc/colleagues-calls';
import { ok, problem, type Result } from '@shared/model/result';
import { basename, dirname, join } from 'node:path';
import { readColleagueNotes, writeColleagueNotes } from './colleague-notes';
import { removeDoomed, startLeaving, type Leaving } from './leave-copy';
import type { ColleaguesOptions, ColleaguesParts } from './colleagues-parts';

/** Where a copy lies: in the office folder by its name, or any file. */
export type ColleagueCopyAt = { name: string } | { path: string };

/** The copies that colleagues read, in the office folder or in a file. */
export type ColleagueCopies = {
  state: () => Promise<OfficeFolder>;
  /** Problem: `copy-folder-inside` for a folder of the application's own. */
  useFolder: (path: string) => Promise<Result<OfficeFolder>>;
  forgetFolder: () => Promise<Result<OfficeFolder>>;
  /**
   * Begins a copy for the office folder, or for the file at `path`. Problems: `keys-locked`, `passphrase-not-set`,
   * `copy-not-written`, `office-folder-missing`.
   */
  begin: (path?: string) => Promise<Result<Leaving>>;
  /** Makes the keys of this computer from the identity that lies beside a copy. Problems: `identity-missing`, those of `Keyring.join`. */
  join: (at: ColleagueCopyAt, passphrase: string) => Promise<Result<null>>;
  /** Opens a copy and checks it to its end. Problems: as `Copies.open`. */
  open: (at: ColleagueCopyAt, passphrase?: string) => Promise<Result<OpenedCopy>>;
  /**
   * Deletes every copy that this computer left in the office folder, as after an erasure; a new one is then to be left. What
   * cannot be reached now goes with the next copy. Answers how many went already.
   */
  deleteOurs: () => Promise<Result<{ deleted: number }>>;
};

/** Nothing is read or written before a function asks for it. */
export function openColleagueCopies(options: ColleaguesOptions): ColleagueCopies {
  const parts: ColleaguesParts = { files: nodeFileSystem, erasedList: NO_ERASED_LIST, ...options };
  const queue = createQueue();
  return {
    state: () => queue.run(() => stateNow(parts)),
    useFolder: (path) => queue.run(() => useFolder(parts, path)),
    forgetFolder: () => queue.run(() => keepFolder(parts, null)),
    begin: (path) => queue.run(() => startLeaving(parts, path)),
    join: (at, passphrase) => queue.run(() => joinOffice(parts, at, passphrase)),
    open: (at, passphrase) => queue.run(() => open(parts, at, passphrase)),
    deleteOurs: () => queue.run(() => deleteOurs(parts)),
  };
}

async function stateNow({ files, folder: own, keyring }: ColleaguesParts): Promise<OfficeFolder> {
  const { folder, left, doomed, lastLeft } = await readColleagueNotes(own);
  const reachable = folder !== null && (await isReachable(folder));
  const found = folder !== null && reachable ? await files.list(folder).catch(() => []) : [];
  const ours = new Set([...left, ...doomed]);
  return {
    folder: folder === null ? null : { name: basename(folder), reachable },
    copies: colleagueCopiesInOrder(found).map((copy) => ({ ...copy, ours: ours.has(copy.name) })),
    lastLeft,
    opens: (await keyring.keptIdentity()) !== undefined,
  };
}

async function useFolder(parts: ColleaguesParts, path: string): Promise<Result<OfficeFolder>> {
  if (isInside(dirname(parts.folder), path)) return problem('copy-folder-inside');
  return keepFolder(parts, path);
}

async function keepFolder(parts: ColleaguesParts, path: string | null): Promise<Result<OfficeFolder>> {
  try {
    await parts.files.prepareFolder(parts.folder);
  } catch {
    return problem('copy-not-written', { reason: 'EACCES' });
  }
  const notes = await readColleagueNotes(parts.folder);
  const same = notes.folder === path;
  const next = { ...notes, folder: path, ...(same ? {} : { identityDigest: null, lastLeft: null }) };
  const written = await writeColleagueNotes(parts.folder, next);
  return written.ok ? ok(await stateNow(parts)) : written;
}

/** Only a name of the form of these copies, and only in the office folder. */
async function pathOf({ folder: own }: ColleaguesParts, at: ColleagueCopyAt): Promise<string | undefined> {
  if ('path' in at) return at.path;
  const { folder } = await readColleagueNotes(own);
  return folder !== null && parseColleagueCopyName(at.name) ? join(folder, at.name) : undefined;
}

async function joinOffice(parts: ColleaguesParts, at: ColleagueCopyAt, passphrase: string): Promise<Result<null>> {
  const path = await pathOf(parts, at);
  if (path === undefined) return problem('copy-missing');
  const beside = await identityFilesIn([dirname(path)]);
  if (beside.length === 0) return problem('identity-missing');
  let answer: Result<null> = problem('wrong-passphrase');
  for (const file of beside) {
    answer = await parts.keyring.join(file, passphrase);
    if (answer.ok || answer.problem.code !== 'wrong-passphrase') return answer;
  }
  return answer;
}

async function open(parts: ColleaguesParts, at: ColleagueCopyAt, passphrase: string | undefined) {
  const path = await pathOf(parts, at);
  if (path === undefined) return problem('copy-missing');
  return openByOffice(parts, { path, kept: await parts.keyring.keptIdentity(), passphrase });
}

async function deleteOurs(parts: ColleaguesParts): Promise<Result<{ deleted: number }>> {
  const notes = await readColleagueNotes(parts.folder);
  if (notes.folder === null) return ok({ deleted: 0 });
  const doomed = [...notes.doomed, ...notes.left];
  const left = await removeDoomed(parts, { ...notes, doomed });
  if (await isReachable(notes.folder)) await parts.erasedList.putBeside(notes.folder);
  const written = await writeColleagueNotes(parts.folder, { ...notes, left: [], doomed: left, lastLeft: null });
  return written.ok ? ok({ deleted: doomed.length - left.length }) : written;
}

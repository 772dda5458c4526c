import { checkCopy } from '@electron/store/copies/check-copy';
import { isReachable } from '@electron/store/copies/list-copies';
import { copyInto, IDENTITY_FILE, putIdentity } from '@electron/store/copies/put-beside';
import { startTemporary } from '@electron/store/copies/start-temporary';
import { byThisComputer, toThisComputer } from '@electron/store/copies/this-computer';
import { colleagueCopyName } from '@shared/copies/colleague-copy-name';
import { colleagueCopiesToRemove } from '@shared/copies/colleague-rotation';
import type { CopyHeader } from '@shared/copies/copy-format';
import { ok, problem, type Result } from '@shared/model/result';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ColleaguesParts } from './colleagues-parts';
import { readColleagueNotes, writeColleagueNotes, type ColleagueNotes } from './colleague-notes';

/** A copy for colleagues under way; it lies where they look only once `finish` has answered well. */
export type Leaving = {
  append: (bytes: Uint8Array) => Promise<Result<null>>;
  finish: () => Promise<Result<Left>>;
  abandon: () => Promise<void>;
};

/** What was left: its file name and what its first line says. */
export type Left = { name: string; header: CopyHeader };

type Target = { key: Uint8Array; temporary: string; recipient: string; path: string | undefined };

/** Begins in a temporary file of our own, so that a slow folder never holds half a copy under a good name. */
export async function startLeaving(parts: ColleaguesParts, path: string | undefined): Promise<Result<Leaving>> {
  const { files, folder: own, keyring } = parts;
  const key = keyring.derivedKey('copies');
  if (!key) return problem('keys-locked');
  const recipient = await keyring.recipient();
  if (!recipient.ok) return recipient;
  const { folder } = await readColleagueNotes(own);
  if (path === undefined && (folder === null || !(await isReachable(folder)))) return problem('office-folder-missing');
  const recipients = [recipient.value, toThisComputer(key)];
  const started = await startTemporary({ files, folder: own, kind: 'leaving', recipients });
  if (!started.ok) return started;
  const { path: temporary, writing } = started.value;
  const { append, finish, abandon } = writing;
  const target: Target = { key, temporary, recipient: recipient.value, path };
  return ok({
    append,
    finish: async () => {
      const finished = await finish();
      if (!finished.ok) return finished;
      return put(parts, target).finally(() => files.remove(temporary).catch(() => undefined));
    },
    abandon,
  });
}

/** Checks what was written, and again what came of it in the other folder. */
async function put(parts: ColleaguesParts, { key, temporary, recipient, path }: Target): Promise<Result<Left>> {
  const { files, folder: own, keysFolder, erasedList } = parts;
  const check = (file: string) => checkCopy({ files, path: file, identities: [byThisComputer(key)] });
  const checked = await check(temporary);
  if (!checked.ok) return checked;
  const header = checked.value;
  const notes = await readColleagueNotes(own);
  const folder = path === undefined ? notes.folder : dirname(path);
  if (folder === null) return problem('office-folder-missing');
  const name = path === undefined ? colleagueCopyName(header) : basename(path);
  const bytes = await readFile(join(keysFolder, IDENTITY_FILE)).catch(() => undefined);
  if (!bytes) return problem('keys-damaged', { file: IDENTITY_FILE });
  // Before the copy: whoever finds that can open it then.
  const identity = { bytes: new Uint8Array(bytes), recipient };
  const identityPut = await putIdentity(folder, identity, path === undefined ? notes.identityDigest : null);
  if (!identityPut.ok) return problem('copy-not-written', { reason: identityPut.problem.code });
  // Whoever reads it may hold copies of before an erasure; without the list the copy itself is as good.
  await erasedList.putBeside(folder);
  const copied = await copyInto({ files, from: temporary, folder, name }, check);
  if (!copied.ok) return copied;
  if (path === undefined) await noteLeft(parts, { ...notes, identityDigest: identityPut.value }, { name, header });
  return ok({ name, header });
}

/** Remembers the copy, and lets old ones of ours go. */
async function noteLeft({ files, folder: own, now }: ColleaguesParts, notes: ColleagueNotes, { name, header }: Left) {
  const { folder } = notes;
  if (folder === null) return;
  const left = [...notes.left.filter((each) => each !== name), name];
  const gone = new Set<string>();
  for (const old of colleagueCopiesToRemove(left, now())) {
    await files.remove(join(folder, old)).then(
      () => gone.add(old),
      // Tried again after the next copy.
      () => undefined,
    );
  }
  const doomed = await removeDoomed({ files }, notes);
  // A copy that could not be noted is there all the same; it is then only not removed by us.
  await writeColleagueNotes(own, {
    ...notes,
    doomed,
    left: left.filter((each) => !gone.has(each)),
    lastLeft: { at: header.at, sequence: header.sequence },
  });
}

/** Removes what is to go; answers what is still there, because the folder cannot be reached or written to. */
export async function removeDoomed(
  { files }: Pick<ColleaguesParts, 'files'>,
  { folder, doomed }: ColleagueNotes,
): Promise<string[]> {
  if (folder === null || !(await isReachable(folder))) return doomed;
  const left: string[] = [];
  for (const name of doomed) await files.remove(join(folder, name)).catch(() => left.push(name));
  return left;
}

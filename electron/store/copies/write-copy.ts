import type { CopyHeader } from '@shared/copies/copy-format';
import { copyName } from '@shared/copies/copy-name';
import { copiesToRemove } from '@shared/copies/rotation';
import type { CopyEntry, CopyWritten } from '@shared/ipc/copies-calls';
import { ok, problem, type Result } from '@shared/model/result';
import type { Recipient } from 'age-encryption';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkCopy } from './check-copy';
import type { CopiesParts } from './copies-parts';
import { readNotes, writeNotes, type CopyNotes } from './copy-notes';
import { notWritten } from './copy-problem';
import { isReachable, listCopies } from './list-copies';
import { copyInto, IDENTITY_FILE, putIdentity } from './put-beside';
import { startTemporary } from './start-temporary';
import { byThisComputer, toThisComputer } from './this-computer';

/** A copy being written; it has no name, and is not in the list, before `finish` answers well. */
export type CopyWriting = {
  append: (bytes: Uint8Array) => Promise<Result<null>>;
  finish: () => Promise<Result<CopyWritten>>;
  abandon: () => Promise<void>;
};

/** `recipient`: of the office, where a passphrase was chosen. */
type Target = { key: Uint8Array; temporary: string; recipient: string | undefined };

/** Begins a copy in a temporary file of our folder. Problems: `keys-locked`, `keys-damaged`, `copy-not-written`. */
export async function startCopy(parts: CopiesParts): Promise<Result<CopyWriting>> {
  const { files, folder, keyring } = parts;
  const key = keyring.derivedKey('copies');
  if (!key) return problem('keys-locked');
  const recipient = keyring.hasPassphrase ? await keyring.recipient() : ok(undefined);
  if (!recipient.ok) return recipient;
  const office = recipient.value === undefined ? [] : [recipient.value];
  const recipients: (string | Recipient)[] = [...office, toThisComputer(key)];
  const started = await startTemporary({ files, folder, kind: 'writing', recipients });
  if (!started.ok) return started;
  const { path: temporary, writing } = started.value;
  const { append, finish, abandon } = writing;
  return ok({
    append,
    finish: async () => {
      const finished = await finish();
      if (!finished.ok) return finished;
      return keepCopy(parts, { key, temporary, recipient: recipient.value }, finished.value.bytes).finally(() =>
        files.remove(temporary).catch(() => undefined),
      );
    },
    abandon,
  });
}

/** Opens and checks what was written; only then it gets its name, and older ones may go. */
async function keepCopy(parts: CopiesParts, target: Target, bytes: number): Promise<Result<CopyWritten>> {
  const { files, folder, now } = parts;
  const check = (path: string) => checkCopy({ files, path, identities: [byThisComputer(target.key)] });
  const checked = await check(target.temporary);
  if (!checked.ok) return checked;
  const header: CopyHeader = checked.value;
  const name = copyName(now(), header.sequence);
  try {
    await files.move(target.temporary, join(folder, name));
    await files.syncFolder(folder);
  } catch (error) {
    return notWritten(error);
  }
  const before = await readNotes(folder);
  const note = {
    bytes,
    counts: header.counts,
    state: 'checked' as const,
    opensElsewhere: target.recipient !== undefined,
  };
  let notes: CopyNotes = { ...before, copies: { ...before.copies, [name]: note } };
  const beside = await putBeside(parts, target, notes, name, check);
  notes = await rotate(parts, { ...notes, identityDigest: beside.identityDigest });
  // A copy that could not be noted is still there and good: it is listed as unchecked.
  await writeNotes(folder, notes);
  const { copies } = await listCopies(files, folder, notes);
  const copy = copies.find((each): each is CopyEntry => each.name === name);
  return copy ? ok({ copy, folderProblem: beside.problem }) : problem('copy-missing');
}

type Beside = { problem: string | null; identityDigest: string | null };

/** The identity beside the copies, and the copy in the folder that the office chose. */
async function putBeside(
  parts: CopiesParts,
  { recipient }: Target,
  { folder: chosen, identityDigest }: CopyNotes,
  name: string,
  check: (path: string) => Promise<Result<unknown>>,
): Promise<Beside> {
  const { files, folder, keysFolder } = parts;
  const bytes = await readFile(join(keysFolder, IDENTITY_FILE)).catch(() => undefined);
  const identity = bytes && recipient !== undefined ? { bytes: new Uint8Array(bytes), recipient } : undefined;
  if (identity) await putIdentity(folder, identity, 'ours');
  if (chosen === null) return { problem: null, identityDigest };
  if (!(await isReachable(chosen))) return { problem: 'copy-folder-missing', identityDigest };
  const copied = await copyInto({ files, from: join(folder, name), folder: chosen, name }, check);
  const put = identity ? await putIdentity(chosen, identity, identityDigest) : ok(identityDigest);
  const failed = copied.ok ? (put.ok ? null : 'copy-not-written') : copied.problem.code;
  return { problem: failed, identityDigest: put.ok ? put.value : identityDigest };
}

/** Lets old copies go that we wrote ourselves; those that somebody put there are left alone. */
async function rotate({ files, folder }: CopiesParts, notes: CopyNotes): Promise<CopyNotes> {
  const left = new Set<string>();
  for (const each of [folder, ...(notes.folder === null ? [] : [notes.folder])]) {
    const found = await files.list(each).catch(() => []);
    const ours = found.flatMap(({ name, bytes }) => {
      const note = notes.copies[name];
      return note ? [{ name, good: note.state === 'checked' && note.bytes === bytes }] : [];
    });
    const going = new Set(copiesToRemove(ours));
    for (const { name } of ours) {
      const gone =
        going.has(name) &&
        (await files.remove(join(each, name)).then(
          () => true,
          () => false,
        ));
      if (!gone) left.add(name);
    }
  }
  // What a folder that is away now still holds is remembered until it is seen again.
  const away = notes.folder !== null && !(await isReachable(notes.folder));
  const copies = Object.entries(notes.copies).filter(([name]) => away || left.has(name));
  return { ...notes, copies: Object.fromEntries(copies) };
}

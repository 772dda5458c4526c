import { writeFileSafely } from '@electron/handlers/write-file-safely';
import type { FileSystem } from '@electron/store/journal/file-system';
import { ok, type Result } from '@shared/model/result';
import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notWritten } from './copy-problem';

const PIECE_BYTES = 1024 * 1024;
/** The office's identity under its passphrase, as it lies beside the copies. */
export const IDENTITY_FILE = 'office-identity.age';

type Move = { files: FileSystem; from: string; folder: string; name: string };

/**
 * Copies a file into another folder under its name, whole or not at all; `check` looks at it before it gets the name.
 * Problem: `copy-not-written`, and those of `check`.
 */
export async function copyInto(
  { files, from, folder, name }: Move,
  check: (path: string) => Promise<Result<unknown>>,
): Promise<Result<null>> {
  const temporary = join(folder, `.peer-desk-${randomUUID()}.tmp`);
  try {
    await copyBytes(files, from, temporary);
    const checked = await check(temporary);
    if (!checked.ok) return checked;
    await files.move(temporary, join(folder, name));
    await files.syncFolder(folder);
    return ok(null);
  } catch (error) {
    return notWritten(error);
  } finally {
    await files.remove(temporary).catch(() => undefined);
  }
}

async function copyBytes(files: FileSystem, from: string, to: string): Promise<void> {
  const source = await files.openToRead(from);
  try {
    const target = await files.create(to);
    try {
      const bytes = new Uint8Array(PIECE_BYTES);
      let at = 0;
      for (let filled = await source.read(bytes, at); filled > 0; filled = await source.read(bytes, at)) {
        await target.write(bytes.subarray(0, filled), at);
        at += filled;
      }
      await target.sync();
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

type Identity = { bytes: Uint8Array; recipient: string };

/**
 * Puts the office's identity beside its copies, and gives the digest of what lies there now. A file of that name that was
 * not put there by us (its digest is not `known`) may be another office's: it stays, and ours gets a name of its own. In a
 * folder that is `ours` alone it is always replaced.
 */
export async function putIdentity(
  folder: string,
  identity: Identity,
  known: string | null | 'ours',
): Promise<Result<string>> {
  const digest = digestOf(identity.bytes);
  const present = await readFile(join(folder, IDENTITY_FILE)).catch(() => undefined);
  if (present && digestOf(present) === digest) return ok(digest);
  const free = !present || known === 'ours' || digestOf(present) === known;
  const name = free ? IDENTITY_FILE : `office-identity-${identity.recipient.slice(-8)}.age`;
  const written = await writeFileSafely(join(folder, name), identity.bytes);
  return written.ok ? ok(digest) : written;
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

import { syncFolder, writeFileSafely } from '@electron/handlers/write-file-safely';
import { ok, problem, type Problem, type Result } from '@shared/model/result';
import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { mkdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The files of the keys, and what each is. */
const KEY_FILES = {
  /** The data key, sealed by the operating system. */
  keychain: 'data-key.keychain',
  /** The age identity of the office, under its passphrase. */
  identity: 'office-identity.age',
  /** The public part of that identity. */
  recipient: 'office-recipient.txt',
  /** The data key, to that recipient. */
  dataKey: 'data-key.age',
  /** When the recovery sheet of this identity was last made; nothing of the sheet itself. */
  sheetMade: 'recovery-sheet-made.txt',
  /** Stands there from "Lock now" until the passphrase is given: the keychain alone does not open meanwhile. */
  locked: 'locked',
  /** The identity, sealed under the data key: only where an office folder is used, to open what colleagues left there. */
  keptIdentity: 'office-identity.sealed',
  /** The key of the office (office-key.ts), sealed under the data key. */
  officeKey: 'office-key.sealed',
} as const;

export type KeyFile = keyof typeof KEY_FILES;

const OWNER_ONLY = 0o600;
const OWNER_ONLY_FOLDER = 0o700;

/** Reads and writes the folder of the keys; every file is written whole or not at all. */
export type KeyFiles = {
  /** Which files there are; `unreadable` when the folder is there but cannot be looked into. */
  present: () => ReadonlySet<KeyFile> | 'unreadable';
  /** Problem: `keys-damaged` when it cannot be read. */
  read: (file: KeyFile) => Promise<Result<Uint8Array>>;
  /** Nothing where it is not there, or cannot be read. */
  readIfThere: (file: KeyFile) => Promise<Uint8Array | undefined>;
  /** Problem: `keys-not-written` with the `reason` of `writeFileSafely`. */
  write: (file: KeyFile, bytes: Uint8Array) => Promise<Result<null>>;
  remove: (file: KeyFile) => Promise<void>;
  /** Makes the folder with all these files, or nothing; problem `keys-exist` when something is there already. */
  createAll: (files: Partial<Record<KeyFile, Uint8Array>>) => Promise<Result<null>>;
};

/** The keys in this folder. */
export function keyFilesIn(folder: string): KeyFiles {
  return {
    present: () => presentIn(folder),
    read: async (file) => {
      const bytes = await readIfThere(folder, file);
      return bytes ? ok(bytes) : problem('keys-damaged', { file: KEY_FILES[file] });
    },
    readIfThere: (file) => readIfThere(folder, file),
    write: (file, bytes) => write(folder, file, bytes),
    remove: (file) => rm(join(folder, KEY_FILES[file]), { force: true }),
    createAll: (files) => createAll(folder, files),
  };
}

async function readIfThere(folder: string, file: KeyFile): Promise<Uint8Array | undefined> {
  return readFile(join(folder, KEY_FILES[file])).then(
    (bytes) => new Uint8Array(bytes),
    () => undefined,
  );
}

function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function presentIn(folder: string): ReadonlySet<KeyFile> | 'unreadable' {
  try {
    const names = new Set(readdirSync(folder));
    // `as`: Object.entries forgets the names of a constant table's keys.
    const entries = Object.entries(KEY_FILES) as [KeyFile, string][];
    return new Set(entries.filter(([, name]) => names.has(name)).map(([file]) => file));
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? new Set() : 'unreadable';
  }
}

async function write(folder: string, file: KeyFile, bytes: Uint8Array): Promise<Result<null>> {
  const written = await writeFileSafely(join(folder, KEY_FILES[file]), bytes, { mode: OWNER_ONLY });
  return written.ok ? ok(null) : notWritten(written.problem.code);
}

function notWritten(reason: Problem['code']) {
  return problem('keys-not-written', { reason });
}

// Filled beside its place and then renamed: a key file that is missing later was lost, never half made.
async function createAll(folder: string, files: Partial<Record<KeyFile, Uint8Array>>): Promise<Result<null>> {
  const beside = join(dirname(folder), `keys-${randomUUID()}.tmp`);
  try {
    await mkdir(beside, { recursive: true, mode: OWNER_ONLY_FOLDER });
    for (const [file, bytes] of Object.entries(files)) {
      // `as`: as above.
      const written = await write(beside, file as KeyFile, bytes);
      if (!written.ok) return written;
    }
    await removeEmpty(folder);
    await rename(beside, folder);
    // Records are sealed with these keys from now on: the folder must outlive a power cut as surely as they do.
    await syncFolder(dirname(folder));
    return ok(null);
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return problem('keys-exist');
    return notWritten(code === 'ENOSPC' ? 'disk-full' : 'save-failed');
  } finally {
    await rm(beside, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function removeEmpty(folder: string): Promise<void> {
  await rmdir(folder).catch((error: unknown) => {
    if (systemCode(error) !== 'ENOENT') throw error;
  });
}

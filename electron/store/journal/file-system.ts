import { writeSync } from 'node:fs';
import { chmod, constants, type FileHandle } from 'node:fs/promises';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file being read: any part of it, in any order. */
export type ReadableFile = {
  bytes: number;
  /** Fills `into` from the place `at`; gives how many bytes there were. */
  read: (into: Uint8Array, at: number) => Promise<number>;
  close: () => Promise<void>;
};

/** A file that the journal made and writes to its end. */
export type WritableFile = {
  /** Writes all of `bytes` at the place `at`, or rejects. */
  write: (bytes: Uint8Array, at: number) => Promise<void>;
  /** Has the disk itself keep what was written. */
  sync: () => Promise<void>;
  truncate: (bytes: number) => Promise<void>;
  close: () => Promise<void>;
};

/** All that the journal asks of a file system; tests put one in between that fails. */
export type FileSystem = {
  /** Makes the folder (only its owner may enter) and rejects where it may not be written to. */
  prepareFolder: (path: string) => Promise<void>;
  /** The files of a folder; none where there is no such folder. */
  list: (path: string) => Promise<{ name: string; bytes: number }[]>;
  openToRead: (path: string) => Promise<ReadableFile>;
  /** Makes a file that only its owner may read; rejects where one of that name is there. */
  create: (path: string) => Promise<WritableFile>;
  move: (from: string, to: string) => Promise<void>;
  remove: (path: string) => Promise<void>;
  /** Makes the names in the folder survive a power cut. */
  syncFolder: (path: string) => Promise<void>;
};

/** The computer's own file system. */
export const nodeFileSystem: FileSystem = {
  prepareFolder: async (path) => {
    await mkdir(path, { recursive: true, mode: 0o700 });
    // The folder may have been made by hand or copied back; where its owner is another, writing is what counts.
    await chmod(path, 0o700).catch(() => undefined);
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK);
  },
  list: async (path) => {
    const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
      throw error;
    });
    const files = entries.filter((entry) => entry.isFile());
    return Promise.all(files.map(async ({ name }) => ({ name, bytes: (await stat(join(path, name))).size })));
  },
  openToRead: async (path) => {
    const handle = await open(path, 'r');
    const { size } = await handle.stat();
    return { bytes: size, read: (into, at) => fill(handle, into, at), close: () => handle.close() };
  },
  create: async (path) => {
    const handle = await open(path, 'wx', 0o600);
    return {
      write: (bytes, at) => writeAll(handle, bytes, at),
      sync: () => handle.datasync(),
      truncate: (bytes) => handle.truncate(bytes),
      close: () => handle.close(),
    };
  },
  move: (from, to) => rename(from, to),
  remove: (path) => rm(path, { force: true }),
  syncFolder: async (path) => {
    // Not every system lets a folder be opened, and none is worse for it.
    const handle = await open(path, 'r').catch(() => undefined);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
  },
};

async function fill(handle: FileHandle, into: Uint8Array, at: number): Promise<number> {
  let filled = 0;
  while (filled < into.length) {
    const { bytesRead } = await handle.read(into, filled, into.length - filled, at + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}

/** So few bytes are taken in less time than another thread needs to begin with them; only the flush waits for the disk. */
const AT_ONCE = 64 * 1024;

/** A disk that fills up takes a part first, and refuses at the next attempt. */
async function writeAll(handle: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const left = bytes.length - written;
    const { bytesWritten } =
      left <= AT_ONCE
        ? { bytesWritten: writeSync(handle.fd, bytes, written, left, at + written) }
        : await handle.write(bytes, written, left, at + written);
    written += bytesWritten;
  }
}

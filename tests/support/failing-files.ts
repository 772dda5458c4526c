import { nodeFileSystem, type FileSystem, type WritableFile } from '@electron/store/journal/file-system';

type Step = 'create' | 'write' | 'sync' | 'truncate' | 'remove' | 'move' | 'list' | 'prepareFolder' | 'openToRead';

/** The computer's file system, with faults switched on and off, and every byte that was ever written kept. */
export type FailingFiles = {
  files: FileSystem;
  /** Which system code each step fails with now. A failing write leaves the first half of its bytes, as a full disk does. */
  fail: Map<Step, string>;
  /** All that was written to each file that was ever made, what was taken back included. */
  written: Buffer[][];
};

export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

export function failingFiles(): FailingFiles {
  const fail = new Map<Step, string>();
  const written: Buffer[][] = [];

  async function maybe<T>(step: Step, work: () => Promise<T>): Promise<T> {
    const code = fail.get(step);
    if (code !== undefined) throw systemError(code);
    return work();
  }

  function wrap(file: WritableFile): WritableFile {
    const writes: Buffer[] = [];
    written.push(writes);
    return {
      write: async (bytes, at) => {
        writes.push(Buffer.from(bytes));
        const code = fail.get('write');
        if (code === undefined) return file.write(bytes, at);
        await file.write(bytes.subarray(0, bytes.length >> 1), at);
        throw systemError(code);
      },
      sync: () => maybe('sync', () => file.sync()),
      truncate: (bytes) => maybe('truncate', () => file.truncate(bytes)),
      close: () => file.close(),
    };
  }

  const files: FileSystem = {
    ...nodeFileSystem,
    prepareFolder: (path) => maybe('prepareFolder', () => nodeFileSystem.prepareFolder(path)),
    list: (path) => maybe('list', () => nodeFileSystem.list(path)),
    openToRead: (path) => maybe('openToRead', () => nodeFileSystem.openToRead(path)),
    create: (path) => maybe('create', async () => wrap(await nodeFileSystem.create(path))),
    move: (from, to) => maybe('move', () => nodeFileSystem.move(from, to)),
    remove: (path) => maybe('remove', () => nodeFileSystem.remove(path)),
  };
  return { files, fail, written };
}

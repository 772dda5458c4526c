import { nodeFileSystem, type FileSystem } from '@electron/store/journal/file-system';
import { systemError } from '@tests/support/failing-files';
import { makeChange, makeChanges } from '@tests/support/journal-changes';
import { appendAll, closeJournals, openIn, readBack } from '@tests/support/journal-folder';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const changes = makeChanges([1, 1, 1, 1, 1, 1, 1, 1]);
let folder = '';

/** Four segments of two changes each. */
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'peer-desk-journal-')), 'journal');
  for (let from = 0; from < changes.length; from += 2) {
    await appendAll(await openIn(folder), changes.slice(from, from + 2));
    await closeJournals();
  }
});

afterEach(async () => {
  await closeJournals();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

const path = (number: number): string => join(folder, `0000000${number}.pdj`);

describe('segments that are gone', () => {
  it.each([
    [[1], '00000001.pdj', { from: 1, to: 2 }],
    [[2], '00000002.pdj', { from: 3, to: 4 }],
    [[2, 3], '00000002.pdj', { from: 3, to: 6 }],
    [[1, 2, 3], '00000001.pdj', { from: 1, to: 6 }],
  ])('%j: names the first file and all its changes', async (gone, segment, sequences) => {
    for (const number of gone) await rm(path(number));
    const journal = await openIn(folder);
    expect(journal.state()).toMatchObject({
      lastSequence: 8,
      damage: [{ segment, atByte: 0, what: 'missing segment', sequences }],
    });
    const back = await readBack(journal);
    expect(back.missing).toEqual([sequences]);
    expect(back.changes.length).toBe(8 - gone.length * 2);
  });

  it('are not missed where they were the last: the journal ends sooner', async () => {
    await rm(path(4));
    expect((await openIn(folder)).state()).toMatchObject({ lastSequence: 6, damage: [] });
  });

  it('count as gone under the name of another', async () => {
    await rename(path(2), path(9));
    await rename(path(3), path(2));
    await rename(path(9), path(3));
    const journal = await openIn(folder);
    expect(journal.state().lastSequence).toBe(8);
    expect((await readBack(journal)).missing).toEqual([{ from: 3, to: 6 }]);
  });

  it('are like damage where the disk cannot read them', async () => {
    const files: FileSystem = {
      ...nodeFileSystem,
      openToRead: async (each) => {
        const file = await nodeFileSystem.openToRead(each);
        if (each !== path(2)) return file;
        const read = (): Promise<number> => Promise.reject(systemError('EIO'));
        return { ...file, read };
      },
    };
    const journal = await openIn(folder, { files });
    expect(journal.state()).toMatchObject({
      lastSequence: 8,
      damage: [{ segment: '00000002.pdj', atByte: 0, what: 'damaged', sequences: { from: 3, to: 4 } }],
    });
    expect((await readBack(journal)).missing).toEqual([{ from: 3, to: 4 }]);
  });
});

describe('an operation that is longer than a frame', () => {
  it('is kept in pieces, and counted as one', async () => {
    const { change, operations } = makeChange(changes[7]?.change ?? null, 3);
    const long = { change, operations: operations.map((each) => ({ ...each, after: { text: '"é'.repeat(900_000) } })) };
    const journal = await openIn(folder);
    await appendAll(journal, [long]);
    const again = await openIn(folder);
    const back = await readBack(again, 8);
    expect(JSON.stringify(back.changes) === JSON.stringify([long])).toBe(true);
    expect(await again.verify()).toMatchObject({ ok: true, value: { changes: 9, operations: 11 } });
  });
});

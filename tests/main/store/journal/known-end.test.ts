import { nodeFileSystem, type FileSystem } from '@electron/store/journal/file-system';
import { KNOWN_END } from '@electron/store/journal/known-end';
import { frameBounds, journalBytes } from '@tests/support/journal-bytes';
import { makeChange, makeChanges } from '@tests/support/journal-changes';
import { appendAll, closeJournals, openIn, readBack } from '@tests/support/journal-folder';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const FIRST = '00000001.pdj';
const changes = makeChanges(Array.from({ length: 40 }, () => 1));
let folder = '';

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'peer-desk-journal-')), 'journal');
});

afterEach(async () => {
  await closeJournals();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

/** Changes 1 to 30 in a first segment, 31 to 35 in a second; then the end was noted, and 36 to 40 followed in a third. */
async function writeThreeSegments(): Promise<void> {
  await appendAll(await openIn(folder), changes.slice(0, 30));
  await closeJournals();
  const second = await openIn(folder);
  await appendAll(second, changes.slice(30, 35));
  await second.check();
  await closeJournals();
  await appendAll(await openIn(folder), changes.slice(35));
  await closeJournals();
}

async function flip(name: string, at: number): Promise<void> {
  const bytes = await readFile(join(folder, name));
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(join(folder, name), bytes);
}

/** Where the second frame of a change's three stands in the first segment. */
async function operationsOf(sequence: number): Promise<number> {
  const bytes = (await journalBytes(folder)).get(FIRST) ?? Buffer.alloc(0);
  return (frameBounds(bytes)[3 * sequence - 1]?.start ?? 0) + 20;
}

/** The computer's file system, telling which files are read. */
function watched(): { files: FileSystem; read: Set<string> } {
  const read = new Set<string>();
  const openToRead: FileSystem['openToRead'] = (path) => {
    read.add(path.slice(folder.length + 1));
    return nodeFileSystem.openToRead(path);
  };
  return { files: { ...nodeFileSystem, openToRead }, read };
}

describe('a known end', () => {
  it('is read on from, and the whole only when it is asked for', async () => {
    await writeThreeSegments();
    const { files, read } = watched();
    const journal = await openIn(folder, { files });
    expect(journal.state()).toMatchObject({ lastSequence: 40, lastHash: changes.at(-1)?.change.hash, segments: 3 });
    expect([...read].sort()).toEqual(['00000002.pdj', '00000003.pdj', KNOWN_END]);
    expect(await journal.check()).toEqual({ ok: true, value: journal.state() });
    expect(read.has(FIRST)).toBe(true);
    expect((await readBack(journal)).changes).toEqual(changes);
  });

  it('gives every change back before it was checked too', async () => {
    await writeThreeSegments();
    expect((await readBack(await openIn(folder), 3)).changes).toEqual(changes.slice(3));
  });

  it('hides damage far back until the check, which tells exactly what is affected, and every opening after it', async () => {
    await writeThreeSegments();
    await flip(FIRST, await operationsOf(7));
    const journal = await openIn(folder);
    expect(journal.state().damage).toEqual([]);
    const checked = await journal.check();
    expect(checked).toMatchObject({ value: { lastSequence: 40, damage: [{ sequences: { from: 7, to: 7 } }] } });
    expect(journal.state().damage).toHaveLength(1);
    const next = makeChange(changes.at(-1)?.change ?? null);
    await appendAll(journal, [next]);
    await closeJournals();
    expect(existsSync(join(folder, KNOWN_END))).toBe(false);
    const again = await openIn(folder);
    expect(again.state()).toMatchObject({ lastSequence: 41, damage: [{ sequences: { from: 7, to: 7 } }] });
    expect((await readBack(again)).changes).toEqual([...changes.filter((_each, place) => place !== 6), next]);
  });

  it('takes changes while the whole is read', async () => {
    await writeThreeSegments();
    const journal = await openIn(folder);
    const checking = journal.check();
    const next = makeChanges([1, 2, 1], changes.at(-1));
    await appendAll(journal, next);
    expect(await checking).toMatchObject({ ok: true, value: { damage: [] } });
    expect((await readBack(journal)).changes).toEqual([...changes, ...next]);
  });

  it('is not gone by where a segment is missing or shorter than it was', async () => {
    await writeThreeSegments();
    await truncate(join(folder, FIRST), 4_000);
    expect((await openIn(folder)).state().damage).not.toEqual([]);
    await closeJournals();
    await rm(join(folder, FIRST));
    expect((await openIn(folder)).state().damage).toMatchObject([{ what: 'missing segment' }]);
  });

  it('is not gone by where its last change is no more what it was', async () => {
    await writeThreeSegments();
    const bytes = (await journalBytes(folder)).get('00000002.pdj') ?? Buffer.alloc(0);
    await flip('00000002.pdj', (frameBounds(bytes).at(-1)?.start ?? 0) + 10);
    expect((await openIn(folder)).state().damage).toMatchObject([{ sequences: { from: 35, to: 35 } }]);
  });

  it('costs nothing where it is damaged at any byte, or that of another key', async () => {
    await writeThreeSegments();
    const { length } = await readFile(join(folder, KNOWN_END));
    for (let at = 0; at < length; at += 7) {
      await flip(KNOWN_END, at);
      expect((await openIn(folder)).state()).toMatchObject({ lastSequence: 40, damage: [] });
      await flip(KNOWN_END, at);
    }
    await writeFile(join(folder, KNOWN_END), await readFile(join(folder, FIRST)));
    expect((await openIn(folder)).state()).toMatchObject({ lastSequence: 40, damage: [] });
  });

  it('is forgotten where the journal begins anew', async () => {
    await writeThreeSegments();
    const journal = await openIn(folder);
    await journal.startAnew({ lastSequence: 0, lastHash: '' });
    expect(existsSync(join(folder, KNOWN_END))).toBe(false);
    await appendAll(journal, changes.slice(0, 2));
    await closeJournals();
    expect((await openIn(folder)).state()).toMatchObject({ lastSequence: 2, damage: [], olderSegments: 3 });
  });

  it('is noted anew while many changes are written', async () => {
    const journal = await openIn(folder);
    await appendAll(journal, makeChanges(Array.from({ length: 201 }, () => 0)));
    expect(existsSync(join(folder, KNOWN_END))).toBe(true);
    await closeJournals();
    expect((await openIn(folder)).state()).toMatchObject({ lastSequence: 201, damage: [] });
  });
});

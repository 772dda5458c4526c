import { problem } from '@shared/model/result';
import { openJournal } from '@electron/store/journal/journal';
import { failingFiles } from '@tests/support/failing-files';
import { NOON, makeChange, makeChanges } from '@tests/support/journal-changes';
import { JOURNAL_KEY, appendAll, closeJournals, openIn, readBack } from '@tests/support/journal-folder';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder = '';
// Permissions hold back neither root nor, in this form, Windows.
const unprivileged = process.platform !== 'win32' && process.getuid?.() !== 0;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'peer-desk-journal-')), 'journal');
});

afterEach(async () => {
  await closeJournals();
  await chmod(folder, 0o700).catch(() => undefined);
  await rm(join(folder, '..'), { recursive: true, force: true });
});

describe('a journal begun anew', () => {
  it('goes on from the change it is told, puts the older segments aside and deletes them when told', async () => {
    const changes = makeChanges([1, 1, 1, 1]);
    const journal = await openIn(folder);
    await appendAll(journal, changes);
    const from = { lastSequence: 2, lastHash: changes[1]?.change.hash ?? '' };
    expect(await journal.startAnew(from)).toEqual({ ok: true, value: from });
    expect(journal.state()).toMatchObject({ ...from, segments: 1, olderSegments: 1, damage: [] });
    const other = makeChange(changes[1]?.change ?? null, 5);
    await appendAll(journal, [other]);
    expect((await readBack(journal, 2)).changes).toEqual([other]);
    await journal.close();
    expect((await readdir(folder)).sort()).toEqual(['00000002.pdj', 'older']);
    expect(await readdir(join(folder, 'older'))).toEqual(['00000001.pdj']);
    const again = await openIn(folder);
    expect(again.state()).toMatchObject({ lastSequence: 3, lastHash: other.change.hash, olderSegments: 1, damage: [] });
    expect((await readBack(again, 2)).changes).toEqual([other]);
    expect(await again.deleteOlder()).toEqual({ ok: true, value: { deleted: 1 } });
    expect(await readdir(join(folder, 'older'))).toEqual([]);
    expect(again.state().olderSegments).toBe(0);
  });

  it('counts even if the older segments could not be moved, or the computer stopped before', async () => {
    const changes = makeChanges([1, 1, 1]);
    const disk = failingFiles();
    const journal = await openIn(folder, { files: disk.files });
    await appendAll(journal, changes);
    disk.fail.set('move', 'EBUSY');
    await journal.startAnew({ lastSequence: 1, lastHash: changes[0]?.change.hash ?? '' });
    const stuck = await openIn(folder, { files: disk.files });
    expect(stuck.state()).toMatchObject({ lastSequence: 1, segments: 1, damage: [] });
    const again = await openIn(folder);
    expect(again.state()).toMatchObject({ lastSequence: 1, segments: 1, olderSegments: 1, damage: [] });
    expect((await readdir(folder)).sort()).toEqual(['00000002.pdj', 'older']);
  });

  it('stays as it was where the disk refuses', async () => {
    const changes = makeChanges([1, 1]);
    const disk = failingFiles();
    const journal = await openIn(folder, { files: disk.files });
    await appendAll(journal, changes.slice(0, 1));
    for (const step of ['create', 'write', 'sync'] as const) {
      disk.fail.clear();
      disk.fail.set(step, 'ENOSPC');
      expect(await journal.startAnew({ lastSequence: 9, lastHash: 'nine' })).toEqual(
        problem('journal-not-written', { reason: 'ENOSPC', sequence: 9 }),
      );
      expect(journal.state()).toMatchObject({ lastSequence: 1, segments: 1, olderSegments: 0 });
    }
    disk.fail.clear();
    await appendAll(journal, changes.slice(1));
    expect((await readBack(await openIn(folder))).changes).toEqual(changes);
  });

  it('does not use the number of a segment put aside again', async () => {
    const journal = await openIn(folder);
    await appendAll(journal, makeChanges([1]));
    await journal.startAnew({ lastSequence: 0, lastHash: '' });
    await journal.startAnew({ lastSequence: 0, lastHash: '' });
    await journal.close();
    expect((await readdir(join(folder, 'older'))).sort()).toEqual(['00000001.pdj', '00000002.pdj']);
    expect((await openIn(folder)).state()).toMatchObject({ segments: 1, olderSegments: 2, lastSequence: 0 });
  });
});

describe('opening', () => {
  it('refuses a journal under another key, or puts it aside when told', async () => {
    const changes = makeChanges([1, 2]);
    const journal = await openIn(folder);
    await appendAll(journal, changes);
    await journal.close();
    const options = { folder, key: new Uint8Array(32).fill(8), now: () => NOON };
    expect(await openJournal(options)).toEqual(problem('journal-not-opened', { reason: 'key', segments: 1 }));
    expect((await openIn(folder)).state().lastSequence).toBe(2);
    const opened = await openJournal({ ...options, setAsideUnreadable: true });
    if (!opened.ok) throw new Error(opened.problem.code);
    expect(opened.value.state()).toMatchObject({ lastSequence: 0, segments: 0, olderSegments: 1, damage: [] });
    await appendAll(opened.value, changes.slice(0, 1));
    expect((await readdir(folder)).sort()).toEqual(['00000002.pdj', 'older']);
  });

  it('ends with the writing once it is closed', async () => {
    const journal = await openIn(folder);
    await journal.close();
    expect(await journal.append([])).toEqual(problem('journal-not-written', { reason: 'closed', sequence: 1 }));
  });

  it('leaves files that are none of its own alone', async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'notes.txt'), 'hello');
    await writeFile(join(folder, '1.pdj'), 'hello');
    const journal = await openIn(folder);
    await appendAll(journal, makeChanges([1]));
    expect((await readdir(folder)).sort()).toEqual(['00000001.pdj', '1.pdj', 'notes.txt']);
  });

  it('says that a folder may not be written to', async (context) => {
    if (!unprivileged) return context.skip('permissions hold nothing back here');
    await mkdir(folder, { recursive: true });
    await chmod(folder, 0o500);
    const options = { folder: join(folder, 'inside'), key: JOURNAL_KEY, now: () => NOON };
    const opened = await openJournal(options);
    await chmod(folder, 0o700);
    expect(opened).toMatchObject({ problem: { code: 'journal-folder-denied' } });
  });
});

import type { JournalChange } from '@shared/model/join-frames';
import { problem } from '@shared/model/result';
import { openJournal } from '@electron/store/journal/journal';
import { failingFiles } from '@tests/support/failing-files';
import { frameBounds } from '@tests/support/journal-bytes';
import { NOON, framesOfAll, makeChange, makeChanges } from '@tests/support/journal-changes';
import { JOURNAL_KEY, appendAll, closeJournals, openIn, readBack } from '@tests/support/journal-folder';
import { seeded } from '@tests/support/seeded';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder = '';

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'peer-desk-journal-')), 'journal');
});

afterEach(async () => {
  await closeJournals();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

describe('a disk that fails', () => {
  const STEPS = ['create', 'write', 'sync'] as const;
  const CODES = ['ENOSPC', 'EIO', 'EACCES'] as const;

  it.each(STEPS.flatMap((step) => CODES.map((code) => [step, code] as const)))(
    'at %s with %s: says so, keeps what was saved, and takes the same change later',
    async (step, code) => {
      const changes = makeChanges([1, 2, 3]);
      const disk = failingFiles();
      const journal = await openIn(folder, { files: disk.files });
      if (step !== 'create') await appendAll(journal, changes.slice(0, 2));
      const saved = step === 'create' ? 0 : 2;
      const state = journal.state();
      for (let attempt = 0; attempt < 3; attempt += 1) {
        disk.fail.set(step, code);
        const frames = framesOfAll(changes.slice(saved, saved + 1));
        const refused = problem('journal-not-written', { reason: code, sequence: saved + 1 });
        expect(await journal.append(frames)).toEqual(refused);
        expect(journal.state()).toEqual(state);
        expect((await readBack(journal)).changes).toEqual(changes.slice(0, saved));
      }
      disk.fail.clear();
      const reopened = await openIn(folder);
      expect(reopened.state()).toMatchObject({ lastSequence: saved, damage: [] });
      await appendAll(journal, changes.slice(saved));
      const again = await openIn(folder);
      expect(again.state().damage).toEqual([]);
      expect((await readBack(again)).changes).toEqual(changes);
    },
  );

  it('that cannot take back what it wrote either leaves a tail that does not count', async () => {
    const changes = makeChanges([1, 2, 3, 1]);
    const disk = failingFiles();
    const journal = await openIn(folder, { files: disk.files });
    await appendAll(journal, changes.slice(0, 1));
    for (const step of ['sync', 'truncate', 'remove'] as const) disk.fail.set(step, 'EIO');
    // Two whole changes reach the file, and none is said to be saved.
    expect((await journal.append(framesOfAll(changes.slice(1, 3)))).ok).toBe(false);
    expect((await journal.append(framesOfAll(changes.slice(1, 3)))).ok).toBe(false);
    expect(journal.state().lastSequence).toBe(1);
    disk.fail.clear();
    const other = makeChange(changes[0]?.change ?? null, 7);
    await appendAll(journal, [other]);
    const again = await openIn(folder);
    expect((await readBack(again)).changes).toEqual([changes[0], other]);
    expect(again.state()).toMatchObject({ lastSequence: 2, lastHash: other.change.hash, damage: [] });
  });

  it('in the middle of a long change: the change is sent again from its begin', async () => {
    const [one, two] = makeChanges([1, 4_000], null, 400);
    if (!one || !two) throw new Error('two changes');
    const disk = failingFiles();
    const journal = await openIn(folder, { files: disk.files });
    await appendAll(journal, [one]);
    const frames = framesOfAll([two]);
    expect(frames.length).toBeGreaterThan(3);
    expect((await journal.append(frames.slice(0, 2))).ok).toBe(true);
    disk.fail.set('write', 'ENOSPC');
    expect(await journal.append(frames.slice(2))).toMatchObject({ problem: { facts: { reason: 'ENOSPC' } } });
    disk.fail.clear();
    expect(await journal.append(frames.slice(2))).toMatchObject({ problem: { code: 'frame-out-of-order' } });
    await appendAll(journal, [two]);
    expect((await readBack(await openIn(folder))).changes).toEqual([one, two]);
  });

  it('never makes a nonce come twice, however often it fails and is opened', async () => {
    const disk = failingFiles();
    const random = seeded(11);
    let last: JournalChange | null = null;
    let tried: JournalChange | null = null;
    for (let opening = 0; opening < 25; opening += 1) {
      const journal = await openIn(folder, { files: disk.files, segmentBytes: 3_000 });
      const { lastSequence, damage } = journal.state();
      // A change that the disk took after all, though it said no and could not take it back.
      if (tried && lastSequence === tried.change.sequence) last = tried;
      expect(lastSequence).toBe(last?.change.sequence ?? 0);
      expect(damage.filter(({ what }) => what !== 'torn end')).toEqual([]);
      for (let turn = 0; turn < 6; turn += 1) {
        disk.fail.clear();
        if (random.below(3) === 0) disk.fail.set(random.pick(['write', 'sync', 'create'] as const), 'ENOSPC');
        if (random.below(2) === 0) disk.fail.set('truncate', 'EIO').set('remove', 'EIO');
        const change = makeChange(last?.change ?? null, random.below(4));
        if (random.below(4) === 0) {
          await journal.append(framesOfAll([change]).slice(0, 1));
          await journal.abandon();
        }
        tried = change;
        if ((await journal.append(framesOfAll([change]))).ok) last = change;
      }
      disk.fail.clear();
      await journal.close();
    }
    const used = disk.written.flatMap((writes) => {
      const bytes = Buffer.concat(writes);
      const salt = bytes.toString('hex', 4, 20);
      return frameBounds(bytes).map(({ number }) => `${salt}/${number}`);
    });
    expect(used.length).toBeGreaterThan(200);
    expect(new Set(used).size).toBe(used.length);
  });

  it('is told as a problem when the folder cannot be used', async () => {
    const disk = failingFiles();
    const options = { folder, key: JOURNAL_KEY, now: () => NOON, files: disk.files };
    for (const [code, expected] of [
      ['EACCES', 'journal-folder-denied'],
      ['EROFS', 'journal-folder-denied'],
      ['ENOSPC', 'disk-full'],
      ['EIO', 'journal-not-opened'],
    ] as const) {
      for (const step of ['prepareFolder', 'list'] as const) {
        disk.fail.clear();
        disk.fail.set(step, code);
        expect(await openJournal(options)).toEqual(problem(expected, { reason: code }));
      }
    }
  });
});

/** Mounting is allowed to few; where it is not, the injected faults above stand for it. */
function mountSmall(at: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', at], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('a disk that may only be read', () => {
  it('is told as a folder that is denied', async (context) => {
    const small = join(folder, '..', 'small');
    await mkdir(small);
    if (process.platform !== 'linux' || !mountSmall(small)) return context.skip('a small disk cannot be mounted here');
    try {
      const options = { folder: join(small, 'journal'), key: JOURNAL_KEY, now: () => NOON };
      await appendAll(await openIn(options.folder), makeChanges([1]));
      await closeJournals();
      execFileSync('mount', ['-o', 'remount,ro', small], { stdio: 'ignore' });
      expect(await openJournal(options)).toEqual(problem('journal-folder-denied', { reason: 'EROFS' }));
    } finally {
      execFileSync('umount', [small]);
    }
  });
});

describe('a disk that is really full', () => {
  it('refuses the change, and takes it once there is room', async (context) => {
    const small = join(folder, '..', 'small');
    await mkdir(small);
    if (process.platform !== 'linux' || !mountSmall(small)) return context.skip('a small disk cannot be mounted here');
    try {
      const changes = makeChanges([1, 20, 20], null, 4_000);
      const inside = join(small, 'journal');
      const journal = await openIn(inside);
      await appendAll(journal, changes.slice(0, 2));
      await writeFile(join(small, 'filler'), Buffer.alloc(120_000));
      const refused = problem('journal-not-written', { reason: 'ENOSPC', sequence: 3 });
      for (let attempt = 0; attempt < 3; attempt += 1) {
        expect(await journal.append(framesOfAll(changes.slice(2)))).toEqual(refused);
      }
      expect((await readBack(await openIn(inside))).changes).toEqual(changes.slice(0, 2));
      await rm(join(small, 'filler'));
      await appendAll(journal, changes.slice(2));
      await journal.close();
      expect((await readBack(await openIn(inside))).changes).toEqual(changes);
      expect(await readdir(inside)).toEqual(['00000001.pdj', '00000002.pdj']);
    } finally {
      execFileSync('umount', [small]);
    }
  });
});

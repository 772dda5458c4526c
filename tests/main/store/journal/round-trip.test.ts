import { framesOf } from '@tests/support/journal-frames';
import { problem } from '@shared/model/result';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { framesOfAll, makeChange, makeChanges } from '@tests/support/journal-changes';
import { appendAll, closeJournals, openIn, readBack } from '@tests/support/journal-folder';

let folder = '';

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'peer-desk-journal-')), 'journal');
});

afterEach(async () => {
  await closeJournals();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

describe('a journal', () => {
  it('is empty at first, and makes no segment before the first change', async () => {
    const journal = await openIn(folder);
    expect(journal.state()).toEqual({
      lastSequence: 0,
      lastHash: '',
      begunAfter: 0,
      segments: 0,
      bytes: 0,
      olderSegments: 0,
      damage: [],
    });
    expect(await readdir(folder)).toEqual([]);
    expect(await journal.read(0)).toEqual({ ok: true, value: { frames: [], missing: null, next: null } });
  });

  it('gives back what was appended, at once and after it was opened again', async () => {
    const changes = makeChanges([1, 3, 0, 40]);
    const journal = await openIn(folder);
    await appendAll(journal, changes);
    expect((await readBack(journal)).changes).toEqual(changes);
    await journal.close();
    const again = await openIn(folder);
    expect(again.state()).toMatchObject({
      lastSequence: 4,
      lastHash: changes[3]?.change.hash,
      segments: 1,
      damage: [],
    });
    expect((await readBack(again)).changes).toEqual(changes);
    expect((await readBack(again, 2)).changes).toEqual(changes.slice(2));
    expect((await readBack(again, 4)).changes).toEqual([]);
  });

  it('takes several changes in one call, and a change in several calls', async () => {
    const [one, two, three] = makeChanges([2, 5, 3]);
    if (!one || !two || !three) throw new Error('three changes');
    const journal = await openIn(folder);
    const frames = framesOfAll([one, two, three]);
    expect(await journal.append(frames.slice(0, 5))).toMatchObject({ ok: true, value: { lastSequence: 1 } });
    expect(await journal.append(frames.slice(5, 6))).toMatchObject({ ok: true, value: { lastSequence: 2 } });
    expect(await journal.append(frames.slice(6))).toMatchObject({ ok: true, value: { lastSequence: 3 } });
    expect((await readBack(await openIn(folder))).changes).toEqual([one, two, three]);
  });

  it('keeps a change of 20,000 operations, and gives it back in pages', async () => {
    const change = makeChange(null, 20_000, 400);
    const journal = await openIn(folder);
    for (const frame of framesOf(change.change, change.operations)) {
      expect((await journal.append([frame])).ok).toBe(true);
    }
    const back = await readBack(await openIn(folder));
    // As text: a comparison field by field takes longer than the journal.
    expect(JSON.stringify(back.changes) === JSON.stringify([change])).toBe(true);
    expect(back.pages).toBeGreaterThan(8);
    expect(await journal.verify()).toMatchObject({ ok: true, value: { changes: 1, operations: 20_000, damage: [] } });
  });

  it('refuses a change that does not follow the last one, and writes nothing', async () => {
    const changes = makeChanges([1, 1, 1]);
    const journal = await openIn(folder);
    await appendAll(journal, changes.slice(0, 1));
    const before = journal.state();
    expect(await journal.append(framesOfAll(changes.slice(2)))).toEqual(
      problem('journal-diverged', {
        lastSequence: 1,
        lastHash: before.lastHash,
        sequence: 3,
        previousHash: changes[1]?.change.hash ?? '',
      }),
    );
    const other = makeChange({ sequence: 1, hash: 'another' });
    expect(await journal.append(framesOfAll([other]))).toMatchObject({ problem: { code: 'journal-diverged' } });
    expect(await journal.append([{ kind: 'end', sequence: 2, hash: 'x' }])).toMatchObject({
      problem: { code: 'frame-out-of-order' },
    });
    expect((await openIn(folder)).state()).toEqual(before);
    await appendAll(journal, changes.slice(1));
    expect((await readBack(await openIn(folder))).changes).toEqual(changes);
  });

  it('forgets a change that was abandoned', async () => {
    const [one, two] = makeChanges([1, 3]);
    if (!one || !two) throw new Error('two changes');
    const journal = await openIn(folder);
    await appendAll(journal, [one]);
    await journal.append(framesOfAll([two]).slice(0, 2));
    expect(await journal.append(framesOfAll([two]))).toMatchObject({ problem: { code: 'frame-out-of-order' } });
    await journal.abandon();
    await appendAll(journal, [two]);
    expect((await readBack(journal)).changes).toEqual([one, two]);
    expect((await readBack(await openIn(folder))).changes).toEqual([one, two]);
    expect((await openIn(folder)).state().damage).toEqual([]);
  });

  it('goes on in a new segment when one is long, and after each opening', async () => {
    const changes = makeChanges([1, 1, 1, 1, 1, 1]);
    const journal = await openIn(folder, { segmentBytes: 2_000 });
    await appendAll(journal, changes.slice(0, 5));
    expect(journal.state().segments).toBe(3);
    const again = await openIn(folder);
    await appendAll(again, changes.slice(5));
    expect((await readdir(folder)).sort()).toEqual(['00000001.pdj', '00000002.pdj', '00000003.pdj', '00000004.pdj']);
    expect((await readBack(await openIn(folder))).changes).toEqual(changes);
    const { segments, bytes } = again.state();
    expect((await openIn(folder)).state()).toMatchObject({ segments, bytes });
  });

  it.skipIf(process.platform === 'win32')('lets only its owner read, and holds nothing readable', async () => {
    const journal = await openIn(folder);
    await appendAll(journal, makeChanges([3]));
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const file = join(folder, '00000001.pdj');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const bytes = await readFile(file, 'latin1');
    expect(bytes.startsWith('PDJ1')).toBe(true);
    for (const word of ['officer', 'days-recorded', 'day-1-0', 'begin', 'xxxx']) expect(bytes).not.toContain(word);
  });
});

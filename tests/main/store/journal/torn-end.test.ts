import { frameBounds, journalBytes } from '@tests/support/journal-bytes';
import { framesOfAll, makeChanges } from '@tests/support/journal-changes';
import { appendAll, closeJournals, openIn, readBack } from '@tests/support/journal-folder';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const NAME = '00000001.pdj';
let folder = '';

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'peer-desk-journal-')), 'journal');
});

afterEach(async () => {
  await closeJournals();
  await rm(join(folder, '..'), { recursive: true, force: true });
});

describe('a torn end', () => {
  it('at every byte of the last frame costs the last change only, and is no more once that is written again', async () => {
    const changes = makeChanges([1, 2, 1]);
    const journal = await openIn(folder);
    await appendAll(journal, changes);
    await journal.close();
    const bytes = (await journalBytes(folder)).get(NAME) ?? Buffer.alloc(0);
    const last = frameBounds(bytes).at(-1) ?? { start: 0, end: 0 };
    expect(last.end).toBe(bytes.length);
    for (let size = last.start; size < last.end; size += 1) {
      await writeFile(join(folder, NAME), bytes.subarray(0, size));
      const torn = await openIn(folder);
      expect(torn.state()).toMatchObject({ lastSequence: 2, lastHash: changes[1]?.change.hash });
      const damage = { segment: NAME, atByte: last.start, what: 'torn end', sequences: { from: 3, to: null } };
      expect(torn.state().damage).toEqual(size === last.start ? [] : [damage]);
      expect((await readBack(torn)).changes).toEqual(changes.slice(0, 2));
      if (size % 8 > 0) continue;
      await appendAll(torn, changes.slice(2));
      expect(torn.state().damage).toEqual([]);
      const again = await openIn(folder);
      expect(again.state()).toMatchObject({ lastSequence: 3, segments: 2, damage: [] });
      expect((await readBack(again)).changes).toEqual(changes);
      await closeJournals();
      await rm(join(folder, '00000002.pdj'));
    }
  });

  it('in the header or the first frame of a new segment costs nothing', async () => {
    const changes = makeChanges([1, 1]);
    await appendAll(await openIn(folder), changes.slice(0, 1));
    await appendAll(await openIn(folder), changes.slice(1));
    const second = join(folder, '00000002.pdj');
    const bytes = (await journalBytes(folder)).get('00000002.pdj') ?? Buffer.alloc(0);
    for (const size of [0, 1, 23, 24, 47, 48, 50, 56, 100]) {
      await writeFile(second, bytes.subarray(0, size));
      const torn = await openIn(folder);
      expect(torn.state().lastSequence).toBe(1);
      await appendAll(torn, changes.slice(1));
      const again = await openIn(folder);
      expect((await readBack(again)).changes).toEqual(changes);
      expect(again.state().damage).toEqual([]);
      await closeJournals();
      await rm(join(folder, '00000003.pdj'));
    }
  });

  it('of a segment that others follow names the changes between', async () => {
    const changes = makeChanges([1, 1, 1, 1]);
    await appendAll(await openIn(folder), changes.slice(0, 3));
    await appendAll(await openIn(folder), changes.slice(3));
    await closeJournals();
    const bytes = (await journalBytes(folder)).get(NAME) ?? Buffer.alloc(0);
    // The frames of a segment: its own first one, then three for each change.
    const end = frameBounds(bytes)[3]?.end ?? 0;
    for (const size of [end, end + 5]) {
      await truncate(join(folder, NAME), size);
      const journal = await openIn(folder);
      expect(journal.state()).toMatchObject({
        lastSequence: 4,
        damage: [{ segment: NAME, atByte: end, what: 'torn end', sequences: { from: 2, to: 3 } }],
      });
      expect(await readBack(journal)).toMatchObject({ missing: [{ from: 2, to: 3 }] });
      await writeFile(join(folder, NAME), bytes);
    }
  });

  it('of a change without its end is no damage: it was never made', async () => {
    const [one, two] = makeChanges([1, 3_000], null, 900);
    if (!one || !two) throw new Error('two changes');
    const journal = await openIn(folder);
    await appendAll(journal, [one]);
    const frames = framesOfAll([two]);
    expect((await journal.append(frames.slice(0, -1))).ok).toBe(true);
    const crashed = await openIn(folder);
    expect(crashed.state()).toMatchObject({ lastSequence: 1, damage: [] });
    expect((await readBack(crashed)).changes).toEqual([one]);
    await appendAll(crashed, [two]);
    expect((await readBack(await openIn(folder))).changes).toEqual([one, two]);
  });
});

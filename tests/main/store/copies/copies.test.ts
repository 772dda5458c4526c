import { nodeFileSystem } from '@electron/store/journal/file-system';
import { MOST_COPY_BYTES_IN_CALL } from '@shared/ipc/copies-calls';
import { valueOf } from '@tests/data/desk-fixture';
import { failingFiles } from '@tests/support/failing-files';
import { bytesOf, someRows } from '@tests/unit/copies/copy-fixture';
import { Decrypter } from 'age-encryption';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  copiesIn,
  makeComputer,
  PASSPHRASE,
  removeComputers,
  writeBytes,
  writeOne,
  type Computer,
} from './copies-fixture';

afterEach(removeComputers);

const codeOf = (result: { ok: boolean; problem?: { code: string } }) => (result.ok ? 'ok' : result.problem?.code);

async function readAll({ copies }: Computer, name: string): Promise<Uint8Array> {
  const { reading } = valueOf(await copies.open({ name }));
  const pieces: Uint8Array[] = [];
  for (let piece = valueOf(await reading.next()); piece; piece = valueOf(await reading.next())) pieces.push(piece);
  await reading.close();
  return new Uint8Array(Buffer.concat(pieces));
}

describe('a copy', () => {
  it('is written, checked, listed with its counts and read back byte by byte', async () => {
    const computer = await makeComputer();
    const bytes = await bytesOf(someRows(500, 'x'.repeat(900)));
    expect(bytes.length).toBeGreaterThan(1_000_000);
    const { copy, folderProblem } = valueOf(await writeBytes(computer, bytes));
    expect(folderProblem).toBeNull();
    expect(copy).toMatchObject({ name: 'peer-desk-2026-11-22-090000-500.age', state: 'checked', place: 'own' });
    expect(copy.counts).toMatchObject({ peers: 500, dayEntries: 500, changes: 500, operations: 500, requests: 0 });
    expect(copy.opensElsewhere).toBe(false);
    expect(valueOf(await computer.copies.list()).copies).toEqual([copy]);
    expect(Buffer.compare(await readAll(computer, copy.name), bytes)).toBe(0);
    expect((await readFile(join(computer.own, copy.name))).includes('Anwen')).toBe(false);
    expect(bytes.length).toBeLessThan(MOST_COPY_BYTES_IN_CALL);
  });

  it('that is not whole, or is none, is never kept', async () => {
    const computer = await makeComputer();
    const bytes = await bytesOf(someRows());
    expect(codeOf(await writeBytes(computer, bytes.slice(0, -40)))).toBe('copy-truncated');
    expect(codeOf(await writeBytes(computer, new TextEncoder().encode('something else\n')))).toBe('copy-not-ours');
    expect(await readdir(computer.own)).toEqual([]);
  });

  it('opens with the identity of the office in any age program, where a passphrase was chosen', async () => {
    const computer = await makeComputer({ passphrase: PASSPHRASE });
    const { copy } = valueOf(await writeOne(computer));
    expect(copy.opensElsewhere).toBe(true);
    expect(await readdir(computer.own)).toContain('office-identity.age');
    const decrypter = new Decrypter();
    decrypter.addIdentity(valueOf(await computer.keyring.identityText(PASSPHRASE)));
    const text = await decrypter.decrypt(await readFile(join(computer.own, copy.name)), 'text');
    expect(text).toContain('"format":"peer-desk-copy"');
  });

  it('opens on another computer by the passphrase, with the identity beside it', async () => {
    const here = await makeComputer({ passphrase: PASSPHRASE });
    const there = await makeComputer({ passphrase: 'another office with other words' });
    const { copy } = valueOf(await writeOne(here, 4));
    const path = join(here.own, copy.name);
    expect(codeOf(await there.copies.open({ path }))).toBe('passphrase-wanted');
    expect(codeOf(await there.copies.open({ path }, 'not the right words at all'))).toBe('wrong-passphrase');
    const opened = valueOf(await there.copies.open({ path }, PASSPHRASE));
    expect(opened.header.counts.peers).toBe(4);
    await opened.reading.close();
    // With the passphrase of the other office only its own identity opens, and the copy is not for that one.
    expect(codeOf(await there.copies.open({ path }, 'another office with other words'))).toBe('copy-not-ours');
    const sheet = valueOf(await here.keyring.identityText(PASSPHRASE));
    await rm(join(here.own, 'office-identity.age'));
    const bySheet = valueOf(await there.copies.open({ path }, sheet));
    await bySheet.reading.close();
  });

  it('that was altered is refused at every place, and says so in the list afterwards', async () => {
    const computer = await makeComputer();
    const { copy } = valueOf(await writeOne(computer));
    const path = join(computer.own, copy.name);
    const whole = await readFile(path);
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 50)) {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ 4;
      await writeFile(path, flipped);
      expect(codeOf(await computer.copies.open({ path }))).not.toBe('ok');
      await writeFile(path, whole.subarray(0, at));
      expect(codeOf(await computer.copies.open({ path }))).not.toBe('ok');
    }
    const flipped = Buffer.from(whole);
    flipped[whole.length - 30] = (flipped[whole.length - 30] ?? 0) ^ 1;
    await writeFile(path, flipped);
    expect(codeOf(await computer.copies.open({ name: copy.name }))).toBe('copy-damaged');
    expect(valueOf(await computer.copies.list()).copies[0]?.state).toBe('damaged');
  });

  it('is not taken from anywhere else, nor when it is something else', async () => {
    const computer = await makeComputer();
    await writeOne(computer);
    expect(codeOf(await computer.copies.open({ name: '../keys/office-identity.age' }))).toBe('copy-missing');
    const path = join(computer.root, 'list.xlsx');
    await writeFile(path, 'PK\u0003\u0004 a spreadsheet that is long enough to look at');
    expect(codeOf(await computer.copies.open({ path }))).toBe('copy-not-ours');
    expect(codeOf(await computer.copies.open({ path: join(computer.root, 'gone.age') }))).toBe('copy-missing');
  });
});

describe('a failing disk', () => {
  it.each(['create', 'write', 'sync', 'move', 'prepareFolder'] as const)(
    'at %s leaves the last copy alone',
    async (step) => {
      const { files, fail } = failingFiles();
      const computer = await makeComputer({ files });
      const { copy } = valueOf(await writeOne(computer));
      computer.clock.now = new Date('2026-11-23T09:00:00Z');
      fail.set(step, 'ENOSPC');
      const failed = await writeOne(computer, 5);
      expect(failed).toEqual({ ok: false, problem: { code: 'copy-not-written', facts: { reason: 'ENOSPC' } } });
      fail.clear();
      expect(valueOf(await computer.copies.list()).copies).toEqual([copy]);
      expect(valueOf(await writeOne(computer, 5)).copy.counts?.peers).toBe(5);
      expect((await readdir(computer.own)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    },
  );

  it('that gives back other bytes than were written is noticed before the copy counts', async () => {
    let lie = false;
    const files = {
      ...nodeFileSystem,
      create: async (path: string) => {
        const file = await nodeFileSystem.create(path);
        const write = async (bytes: Uint8Array, at: number) => {
          const altered = Buffer.from(bytes);
          if (lie && altered.length > 1_000) altered[900] = (altered[900] ?? 0) ^ 16;
          await file.write(altered, at);
        };
        return { ...file, write };
      },
    };
    const computer = await makeComputer({ files });
    await writeOne(computer);
    lie = true;
    computer.clock.now = new Date('2026-11-23T09:00:00Z');
    expect(codeOf(await writeOne(computer, 9))).toBe('copy-damaged');
    expect(await copiesIn(computer.own)).toHaveLength(1);
  });
});

describe('the folder that the office chose', () => {
  it('gets each copy and the identity, and is never one of our own', async () => {
    const computer = await makeComputer({ passphrase: PASSPHRASE });
    expect(codeOf(await computer.copies.useFolder(join(computer.root, 'data', 'keys')))).toBe('copy-folder-inside');
    const list = valueOf(await computer.copies.useFolder(computer.chosen));
    expect(list.folder).toEqual({ name: 'shared drive', reachable: true });
    const { copy, folderProblem } = valueOf(await writeOne(computer));
    expect(folderProblem).toBeNull();
    expect(copy.place).toBe('both');
    expect((await readdir(computer.chosen)).toSorted()).toEqual(['office-identity.age', copy.name]);
    // Our own folder lost: the copy opens from the other one.
    await rm(join(computer.own, copy.name));
    expect(valueOf(await computer.copies.list()).copies[0]).toMatchObject({ place: 'folder', state: 'checked' });
    await valueOf(await computer.copies.open({ name: copy.name })).reading.close();
  });

  it('that is away is said, the copy is kept here all the same, and nothing is forgotten', async () => {
    const computer = await makeComputer();
    await computer.copies.useFolder(computer.chosen);
    const first = valueOf(await writeOne(computer)).copy;
    await rename(computer.chosen, `${computer.chosen} away`);
    computer.clock.now = new Date('2026-11-23T09:00:00Z');
    const { copy, folderProblem } = valueOf(await writeOne(computer));
    expect(folderProblem).toBe('copy-folder-missing');
    expect(copy.place).toBe('own');
    await rename(`${computer.chosen} away`, computer.chosen);
    expect(valueOf(await computer.copies.list()).copies.map(({ name, place }) => [name, place])).toEqual([
      [copy.name, 'own'],
      [first.name, 'both'],
    ]);
  });

  it('keeps the identity of another office, and the copies that others put there', async () => {
    const computer = await makeComputer({ passphrase: PASSPHRASE });
    await writeFile(join(computer.chosen, 'office-identity.age'), 'of another office');
    const others = Array.from({ length: 20 }, (_copy, index) => `peer-desk-2020-01-${10 + index}-090000-${index}.age`);
    for (const name of others) await writeFile(join(computer.chosen, name), 'of another office');
    await computer.copies.useFolder(computer.chosen);
    await writeOne(computer);
    expect(await readFile(join(computer.chosen, 'office-identity.age'), 'utf8')).toBe('of another office');
    expect((await readdir(computer.chosen)).filter((name) => /^office-identity-.{8}\.age$/.test(name))).toHaveLength(1);
    expect(await copiesIn(computer.chosen)).toHaveLength(21);
  });
});

describe('after an erasure', () => {
  it('nothing stays of what was written here before, higher numbers of records that were given up neither', async () => {
    const computer = await makeComputer();
    // Written here alone; then a colleague's records of fewer changes were taken over.
    valueOf(await writeOne(computer, 5));
    computer.clock.now = new Date('2026-11-22T09:10:00Z');
    const { copy } = valueOf(await writeOne(computer, 3));
    valueOf(await computer.copies.removeOwnBefore(3));
    expect(await copiesIn(computer.own)).toEqual([copy.name]);
  });

  it('those that still hold the person can be deleted from the chosen folder, never the last good one', async () => {
    const computer = await makeComputer();
    valueOf(await computer.copies.useFolder(computer.chosen));
    // Of records that were given up: a higher number than the one that stays.
    const { copy: past } = valueOf(await writeOne(computer, 5));
    computer.clock.now = new Date('2026-11-22T09:10:00Z');
    const { copy } = valueOf(await writeOne(computer, 3));
    valueOf(await computer.copies.remove([past.name]));
    expect(await copiesIn(computer.chosen)).toEqual([copy.name]);
    valueOf(await computer.copies.remove([copy.name]));
    expect(await copiesIn(computer.chosen)).toEqual([copy.name]);
  });
});

describe('rotation', () => {
  it('lets old copies go in both folders, and keeps the last good one', async () => {
    const computer = await makeComputer();
    await computer.copies.useFolder(computer.chosen);
    const start = Date.parse('2026-01-01T09:00:00Z');
    for (let day = 0; day < 24; day += 1) {
      computer.clock.now = new Date(start + day * 86_400_000);
      valueOf(await writeOne(computer, 1));
    }
    const kept = await copiesIn(computer.own);
    expect(kept.map((name) => name.slice(10, 20))).toEqual([
      '2026-01-04',
      '2026-01-11',
      ...['18', '19', '20', '21', '22', '23', '24'].map((day) => `2026-01-${day}`),
    ]);
    expect(await copiesIn(computer.chosen)).toEqual(kept);
    expect(valueOf(await computer.copies.list()).copies.every(({ state }) => state === 'checked')).toBe(true);
  });
});

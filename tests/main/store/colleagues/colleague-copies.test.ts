import { openColleagueCopies, type ColleagueCopies } from '@electron/store/colleagues/colleague-copies';
import { erasedListFile } from '@electron/store/erased-list';
import { openKeyring } from '@electron/store/keyring/keyring';
import type { CopyHeader } from '@shared/copies/copy-format';
import type { RowsOfTable } from '@shared/copies/copy-writer';
import type { PeerId } from '@shared/model/ids';
import { InstantSchema, type CalendarDay } from '@shared/model/calendar-day';
import type { Result } from '@shared/model/result';
import { fakeKeychain } from '@tests/main/store/keyring/fake-keychain';
import { bytesOf, headerOf, someRows } from '@tests/unit/copies/copy-fixture';
import { appendFile, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const PASSPHRASE = 'crane velvet orbit lemon dune';
let root = '';
let shared = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'peer-desk-colleagues-'));
  shared = join(root, 'Shared drive');
  await mkdir(shared);
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** A computer of the office, whose clock is moved by hand; without keys it is one that is to join. */
async function makeComputer(name: string, passphrase?: string) {
  const data = join(root, name);
  await mkdir(data);
  const keyring = openKeyring({ folder: join(data, 'keys'), keychain: fakeKeychain() });
  if (passphrase !== undefined) done(await keyring.create({ passphrase }));
  const clock = { now: '2026-11-22T09:00:00.000Z' };
  const erasedList = erasedListFile({ dataFolder: data, officeKey: keyring.officeKey });
  const copies = openColleagueCopies({
    erasedList,
    folder: join(data, 'colleagues'),
    keysFolder: join(data, 'keys'),
    keyring,
    now: () => InstantSchema.parse(clock.now),
  });
  done(await copies.useFolder(shared));
  return { keyring, copies, clock, erasedList };
}

function done<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
}

const problemOf = <T>(answer: Result<T>) => (answer.ok ? undefined : answer.problem.code);

/** Rows whose changes have hashes of the real form. */
function rowsOf(peers: number): RowsOfTable[] {
  return someRows(peers).map(({ table, rows }) => ({
    table,
    // `as`: what was JSON comes back as the same rows.
    rows: JSON.parse(JSON.stringify(rows).replaceAll('"hash-', '"0a1b2c3d4e')) as unknown[],
  }));
}

async function leave(copies: ColleagueCopies, overrides: Partial<CopyHeader> & { peers?: number; path?: string } = {}) {
  const { peers = 3, path, ...header } = overrides;
  const rows = rowsOf(peers);
  const left = { by: 'Ann Example', handedOver: false };
  const bytes = await bytesOf(rows, headerOf(rows, { hash: `0a1b2c3d4e${peers}`, left, ...header }));
  const begun = done(await copies.begin(path));
  done(await begun.append(bytes));
  return begun.finish();
}

const at = (text: string) => InstantSchema.parse(text);

describe('the office folder', () => {
  it('gets each copy as a new file, which a further computer opens with the passphrase and then without', async () => {
    const ann = await makeComputer('ann', PASSPHRASE);
    const { name } = done(await leave(ann.copies, { installation: '0190-ann0000001' }));
    expect(name).toBe('peer-desk-office-2026-11-22-093000-3-0a1b2c3d-90ann0000001.age');
    const handed = done(
      await leave(ann.copies, { at: at('2026-11-22T09:40:00.000Z'), left: { by: 'Ann Example', handedOver: true } }),
    );
    expect(handed.name).toMatch(/-handed-over\.age$/);
    const state = await ann.copies.state();
    expect(state).toMatchObject({ folder: { name: 'Shared drive', reachable: true }, lastLeft: { sequence: 3 } });
    expect(state.copies.map(({ ours }) => ours)).toEqual([true, true]);
    const raw = await readFile(join(shared, name));
    expect(raw.includes('Ann Example')).toBe(false);

    const ben = await makeComputer('ben');
    expect(problemOf(await ben.copies.join({ name: handed.name }, 'five words that are wrong'))).toBe(
      'wrong-passphrase',
    );
    expect(ben.keyring.state()).toBe('none');
    done(await ben.copies.join({ name: handed.name }, PASSPHRASE));
    const opened = done(await ben.copies.open({ name: handed.name }));
    expect(opened.header).toMatchObject({ left: { by: 'Ann Example', handedOver: true }, sequence: 3 });
    await opened.reading.close();
    expect((await ben.copies.state()).copies.map(({ ours }) => ours)).toEqual([false, false]);

    // What Ben leaves, Ann opens: with the passphrase until she has given it once.
    const bens = done(await leave(ben.copies, { peers: 4, installation: 'bens' }));
    expect(problemOf(await ann.copies.open({ name: bens.name }))).toBe('passphrase-wanted');
    done(await ann.keyring.keepIdentity(PASSPHRASE));
    expect((await ann.copies.state()).opens).toBe(true);
    await done(await ann.copies.open({ name: bens.name })).reading.close();
  }, 60_000);

  it('says what is not whole, and whose it is not', async () => {
    const ann = await makeComputer('ann', PASSPHRASE);
    const { name } = done(await leave(ann.copies));
    const path = join(shared, name);
    const { size } = await stat(path);
    await truncate(path, size - 200);
    expect(problemOf(await ann.copies.open({ name }))).toBe('copy-damaged');
    await truncate(path, 0);
    expect(problemOf(await ann.copies.open({ name }))).toBe('copy-damaged');
    await writeFile(path, 'A letter that somebody gave the wrong name to');
    expect(problemOf(await ann.copies.open({ name }))).toBe('copy-not-ours');
    expect(problemOf(await ann.copies.open({ name: '../ann/keys/office-identity.age' }))).toBe('copy-missing');
    expect(problemOf(await ann.copies.useFolder(join(root, 'ann', 'copies')))).toBe('copy-folder-inside');

    const stranger = await makeComputer('stranger', 'other words that nobody shares');
    done(await stranger.keyring.keepIdentity('other words that nobody shares'));
    done(await leave(ann.copies, { at: at('2026-11-22T09:50:00.000Z') }));
    const [newest] = (await stranger.copies.state()).copies;
    expect(problemOf(await stranger.copies.open({ name: newest?.name ?? '' }))).toBe('copy-not-ours');
  }, 60_000);

  it('is asked for again while it is away, and nothing is written elsewhere', async () => {
    const ann = await makeComputer('ann', PASSPHRASE);
    await rm(shared, { recursive: true });
    expect(problemOf(await ann.copies.begin())).toBe('office-folder-missing');
    expect(await ann.copies.state()).toMatchObject({ folder: { reachable: false }, copies: [] });
  });

  it('loses our copies after 30 days, never the newest, and never those of others', async () => {
    const ann = await makeComputer('ann', PASSPHRASE);
    const others = 'peer-desk-office-2026-01-02-093000-9-0a1b2c3d-somebodyelse.age';
    await writeFile(join(shared, others), 'x');
    const old = done(await leave(ann.copies, { peers: 1, at: at('2026-10-01T09:00:00.000Z') }));
    ann.clock.now = '2026-10-31T09:00:01.000Z';
    const newer = done(await leave(ann.copies, { peers: 2, at: at('2026-10-31T09:00:00.000Z') }));
    const names = await readdir(shared);
    expect(names).not.toContain(old.name);
    expect(names).toEqual(expect.arrayContaining([others, newer.name, 'office-identity.age']));
    expect(done(await ann.copies.deleteOurs())).toEqual({ deleted: 1 });
    expect((await readdir(shared)).toSorted()).toEqual(['office-identity.age', others]);
    expect((await ann.copies.state()).lastLeft).toBeNull();
  }, 60_000);

  it('is rid of what may hold somebody who was erased, at once or when it is back', async () => {
    const ann = await makeComputer('ann', PASSPHRASE);
    const { name } = done(await leave(ann.copies, { peers: 1 }));
    await rename(shared, `${shared} away`);
    expect(done(await ann.copies.deleteOurs())).toEqual({ deleted: 0 });
    await rename(`${shared} away`, shared);
    expect(await readdir(shared)).toContain(name);
    const after = done(await leave(ann.copies, { peers: 2, at: at('2026-11-22T10:00:00.000Z') }));
    expect((await readdir(shared)).toSorted()).toEqual(['office-identity.age', after.name]);
  }, 60_000);

  it('tells who reads a copy whom it was erased of', async () => {
    const ann = await makeComputer('ann', PASSPHRASE);
    const beth = { id: 'peer-1' as PeerId, on: '2026-11-22' as CalendarDay, number: 1 };
    done(await ann.erasedList.write({ erased: [beth], unfinished: null }));
    const { name } = done(await leave(ann.copies));
    const ben = await makeComputer('ben');
    done(await ben.copies.join({ name }, PASSPHRASE));
    await done(await ben.copies.open({ name })).reading.close();
    expect(done(await ben.erasedList.read())).toEqual({ erased: [beth], unfinished: beth });

    // A computer that only opens it by its passphrase is told as well.
    const stranger = await makeComputer('stranger', 'other words that nobody shares');
    await done(await stranger.copies.open({ name }, PASSPHRASE)).reading.close();
    expect(done(await stranger.erasedList.read()).erased).toEqual([beth]);
  }, 60_000);

  it('takes no list of erased peers that the office did not write, and says so', async () => {
    const ann = await makeComputer('ann', PASSPHRASE);
    const beth = { id: 'peer-1' as PeerId, on: '2026-11-22' as CalendarDay, number: 1 };
    done(await ann.erasedList.write({ erased: [beth], unfinished: null }));
    const { name } = done(await leave(ann.copies));
    const file = (await readdir(shared)).find((each) => each.startsWith('peer-desk-erased-')) ?? '';
    const path = join(shared, file);
    const sealed = await readFile(path);
    expect(sealed.includes('peer-1')).toBe(false);

    const ben = await makeComputer('ben');
    done(await ben.copies.join({ name }, PASSPHRASE));
    const carla = { ...beth, id: 'peer-2' as PeerId };
    done(await ben.erasedList.write({ erased: [carla], unfinished: null }));
    // In clear as anybody could write it, cut, with one bit turned, and under the key of another office.
    const flipped = Buffer.from(sealed);
    flipped[sealed.length - 20] = (flipped[sealed.length - 20] ?? 0) ^ 1;
    const other = await makeComputer('other', 'other words that nobody shares');
    const theirs = join(root, 'theirs');
    await mkdir(theirs);
    done(await other.erasedList.write({ erased: [beth], unfinished: null }));
    done(await other.erasedList.putBeside(theirs));
    const [theirFile = ''] = await readdir(theirs);
    const forged = [
      JSON.stringify({ erased: [{ ...beth, id: 'peer-3' }], unfinished: null }),
      sealed.subarray(0, 30),
      flipped,
      await readFile(join(theirs, theirFile)),
    ];
    expect(ben.erasedList.refused()).toBeNull();
    for (const bytes of forged) {
      await writeFile(path, bytes);
      await done(await ben.copies.open({ name })).reading.close();
      expect(done(await ben.erasedList.read())).toEqual({ erased: [carla], unfinished: null });
      expect(ben.erasedList.refused()).toBe('Shared drive');
    }
    // The next copy puts the list there again, by which both are told of both.
    done(await leave(ann.copies, { peers: 4 }));
    await done(await ben.copies.open({ name })).reading.close();
    expect(done(await ben.erasedList.read()).erased).toEqual([carla, beth]);
    expect(theirFile).not.toBe(file);
  }, 60_000);

  it('leaves alone the identity of another office, and a copy goes to a file in the same way', async () => {
    await writeFile(join(shared, 'office-identity.age'), 'of somebody else');
    const ann = await makeComputer('ann', PASSPHRASE);
    const path = join(shared, 'for Ben.age');
    done(await leave(ann.copies, { path }));
    expect(await readFile(join(shared, 'office-identity.age'), 'utf8')).toBe('of somebody else');
    expect((await ann.copies.state()).copies).toEqual([]);
    const ben = await makeComputer('ben');
    done(await ben.copies.join({ path }, PASSPHRASE));
    await done(await ben.copies.open({ path })).reading.close();
    await appendFile(path, 'x');
    expect(problemOf(await ben.copies.open({ path }))).toBe('copy-damaged');
  }, 60_000);
});

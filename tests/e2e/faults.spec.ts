import { execFileSync, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { LockPage } from './pages/lock-page';
import { PeersPage } from './pages/peers-page';
import { SettingsPage } from './pages/settings-page';
import { environment, expect, repositoryFolder, runtimeExecutable, test, type Desk } from './support/launch';
import { expectNoViolations } from './support/axe';
import { addPeer, expectPeers, saved, startOfficeWith } from './support/records';
import { sandboxIsOn } from './support/sandbox';

const today = (page: Page) => page.getByRole('heading', { level: 1, name: 'Today' });

/** Overwrites files with noise of their own length. */
async function overwrite(folder: string, which: RegExp): Promise<void> {
  for (const name of (await readdir(folder)).filter((each) => which.test(each))) {
    const path = join(folder, name);
    const bytes = await readFile(path);
    await writeFile(path, Buffer.from(bytes.map((byte, place) => (byte * 31 + place * 7 + 113) & 0xff)));
  }
}

/** Where Chromium keeps the files of the database. */
async function databaseFolder({ dataFolder }: Desk): Promise<string> {
  const folder = join(dataFolder, 'IndexedDB');
  const name = (await readdir(folder)).find((each) => each.endsWith('.leveldb'));
  return join(folder, name ?? '');
}

async function newestSegment(dataFolder: string): Promise<string> {
  const names = (await readdir(join(dataFolder, 'journal'))).filter((name) => name.endsWith('.pdj')).sort();
  return join(dataFolder, 'journal', names.at(-1) ?? '');
}

/** The whole office has to come back from the journal alone. */
async function expectWholeJournal(desk: Desk, changes: number): Promise<Page> {
  const page = await desk.relaunch({ between: () => rm(join(desk.dataFolder, 'IndexedDB'), { recursive: true }) });
  await expect(page.getByText(`the safety copy holds all ${changes} changes`)).toBeVisible();
  await page.getByRole('button', { name: 'Bring them back' }).click();
  await page.getByRole('button', { name: 'Open Peer Desk' }).click();
  await expect(today(page)).toBeVisible();
  return page;
}

for (const [what, which] of [
  ['every file of the database', /./],
  ['the log of the database', /\.log$/],
  ['the index of the database', /^MANIFEST/],
] as const) {
  test(`noise in ${what}: said, rebuilt from the safety copy, nothing lost`, async ({ desk }) => {
    await startOfficeWith(desk.page, 'Marchbanks', 'Ostrander');
    const page = await desk.relaunch({ between: async () => overwrite(await databaseFolder(desk), which) });
    await expect(
      page.getByRole('heading', { level: 1, name: /^Your records (cannot be read|are missing|are behind)$/ }),
    ).toBeVisible();
    test.info().annotations.push({ type: 'said', description: await page.getByRole('main').innerText() });
    await page.getByRole('button', { name: /^(Rebuild from the safety copy|Bring them back)$/ }).click();
    await expect(page.getByText(/changes? brought back\.$/)).toBeVisible();
    await page.getByRole('button', { name: 'Open Peer Desk' }).click();
    await expect(today(page)).toBeVisible();
    await expectPeers(page, 'Marchbanks', 'Ostrander');
    await addPeer(page, 'Pettibone');
    await expectPeers(await desk.relaunch(), 'Marchbanks', 'Ostrander', 'Pettibone');
  });
}

test('a record that a kill left half-written in the database log harms no later start', async ({ desk }) => {
  await startOfficeWith(desk.page, 'Marchbanks');
  const page = await desk.relaunch({
    between: async () => {
      const folder = await databaseFolder(desk);
      const log = join(folder, (await readdir(folder)).find((name) => name.endsWith('.log')) ?? '');
      const bytes = await readFile(log);
      // The head of a record that fills its block, and only a part of what it promises.
      const length = 32_768 - (bytes.length % 32_768) - 7;
      const head = Buffer.from([1, 2, 3, 4, length & 0xff, length >> 8, 2]);
      await writeFile(log, Buffer.concat([bytes, head, Buffer.alloc(length >> 1, 7)]));
    },
  });
  await expectPeers(page, 'Marchbanks');
  await addPeer(page, 'Ostrander');
  // Without the cut at the start, Chromium drops the database here.
  await expectPeers(await desk.relaunch(), 'Marchbanks', 'Ostrander');
});

test('the last bytes of the safety copy cut: it is brought up to the records without a word', async ({ desk }) => {
  await startOfficeWith(desk.page, 'Marchbanks', 'Ostrander');
  const page = await desk.relaunch({
    between: async () => {
      const segment = await newestSegment(desk.dataFolder);
      const bytes = await readFile(segment);
      await writeFile(segment, bytes.subarray(0, bytes.length - 20));
    },
  });
  await expect(today(page)).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
  await addPeer(page, 'Pettibone');
  await expect(saved(page)).toBeVisible();
  await expectPeers(await expectWholeJournal(desk, 4), 'Marchbanks', 'Ostrander', 'Pettibone');
});

test('a bit flipped in the middle of the safety copy: written anew from the records, and said', async ({ desk }) => {
  await startOfficeWith(desk.page, 'Marchbanks', 'Ostrander', 'Pettibone');
  const page = await desk.relaunch({
    between: async () => {
      const segment = await newestSegment(desk.dataFolder);
      const bytes = await readFile(segment);
      const middle = bytes.length >> 1;
      bytes[middle] = (bytes[middle] ?? 0) ^ 4;
      await writeFile(segment, bytes);
    },
  });
  await expect(today(page)).toBeVisible();
  await new SettingsPage(page).open();
  const line = new SettingsPage(page).section('This computer').getByText(/^Was damaged \(change \d could not be read/);
  await expect(line).toContainText('written anew from your records on');
  await expect(line).toContainText('Nothing is lost');
  expect((await readdir(join(desk.dataFolder, 'journal', 'older'))).length).toBe(1);
  await expectNoViolations(page);
  await expectPeers(await expectWholeJournal(desk, 4), 'Marchbanks', 'Ostrander', 'Pettibone');
});

test('copies that were used apart and mixed are told; one is gone on with, the other put aside', async ({ desk }) => {
  await startOfficeWith(desk.page, 'Marchbanks');
  const copy = await mkdtemp(join(tmpdir(), 'peer-desk-copy-'));
  const { dataFolder } = desk;
  // The profile is copied, and both go on by themselves.
  const other = await desk.relaunch({ between: () => copyProfile(dataFolder, copy), folder: copy });
  await addPeer(other, 'Ostrander');
  await addPeer(await desk.relaunch(), 'Pettibone');
  const page = await desk.relaunch({
    between: async () => {
      await rm(join(dataFolder, 'journal'), { recursive: true });
      await cp(join(copy, 'journal'), join(dataFolder, 'journal'), { recursive: true });
    },
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Records and safety copy differ' })).toBeVisible();
  const told = page.getByRole('main');
  await expect(told).toContainText('hold different changes, as after a copied profile was used twice');
  await expect(told).toContainText('Both are untouched');
  await expectNoViolations(page);
  test.info().annotations.push({ type: 'said', description: await told.innerText() });
  // Until somebody chooses, both are as they were.
  const mixed = join(copy, 'journal');
  expect(await segments(join(dataFolder, 'journal'))).toEqual(await segments(mixed));
  await page.getByRole('button', { name: 'Go on with these records' }).press('Enter');
  await expect(today(page)).toBeVisible();
  await expectPeers(page, 'Marchbanks', 'Pettibone');
  await addPeer(page, 'Quillfeather');
  await expect(saved(page)).toBeVisible();
  // The other safety copy was put aside, and there is a whole one of these records.
  expect(await segments(join(dataFolder, 'journal', 'older'))).toEqual(await segments(mixed));
  await expectPeers(await expectWholeJournal(desk, 4), 'Marchbanks', 'Pettibone', 'Quillfeather');
  await expectPeers(await desk.relaunch({ folder: copy }), 'Marchbanks', 'Ostrander');
  await desk.quit();
  await rm(copy, { recursive: true });
});

async function segments(folder: string): Promise<[string, string][]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.pdj')).sort();
  return Promise.all(
    names.map(async (name): Promise<[string, string]> => [name, await readFile(join(folder, name), 'hex')]),
  );
}

/** The folder as a person copies it: without the marks of a running application. */
async function copyProfile(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true, filter: (path) => !/Singleton|\.sock/.test(path) });
}

test('a copy of the data folder opens on another computer with the passphrase, and only with it', async ({ desk }) => {
  await startOfficeWith(desk.page, 'Marchbanks');
  const elsewhere = await mkdtemp(join(tmpdir(), 'peer-desk-elsewhere-'));
  const page = await desk.relaunch({
    between: async () => {
      for (const part of ['IndexedDB', 'Local Storage', 'journal', 'keys']) {
        await cp(join(desk.dataFolder, part), join(elsewhere, part), { recursive: true });
      }
    },
    folder: elsewhere,
    unlock: false,
  });
  test.skip(process.platform !== 'linux', 'The keychain opens it here; it is not asked for.');
  const lock = new LockPage(page);
  await lock.passphrase.fill('not the passphrase at all');
  await lock.passphrase.press('Enter');
  await expect(page.getByText('This is not the office passphrase.')).toBeVisible();
  await lock.openIfAsked();
  await expectPeers(page, 'Marchbanks');
  await addPeer(page, 'Ostrander');
  await expect(saved(page)).toBeVisible();
  await desk.quit();
  await rm(elsewhere, { recursive: true });
});

test('a clock set back by a year is said; changes keep their order', async ({ desk }) => {
  await startOfficeWith(desk.page, 'Marchbanks');
  const page = await desk.relaunch({ unlock: false });
  const before = new Date();
  before.setFullYear(before.getFullYear() - 1);
  await desk.app.evaluate((_electron, yearAgo) => {
    const shift = Date.now() - yearAgo;
    const RealDate = Date;
    globalThis.Date = class extends RealDate {
      constructor(...given: [] | [number]) {
        if (given.length === 0) super(RealDate.now() - shift);
        else super(...given);
      }
      static override now() {
        return RealDate.now() - shift;
      }
    } as DateConstructor;
  }, before.getTime());
  await page.clock.install({ time: before });
  await page.reload();
  await new LockPage(page).openIfAsked();
  const mark = page.getByRole('alert').filter({ hasText: 'The clock of this computer shows' });
  await expect(mark).toContainText(String(before.getFullYear()));
  await expect(mark).toContainText('Nothing is lost');
  test.info().annotations.push({ type: 'said', description: await mark.innerText() });
  await expectNoViolations(page);
  await addPeer(page, 'Ostrander');
  await expect(saved(page)).toBeVisible();
  await expectPeers(page, 'Marchbanks', 'Ostrander');
  const again = await desk.relaunch();
  await expectPeers(again, 'Marchbanks', 'Ostrander');
  await expect(again.getByRole('button', { name: /^Undo/ })).toContainText('Ostrander');
  await expect(again.getByRole('alert')).toBeHidden();
});

/** Starts the application beside the one under test, until it ends by itself. */
function startBeside(
  dataFolder: string,
  folder = repositoryFolder(),
): Promise<{ code: number | null; output: string }> {
  const load = ['-r', join(folder, 'tests/e2e/support/tell-dialogs.cjs')];
  const sandbox = sandboxIsOn() ? [] : ['--no-sandbox'];
  const child = spawn(runtimeExecutable(folder), [...load, folder, `--user-data-dir=${dataFolder}`, ...sandbox], {
    cwd: folder,
    env: environment({}),
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += String(chunk)));
  const limit = setTimeout(() => child.kill('SIGKILL'), 30_000);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(limit);
      resolve({ code, output });
    });
  });
}

test('a second start ends by itself and brings the first window forward', async ({ desk }) => {
  await startOfficeWith(desk.page, 'Marchbanks');
  await desk.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.hide();
  });
  expect(await startBeside(desk.dataFolder)).toMatchObject({ code: 0 });
  const visible = () =>
    desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((each) => each.isVisible()));
  await expect.poll(visible).toEqual([true]);
  await addPeer(desk.page, 'Ostrander');
  await expectPeers(desk.page, 'Marchbanks', 'Ostrander');
});

/** A file system of its own for the data folder; `false` where this user may not mount one. */
function mountSmallDisk(folder: string, megabytes: number): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    // Only an administrator may; the notice of the skipped test says so.
    return false;
  }
}

test('a data folder that may not be written to is said, and nothing is started', async ({ desk }) => {
  await startOfficeWith(desk.page, 'Marchbanks');
  const folder = await mkdtemp(join(tmpdir(), 'peer-desk-read-only-'));
  const mounted = mountSmallDisk(folder, 64);
  try {
    test.skip(!mounted, 'Making a read-only data folder needs the right to mount.');
    await desk.relaunch({ between: () => copyProfile(desk.dataFolder, folder) });
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    const { code, output } = await startBeside(folder);
    expect(output).toContain(
      'Peer Desk may not write to its data folder, so it did not start. Your records are untouched.',
    );
    expect(code).toBe(1);
    execFileSync('mount', ['-o', 'remount,rw', folder]);
    await expectPeers(await desk.relaunch({ folder }), 'Marchbanks');
    await desk.quit();
  } finally {
    if (mounted) execFileSync('umount', ['-l', folder]);
    await rm(folder, { recursive: true });
  }
});

/** Adds a peer, until the form goes or says why it does not. */
async function tryToAdd(page: Page, lastName: string): Promise<void> {
  const peers = new PeersPage(page);
  await peers.open();
  await peers.startAdding();
  await peers.enter({ 'First name': 'Zephyrine', 'Last name': lastName });
  await peers.confirm();
  await expect(async () => {
    expect((await peers.form.isHidden()) || (await peers.form.getByRole('alert').isVisible())).toBe(true);
  }).toPass();
}

/** What was refused is sent again, or the safety copy tried again. */
async function finishAdding(page: Page): Promise<void> {
  const peers = new PeersPage(page);
  if (await peers.form.isVisible()) await peers.confirm();
  else await page.getByRole('button', { name: 'Try again' }).click();
  await peers.form.waitFor({ state: 'hidden' });
}

test('a disk that is full while saving is said; what was typed stays, and is kept once there is room', async ({
  desk,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'peer-desk-full-'));
  const mounted = mountSmallDisk(folder, 160);
  const fill = join(folder, 'fill');
  try {
    test.skip(!mounted, 'Filling a disk needs the right to mount a small one.');
    await startOfficeWith(desk.page, 'Marchbanks');
    const page = await desk.relaunch({ between: () => copyProfile(desk.dataFolder, folder), folder });
    await writeFile(fill, Buffer.alloc(200 * 1024 * 1024)).catch(() => undefined);
    const said = page.getByRole('alert').filter({ hasText: /disk is( not)? full/ });
    // Within the last block there may be room for a change more.
    let added = 0;
    for (; added < 40 && !(await said.first().isVisible()); added += 1) await tryToAdd(page, `Ostrander${added}`);
    await expect(said.first()).toBeVisible();
    test.info().annotations.push({ type: 'said', description: (await said.allInnerTexts()).join('\n') });
    await rm(fill);
    await finishAdding(page);
    await expect(saved(page)).toBeVisible();
    await expect(said).toHaveCount(0);
    const names = ['Marchbanks', ...Array.from({ length: added }, (_, place) => `Ostrander${place}`)];
    await expectPeers(page, ...names);
    // Chromium has been seen to drop a database whose disk was full; then the safety copy has all of it.
    const again = await desk.relaunch({ folder });
    const bringBack = again.getByRole('button', { name: 'Bring them back' });
    await bringBack.or(today(again)).waitFor();
    if (await bringBack.isVisible()) {
      test.info().annotations.push({ type: 'said', description: await again.getByRole('main').innerText() });
      await bringBack.click();
      await again.getByRole('button', { name: 'Open Peer Desk' }).click();
    }
    await expectPeers(again, ...names);
    await desk.quit();
  } finally {
    if (mounted) execFileSync('umount', ['-l', folder]);
    await rm(folder, { recursive: true });
  }
});

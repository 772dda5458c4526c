import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { BackupsSection } from './pages/backups-section';
import { PeersPage } from './pages/peers-page';
import { expect, test, type Desk } from './support/launch';
import { expectNoViolations } from './support/axe';
import { addPeer, expectPeers, saved, startOfficeWith, WORDS } from './support/records';

const today = (page: Page) => page.getByRole('heading', { level: 1, name: 'Today' });
const noteSaid = async (page: Page) =>
  test.info().annotations.push({ type: 'said', description: await page.getByRole('main').innerText() });

async function backUp(page: Page): Promise<void> {
  const backups = new BackupsSection(page);
  await backups.open();
  await backups.backUp();
}

async function flipBit(path: string, part: number): Promise<void> {
  const bytes = await readFile(path);
  const place = Math.floor(bytes.length * part);
  bytes[place] = (bytes[place] ?? 0) ^ 4;
  await writeFile(path, bytes);
}

/** The files of a folder inside the data folder, oldest first. */
async function filesIn({ dataFolder }: Desk, folder: string, ending: string): Promise<string[]> {
  const names = (await readdir(join(dataFolder, folder))).filter((name) => name.endsWith(ending)).toSorted();
  return names.map((name) => join(dataFolder, folder, name));
}

test('records and safety copy both gone: never started empty, an earlier backup is chosen and restored', async ({
  desk,
}) => {
  await startOfficeWith(desk.page, 'Marchbanks');
  await backUp(desk.page);
  await addPeer(desk.page, 'Ostrander');
  await expect(saved(desk.page)).toBeVisible();
  const page = await desk.relaunch({
    between: async () => {
      for (const folder of ['IndexedDB', 'journal']) await rm(join(desk.dataFolder, folder), { recursive: true });
    },
  });
  await expect(page.getByRole('heading', { level: 1, name: 'Restore an earlier backup' })).toBeVisible();
  await expect(page.getByText('neither they nor their safety copy are there any more')).toBeVisible();
  // Another was made when the window closed.
  await expect(page.getByRole('radio', { name: /2 peers, 0 requests and 0 day entries$/ })).toBeChecked();
  await page.getByRole('radio', { name: /1 peer, 0 requests and 0 day entries$/ }).check();
  await expectNoViolations(page);
  await noteSaid(page);
  await page.getByRole('button', { name: 'Restore this backup' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Your records are back' })).toBeVisible();
  await expect(page.getByText(/^1 peer, /)).toBeVisible();
  await page.getByRole('button', { name: 'Open Peer Desk' }).press('Enter');
  await expect(today(page)).toBeVisible();
  await addPeer(page, 'Pettibone');
  await expect(saved(page)).toBeVisible();
  await expectPeers(await desk.relaunch(), 'Marchbanks', 'Pettibone');
});

test('a bit flipped in the newest backup: the next older one and the safety copy bring everything back', async ({
  desk,
}) => {
  await startOfficeWith(desk.page, 'Marchbanks');
  await backUp(desk.page);
  await addPeer(desk.page, 'Ostrander');
  await backUp(desk.page);
  await addPeer(desk.page, 'Pettibone');
  await expect(saved(desk.page)).toBeVisible();
  const page = await desk.relaunch({
    between: async () => {
      const copies = await filesIn(desk, 'copies', '.age');
      await flipBit(copies.at(-1) ?? '', 0.5);
      const [segment = ''] = await filesIn(desk, 'journal', '.pdj');
      // In the first change, which both backups hold.
      await flipBit(segment, 0.1);
      await rm(join(desk.dataFolder, 'IndexedDB'), { recursive: true });
    },
  });
  await page.getByRole('button', { name: 'Bring them back' }).click();
  await expect(page.getByText(/newer backups? w(as|ere) damaged and passed over/)).toBeVisible();
  await noteSaid(page);
  await page.getByRole('button', { name: 'Open Peer Desk' }).click();
  await expectPeers(page, 'Marchbanks', 'Ostrander', 'Pettibone');
  await expectPeers(await desk.relaunch(), 'Marchbanks', 'Ostrander', 'Pettibone');
});

/** A header with another salt: to the key of these records every frame is then one of another key. */
async function lockWithAnotherKey(path: string): Promise<void> {
  const bytes = await readFile(path);
  const head = Buffer.from(bytes.subarray(0, 20));
  head[7] = (head[7] ?? 0) ^ 1;
  const copy = Buffer.concat([head, createHash('sha256').update(head).digest().subarray(0, 4)]);
  await writeFile(path, Buffer.concat([copy, copy, bytes.subarray(2 * copy.length)]));
}

test('a safety copy under another key: said, and written anew from the records when asked', async ({ desk }) => {
  await startOfficeWith(desk.page, 'Marchbanks');
  const page = await desk.relaunch({
    between: async () => {
      for (const path of await filesIn(desk, 'journal', '.pdj')) await lockWithAnotherKey(path);
    },
  });
  const mark = page.getByRole('alert').filter({ hasText: 'safety copy not written' });
  await expect(mark).toContainText('locked with another key');
  await expectNoViolations(page);
  test.info().annotations.push({ type: 'said', description: await mark.innerText() });
  await mark.getByRole('button', { name: 'Write a new safety copy' }).click();
  await expect(mark).toBeHidden();
  await addPeer(page, 'Ostrander');
  await expect(saved(page)).toBeVisible();
  expect(await filesIn(desk, 'journal/older', '.pdj')).toHaveLength(1);
  const again = await desk.relaunch({ between: () => rm(join(desk.dataFolder, 'IndexedDB'), { recursive: true }) });
  await again.getByRole('button', { name: 'Bring them back' }).click();
  await again.getByRole('button', { name: 'Open Peer Desk' }).click();
  await expectPeers(again, 'Marchbanks', 'Ostrander');
});

test('a row that turns out to be damaged when a screen reads it leads to the rebuild', async ({ desk }) => {
  await startOfficeWith(desk.page, 'Marchbanks');
  const page = await desk.relaunch();
  await expect(today(page)).toBeVisible();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('peer-desk');
        opening.addEventListener('error', () => reject(new Error('not opened')));
        opening.addEventListener('success', () => {
          const database = opening.result;
          const writing = database.transaction('operations', 'readwrite');
          const rows = writing.objectStore('operations').openCursor();
          rows.addEventListener('success', () => {
            const { result } = rows;
            if (!result) return;
            result.value.sealed[40] ^= 1;
            result.update(result.value);
            result.continue();
          });
          writing.addEventListener('complete', () => {
            database.close();
            resolve();
          });
        });
      }),
  );
  const peers = new PeersPage(page);
  await peers.open();
  // Not `openPeer`: the page gives way before it stands.
  await peers.table.getByRole('link', { name: `${WORDS.firstName} Marchbanks` }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Your records cannot be read' })).toBeVisible();
  await page.getByRole('button', { name: 'Rebuild from the safety copy' }).click();
  await page.getByRole('button', { name: 'Open Peer Desk' }).click();
  await expectPeers(page, 'Marchbanks');
});

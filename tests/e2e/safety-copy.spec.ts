import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LockPage } from './pages/lock-page';
import { PeersPage } from './pages/peers-page';
import { SettingsPage } from './pages/settings-page';
import { expect, test } from './support/launch';
import { expectNoViolations } from './support/axe';
import { addPeer, saved, startOffice, WORDS } from './support/records';
import { wordsInFolder } from './support/words-in-folder';

test('records whose folder was deleted are brought back from the safety copy, with their history', async ({ desk }) => {
  await startOffice(desk.page);
  await addPeer(desk.page, 'Marchbanks');
  await addPeer(desk.page, 'Ostrander');
  await expect(saved(desk.page)).toBeVisible();

  const page = await desk.relaunch({ between: () => rm(join(desk.dataFolder, 'IndexedDB'), { recursive: true }) });
  await expect(page.getByRole('heading', { level: 1, name: 'Your records are missing' })).toBeFocused();
  await expect(page.getByText('the safety copy holds all 3 changes')).toBeVisible();
  await expectNoViolations(page);
  await page.getByRole('button', { name: 'Bring them back' }).press('Enter');
  await expect(page.getByText('3 changes brought back.')).toBeVisible();
  await expect(page.getByText(/^0 peers/)).toBeVisible();
  await expect(page.getByText(/^2 peers/)).toBeVisible();
  await page.getByRole('button', { name: 'Open Peer Desk' }).click();

  const peers = new PeersPage(page);
  await peers.open();
  await peers.openPeer(`${WORDS.firstName} Marchbanks`);
  await expect(page.getByText(WORDS.notes)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Undo/ })).toContainText('Ostrander');
  await addPeer(page, 'Pettibone');
  await expect(saved(page)).toBeVisible();
  // The desk and its safety copy agree again.
  await desk.relaunch();
  await expect(desk.page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
});

test('a safety copy that cannot be written is said; nothing more is written until it can', async ({ desk }) => {
  await startOffice(desk.page);
  const journal = join(desk.dataFolder, 'journal');
  const aside = join(desk.dataFolder, 'aside');
  // A file where the folder belongs: nothing can be written there, whoever runs the test.
  const page = await desk.relaunch({
    between: async () => {
      await rename(journal, aside);
      await writeFile(journal, '');
    },
  });
  const mark = page.getByRole('alert').filter({ hasText: 'safety copy not written' });
  await expect(mark).toBeVisible();
  await expectNoViolations(page);
  const peers = new PeersPage(page);
  await peers.open();
  await peers.startAdding();
  await peers.enter({ 'First name': WORDS.firstName, 'Last name': WORDS.lastName });
  await peers.form.getByRole('button', { name: 'Add peer' }).click();
  await expect(peers.form.getByRole('alert')).toContainText('nothing more was written');
  await expect(peers.field('Last name')).toHaveValue(WORDS.lastName);

  await rm(journal);
  await rename(aside, journal);
  await peers.form.getByRole('button', { name: 'Add peer' }).click();
  await peers.form.waitFor({ state: 'hidden' });
  await expect(mark).toBeHidden();
  await expect(saved(page)).toBeVisible();
});

test('an older copy of the data folder beside a newer journal is told, and two pasts are never mixed', async ({
  desk,
}) => {
  await startOffice(desk.page);
  await addPeer(desk.page, 'Marchbanks');
  const journal = join(desk.dataFolder, 'journal');
  const aside = join(desk.dataFolder, 'aside');
  const page = await desk.relaunch({ between: () => rename(journal, aside) });
  await addPeer(page, 'Ostrander');
  const again = await desk.relaunch({
    between: async () => {
      await rm(journal, { recursive: true });
      await rename(aside, journal);
    },
  });
  // The journal of before only lacks the last change: it is brought up to the records.
  await expect(again.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  await addPeer(again, 'Pettibone');
  await expect(saved(again)).toBeVisible();
});

test('no word of a person or the office lies readable in the data folder', async ({ desk }) => {
  await startOffice(desk.page);
  const { page } = desk;
  const peers = new PeersPage(page);
  await peers.open();
  await peers.startAdding();
  await peers.enter({
    'First name': WORDS.firstName,
    'Last name': WORDS.lastName,
    'E-mail': WORDS.email,
    Notes: WORDS.notes,
  });
  await peers.form.getByRole('button', { name: 'Add peer' }).click();
  await peers.form.waitFor({ state: 'hidden' });
  // What is looked for is kept while the window is open, and no longer.
  await peers.open();
  await page.getByLabel('Search peers').fill(WORDS.lastName);
  await expect(peers.table.getByText(WORDS.lastName)).toBeVisible();
  await page.getByRole('main').getByText(WORDS.lastName).first().click();
  await new SettingsPage(page).open();
  await expect(page.getByText(WORDS.userName).first()).toBeVisible();
  await expect(saved(page)).toBeVisible();
  await desk.quit();

  expect(await wordsInFolder(desk.dataFolder, Object.values(WORDS))).toEqual([]);
  // The groups are words of the program too, which Chromium keeps compiled beside the records.
  const group = await wordsInFolder(desk.dataFolder, ['Independent']);
  expect(group.filter((found) => !/ in \/?Code Cache\/js\//.test(found.replaceAll('\\', '/')))).toEqual([]);
});

test('a change shown as saved is there after a kill at any moment', async ({ desk }) => {
  test.slow();
  await startOffice(desk.page);
  const names: string[] = [];
  for (let round = 0; round < 5; round += 1) {
    const before = names.length;
    const name = `Round${round}`;
    await addPeer(desk.page, name);
    await expect(saved(desk.page)).toBeVisible();
    names.push(name);
    expect(names.length).toBe(before + 1);
    // One more is under way when the power goes: it may be there or not, and harms nothing.
    const peers = new PeersPage(desk.page);
    await peers.open();
    await peers.startAdding();
    await peers.enter({ 'First name': 'Perhaps', 'Last name': `Half${round}` });
    void peers.form
      .getByRole('button', { name: 'Add peer' })
      .click()
      .catch(() => undefined);
    await desk.page
      .waitForFunction(
        (after) => performance.now() > after,
        await desk.page.evaluate((more) => performance.now() + more, round * 15),
      )
      .catch(() => undefined);
    const page = await desk.relaunch({ kill: true });
    if (await page.getByRole('button', { name: 'Bring them back' }).isVisible()) throw new Error('Something was lost');
    const list = new PeersPage(page);
    await list.open();
    for (const each of names) await expect(list.table.getByText(each).first()).toBeVisible();
  }
});

test('locked and opened again, the safety copy goes on', async ({ desk }) => {
  await startOffice(desk.page);
  const settings = new SettingsPage(desk.page);
  await settings.open();
  test.skip(process.platform !== 'linux', 'This computer has a keychain.');
  await settings.section('Office passphrase').getByRole('link', { name: 'Lock now' }).click();
  await new LockPage(desk.page).passphrase.waitFor();
  await new LockPage(desk.page).openIfAsked();
  await addPeer(desk.page);
  await expect(saved(desk.page)).toBeVisible();
});

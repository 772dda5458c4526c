import type { Page } from '@playwright/test';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ColleaguesSection, ReadingPage } from './pages/colleagues-section';
import { FirstStartPage } from './pages/first-start-page';
import { ImportPage } from './pages/import-page';
import { PASSPHRASE } from './pages/lock-page';
import { PeersPage } from './pages/peers-page';
import { answerOpenDialog, answerSaveDialog } from './support/dialogs';
import { expect, test } from './support/launch';
import { expectNoViolations } from './support/axe';

test.skip(process.platform !== 'linux', 'With a keychain the passphrase is chosen later.');

let outside = '';
let shared = '';
let ben = '';

test.beforeEach(async () => {
  outside = await mkdtemp(join(tmpdir(), 'peer-desk-office-'));
  shared = join(outside, 'Shared drive');
  ben = join(outside, 'ben');
  await mkdir(shared);
  await mkdir(ben);
});
test.afterEach(() => rm(outside, { recursive: true, force: true, maxRetries: 5 }));

async function addPeer(page: Page, lastName: string): Promise<void> {
  const peers = new PeersPage(page);
  await peers.open();
  await peers.startAdding();
  await peers.enter({ 'First name': 'Zephyrine', 'Last name': lastName });
  await peers.form.getByRole('button', { name: 'Add peer' }).click();
  await peers.form.waitFor({ state: 'hidden' });
}

async function listed(page: Page, names: readonly string[]): Promise<void> {
  const peers = new PeersPage(page);
  await peers.open();
  for (const name of names) await expect(peers.table.getByText(name).first()).toBeVisible();
}

/** Leaves a copy, and waits until a further one lies in the folder. */
async function leaveNow({ leave }: ColleaguesSection): Promise<void> {
  const before = (await copiesThere()).length;
  await leave.click();
  await expect.poll(async () => (await copiesThere()).length, { timeout: 30_000 }).toBeGreaterThan(before);
}

const copiesThere = async () => (await readdir(shared)).filter((name) => name.startsWith('peer-desk-office-'));

test('a copy is left within a minute, read on a second computer, handed over, taken over and read on', async ({
  desk,
}) => {
  test.setTimeout(300_000);
  await new FirstStartPage(desk.page).startOffice('Independent', 'Priya Ramanathan');
  await addPeer(desk.page, 'Marchbanks');
  let section = new ColleaguesSection(desk.page);
  await section.open();
  await answerOpenDialog(desk.app, [shared]);
  await section.chooseFolder(PASSPHRASE);
  // Nobody pressed anything for it.
  await expect.poll(copiesThere, { timeout: 60_000 }).toHaveLength(1);
  await expect(section.section.getByText('Left today')).toBeVisible();
  await expectNoViolations(desk.page);
  const [first = ''] = await copiesThere();
  expect((await readFile(join(shared, first))).includes('Marchbanks')).toBe(false);

  await desk.relaunch({ folder: ben, unlock: false });
  let reading = new ReadingPage(desk.page);
  await answerOpenDialog(desk.app, [shared]);
  await reading.begin('five words that are wrong');
  await reading.read.click();
  await expect(desk.page.getByText('This is not the office passphrase.')).toBeVisible();
  await expectNoViolations(desk.page);
  await desk.page.getByLabel(/^Office passphrase\s*\*?$/).fill(PASSPHRASE);
  await reading.read.click();
  await expect(reading.asLeftBy('Priya Ramanathan')).toBeVisible();
  await listed(desk.page, ['Marchbanks']);
  const peers = new PeersPage(desk.page);
  await peers.openPeer('Zephyrine Marchbanks');
  await answerSaveDialog(desk.app, join(outside, 'pack.html'));
  await desk.page.getByRole('button', { name: 'Make a subject access pack' }).click();
  await expect(peers.form).toContainText('You are reading');
  await peers.form.getByRole('button', { name: 'Make the pack' }).click();
  await expect(peers.form.getByRole('status')).toContainText('Saved as pack.html.');
  await peers.form.getByRole('button', { name: 'Close' }).click();
  await peers.form.waitFor({ state: 'hidden' });
  expect(await readFile(join(outside, 'pack.html'), 'utf8')).toContain('Zephyrine');
  await peers.open();
  await desk.page.getByRole('button', { name: 'Add peer' }).click();
  await expect(desk.page.getByRole('dialog', { name: 'You are reading' })).toBeVisible();
  await expectNoViolations(desk.page);
  await desk.page.getByRole('button', { name: 'Close' }).click();
  await new ImportPage(desk.page).open();
  await expect(desk.page.getByText('You are reading the records as a colleague left them')).toBeVisible();
  await expect(desk.page.locator('input[type="file"]')).toHaveCount(0);
  await reading.takeOver.click();
  await expect(desk.page.getByText('last left a copy today')).toBeVisible();
  await expectNoViolations(desk.page);
  await desk.page.getByRole('button', { name: 'Go on reading' }).click();

  await desk.relaunch();
  await addPeer(desk.page, 'Ostrander');
  section = new ColleaguesSection(desk.page);
  await section.open();
  await section.handTheRecordsOver();
  await expectNoViolations(desk.page);

  await desk.relaunch({ folder: ben });
  reading = new ReadingPage(desk.page);
  await expect(desk.page.getByText('A newer copy is there')).toBeVisible();
  await reading.look.click();
  await expect(desk.page.getByText('A newer copy is there')).toBeHidden();
  await listed(desk.page, ['Marchbanks', 'Ostrander']);
  await reading.takeOver.click();
  await expect(reading.takeOver).toHaveCount(0);
  await addPeer(desk.page, 'Pettibone');
  await new ColleaguesSection(desk.page).open();
  await new ColleaguesSection(desk.page).section.getByRole('button', { name: 'Leave a copy now' }).click();
  await expect.poll(async () => (await copiesThere()).length).toBeGreaterThan(2);
  await desk.relaunch({ folder: ben });
  await listed(desk.page, ['Marchbanks', 'Ostrander', 'Pettibone']);

  await desk.relaunch();
  reading = new ReadingPage(desk.page);
  await expect(desk.page.getByText('A newer copy is there')).toBeVisible();
  await reading.look.click();
  await expect(desk.page.getByText('A newer copy is there')).toBeHidden();
  await listed(desk.page, ['Marchbanks', 'Ostrander', 'Pettibone']);
});

test('a copy that has not come whole is passed over, and said so', async ({ desk }) => {
  test.setTimeout(240_000);
  await new FirstStartPage(desk.page).startOffice('Independent', 'Priya Ramanathan');
  await addPeer(desk.page, 'Marchbanks');
  const section = new ColleaguesSection(desk.page);
  await section.open();
  await answerOpenDialog(desk.app, [shared]);
  await section.chooseFolder(PASSPHRASE);
  const leave = section.section.getByRole('button', { name: 'Leave a copy now' });
  await leave.click();
  await expect.poll(copiesThere).toHaveLength(1);
  await addPeer(desk.page, 'Ostrander');
  await section.open();
  await leave.click();
  await expect.poll(copiesThere).toHaveLength(2);
  const [newest = ''] = (await copiesThere()).toSorted().toReversed();
  await truncate(join(shared, newest), 700);

  await desk.relaunch({ folder: ben, unlock: false });
  const reading = new ReadingPage(desk.page);
  await answerOpenDialog(desk.app, [shared]);
  await reading.begin(PASSPHRASE);
  await reading.read.click();
  await expect(desk.page.getByText(/A newer copy, left today .* has not come whole yet/)).toBeVisible();
  await expect(desk.page.getByText('A newer copy is there')).toHaveCount(0);
  await listed(desk.page, ['Marchbanks']);
  await expect(desk.page.getByText('Ostrander')).toHaveCount(0);
});

test('two people wrote: both are shown, and what the other one did is accepted or left', async ({ desk }) => {
  test.setTimeout(300_000);
  await new FirstStartPage(desk.page).startOffice('Independent', 'Priya Ramanathan');
  await addPeer(desk.page, 'Marchbanks');
  let section = new ColleaguesSection(desk.page);
  await section.open();
  await answerOpenDialog(desk.app, [shared]);
  await section.chooseFolder(PASSPHRASE);
  await leaveNow(section);

  await desk.relaunch({ folder: ben, unlock: false });
  await answerOpenDialog(desk.app, [shared]);
  const reading = new ReadingPage(desk.page);
  await reading.begin(PASSPHRASE);
  await reading.read.click();
  await reading.takeOver.click();
  await desk.page.getByRole('button', { name: 'Take over all the same' }).click();
  await expect(reading.takeOver).toHaveCount(0);
  await addPeer(desk.page, 'Ostrander');
  await addPeer(desk.page, 'Pettibone');
  section = new ColleaguesSection(desk.page);
  await section.open();
  await leaveNow(section);

  // Meanwhile the folder was away from the first computer, and work went on there.
  await desk.relaunch({
    between: () => rename(shared, `${shared} away`),
  });
  await addPeer(desk.page, 'Quillfeather');
  await desk.relaunch({ between: () => rename(`${shared} away`, shared) });
  await desk.page.getByRole('button', { name: 'Look through Ben Sample\u2019s changes' }).click();
  const dialog = desk.page.getByRole('dialog', { name: 'Two people wrote' });
  await dialog.getByRole('checkbox', { name: 'Accept: Add peer: Zephyrine Pettibone' }).uncheck();
  await expect(dialog.getByText('1 record will be taken in.')).toBeVisible();
  await expectNoViolations(desk.page);
  await dialog.getByRole('button', { name: 'Accept 1 change' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await listed(desk.page, ['Marchbanks', 'Ostrander', 'Quillfeather']);
  await expect(desk.page.getByText('Pettibone')).toHaveCount(0);
  section = new ColleaguesSection(desk.page);
  await section.open();
  await leaveNow(section);

  await desk.relaunch({ folder: ben });
  await expect(desk.page.getByText('Your changes were looked through and taken in.')).toBeVisible();
  await desk.page.getByRole('button', { name: 'Read on' }).click();
  await expect(new ReadingPage(desk.page).asLeftBy('Priya Ramanathan')).toBeVisible();
  await listed(desk.page, ['Marchbanks', 'Ostrander', 'Quillfeather']);
});

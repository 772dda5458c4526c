import type { Page } from '@playwright/test';
import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { FirstStartPage } from './pages/first-start-page';
import { LockPage, PASSPHRASE } from './pages/lock-page';
import { SettingsPage } from './pages/settings-page';
import { expect, test, type Desk } from './support/launch';
import { expectNoViolations } from './support/axe';

const OTHER = 'harbour kettle maple sonnet brisk';

/** A person at a computer without a keychain; with one, nothing of this is asked. */
async function startWithoutKeychain({ page }: Desk): Promise<LockPage> {
  const first = new FirstStartPage(page);
  await first.group.fill('Green');
  await first.userName.fill('Priya Ramanathan');
  await first.group.press('Escape');
  await first.start.click();
  const lock = new LockPage(page);
  await lock.ownWords.waitFor();
  return lock;
}

const today = (page: Page) => page.getByRole('heading', { level: 1, name: 'Today' });

test.skip(process.platform !== 'linux', 'This computer has a keychain, so the passphrase is not asked for.');

test('the proposed words have to be written down, and open the records from then on', async ({ desk }) => {
  const lock = await startWithoutKeychain(desk);
  const { page } = desk;
  await expect(lock.proposed).toHaveText(/^([a-z]{3,8} ){4}[a-z]{3,8}$/);
  const before = await lock.proposed.textContent();
  await page.getByRole('button', { name: 'Propose others' }).click();
  await expect(lock.proposed).not.toHaveText(before ?? '');
  await lock.use.click();
  await expect(page.getByText('Write the words down first, then tick this.')).toBeVisible();
  await expectNoViolations(page);
  const words = (await lock.proposed.textContent()) ?? '';
  await page.getByRole('checkbox', { name: 'We have written these words down' }).check();
  await lock.use.click();
  await expect(today(page)).toBeVisible();

  const again = new LockPage(await desk.relaunch({ unlock: false }));
  await expect(again.passphrase).toBeFocused();
  await expectNoViolations(again.page);
  await again.passphrase.fill(`  ${words.replace(' ', '  ')} `);
  await again.passphrase.press('Enter');
  await expect(today(again.page)).toBeVisible();
});

test('own words are typed twice, long enough; nothing is stored before', async ({ desk }) => {
  const lock = await startWithoutKeychain(desk);
  const { page } = desk;
  await lock.ownWords.click();
  const passphrase = page.getByLabel(/^Passphrase\s*\*?$/);
  const again = page.getByLabel(/^The same again\s*\*?$/);
  await passphrase.fill('elevenchars');
  await again.fill('eleven chars');
  await lock.use.click();
  await expect(passphrase).toHaveAccessibleDescription('Use 12 characters or more; five words are best.');
  await passphrase.fill(PASSPHRASE);
  await lock.use.click();
  await expect(again).toHaveAccessibleDescription('The two are not the same.');
  expect(await readdir(desk.dataFolder)).not.toContain('keys');
  await again.fill(PASSPHRASE);
  await lock.use.click();
  await expect(today(page)).toBeVisible();
  expect((await readdir(join(desk.dataFolder, 'keys'))).sort()).toEqual([
    'data-key.age',
    'office-identity.age',
    'office-key.sealed',
    'office-recipient.txt',
  ]);
});

test('locked, changed, and opened with the new passphrase only', async ({ desk }) => {
  const { page } = desk;
  await new FirstStartPage(page).startOffice();
  const settings = new SettingsPage(page);
  await settings.open();
  await settings.press('Office passphrase', 'Change passphrase');
  await page.getByLabel(/^Present passphrase\s*\*?$/).fill(OTHER);
  await page.getByLabel(/^New passphrase\s*\*?$/).fill(OTHER);
  await page.getByLabel(/^The same again\s*\*?$/).fill(OTHER);
  const change = page.getByRole('dialog').getByRole('button', { name: 'Change passphrase' });
  await change.click();
  const present = page.getByLabel(/^Present passphrase\s*\*?$/);
  await expect(present).toHaveAccessibleDescription(/This is not the office passphrase/);
  await present.fill(PASSPHRASE);
  await change.click();
  await expect(page.getByRole('dialog')).toBeHidden();

  await settings.section('Office passphrase').getByRole('link', { name: 'Lock now' }).click();
  const lock = new LockPage(page);
  await lock.passphrase.fill(PASSPHRASE);
  await lock.openButton.click();
  await expect(lock.passphrase).toHaveAccessibleDescription(/This is not the office passphrase/);
  await expect(lock.passphrase).toBeFocused();
  await lock.passphrase.fill(OTHER);
  await lock.openButton.click();
  await expect(today(page)).toBeVisible();

  await desk.app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
    items?.find((item) => item.label === 'Lock now')?.click();
  });
  await expect(lock.passphrase).toBeVisible();
  await lock.openIfAsked(OTHER);
  await expect(today(page)).toBeVisible();
});

test('keys that are gone or damaged are said, and nothing is started empty', async ({ desk }) => {
  await new FirstStartPage(desk.page).startOffice();
  const keys = join(desk.dataFolder, 'keys');
  const aside = join(desk.dataFolder, 'aside');
  await rename(keys, aside);
  const page = await desk.relaunch();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('the keys that open them are gone. The records are untouched.');
  await rename(aside, keys);
  await rename(join(keys, 'data-key.age'), aside);
  const again = page.getByRole('button', { name: 'Try again' });
  await again.click();
  await expect(alert).toContainText('The keys to your records are damaged, so the records stay closed.');
  await rename(aside, join(keys, 'data-key.age'));
  await again.click();
  const lock = new LockPage(page);
  await lock.passphrase.waitFor();
  await lock.openIfAsked();
  await expect(today(page)).toBeVisible();
});

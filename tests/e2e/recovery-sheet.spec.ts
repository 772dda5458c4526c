import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FirstStartPage } from './pages/first-start-page';
import { LockPage, PASSPHRASE } from './pages/lock-page';
import { SettingsPage } from './pages/settings-page';
import { answerSaveDialog } from './support/dialogs';
import { expect, test } from './support/launch';
import { expectNoViolations } from './support/axe';

test.skip(process.platform !== 'linux', 'This computer has a keychain, so there is no passphrase yet.');

test('the recovery sheet is printed, and what stands on it opens the records', async ({ desk }) => {
  const { app, page } = desk;
  await new FirstStartPage(page).startOffice();
  const settings = new SettingsPage(page);
  await settings.open();
  const section = settings.section('Office passphrase');
  await expect(section).toContainText('Not printed yet');
  await settings.press('Office passphrase', 'Print the recovery sheet');
  const dialog = page.getByRole('dialog', { name: 'Recovery sheet' });
  const passphrase = dialog.getByLabel(/^Office passphrase\s*\*?$/);
  await passphrase.fill('harbour kettle maple sonnet brisk');
  await passphrase.press('Enter');
  await expect(passphrase).toHaveAccessibleDescription(/This is not the office passphrase/);
  await passphrase.fill(PASSPHRASE);
  await passphrase.press('Enter');
  const groups = dialog.getByRole('group', { name: 'Recovery text' });
  await expect(groups).toHaveText(/^AGE-SECRET-KEY-1(\s+[0-9A-Z]{4}){14}\s+[0-9A-Z]{2}\s*$/);
  await expectNoViolations(page);
  const typed = (await groups.innerText()).toLowerCase().replaceAll(/\s+/g, ' ');

  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window) window.webContents.getPrintersAsync = () => Promise.resolve([]);
  });
  await dialog.getByRole('button', { name: 'Print', exact: true }).click();
  await expect(dialog.getByRole('status')).toContainText('No printer is set up on this computer.');
  const path = join(desk.dataFolder, 'sheet.pdf');
  await answerSaveDialog(app, path);
  await dialog.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(dialog.getByRole('status')).toContainText('Saved as sheet.pdf.');
  const pdf = await readFile(path, 'latin1');
  expect(pdf).toMatch(/^%PDF-/);
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);

  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(section).toContainText(/Printed or saved on \d\d\/\d\d\/\d{4}/);
  expect(await page.locator('body').innerHTML()).not.toContain('AGE-SECRET-KEY');
  await section.getByRole('link', { name: 'Lock now' }).click();
  await new LockPage(page).openIfAsked(typed);
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
});

import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { BackupsSection } from './pages/backups-section';
import { FirstStartPage } from './pages/first-start-page';
import { ImportPage } from './pages/import-page';
import { LockPage } from './pages/lock-page';
import { SettingsPage } from './pages/settings-page';
import { ShellPage } from './pages/shell-page';
import { inventedWorkbook } from './support/clean-workbook';
import { expect, test } from './support/launch';
import { expectNoViolations } from './support/axe';

test.use({ deskOptions: { keychain: true } });

test('where there is a keychain the passphrase is asked for at the first backup, and may be put off', async ({
  desk,
}) => {
  await new FirstStartPage(desk.page).startOffice();
  // Nothing is asked at the next start either.
  const page = await desk.relaunch({ unlock: false });
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
  const backups = new BackupsSection(page);
  await backups.open();
  const backUpNow = backups.section.getByRole('button', { name: 'Back up now' });
  await backUpNow.click();
  const asked = page.getByRole('dialog', { name: 'Choose the office passphrase' });
  await expect(asked).toBeVisible();
  await expectNoViolations(page);
  await asked.getByRole('button', { name: 'Later' }).click();
  const keys = new SettingsPage(page).section('Office passphrase');
  await expect(keys).toContainText('Not chosen yet: the records and their backups open on this computer only');
  await expect(backups.section).toContainText('no other computer can open them before an office passphrase is chosen');

  await backUpNow.click();
  const proposed = asked.getByRole('status', { name: 'Proposed words' });
  await expect(proposed).toHaveText(/^([a-z]{3,8} ){4}[a-z]{3,8}$/);
  const words = (await proposed.textContent()) ?? '';
  await asked.getByRole('checkbox', { name: 'We have written these words down' }).check();
  await asked.getByRole('button', { name: 'Use this passphrase' }).click();
  await page.getByRole('dialog', { name: 'Recovery sheet' }).getByRole('button', { name: 'Not now' }).click();
  await expect(keys).toContainText('Chosen; not stored on this computer');
  await expect(backups.section).toContainText('Protected byThe office passphrase.');

  // On another computer, whose keychain knows nothing of the key, the words open the records.
  const moved = await desk.relaunch({
    unlock: false,
    between: () => rename(join(desk.dataFolder, 'keys', 'data-key.keychain'), join(desk.dataFolder, 'aside')),
  });
  await new LockPage(moved).passphrase.waitFor();
  await new LockPage(moved).openIfAsked(words);
  await expect(moved.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
});

test('it is asked for after an import, which is done whatever the answer', async ({ page }) => {
  await new FirstStartPage(page).startOffice();
  const steps = new ImportPage(page);
  await steps.previewFile(inventedWorkbook().file);
  await steps.commitButton.click();
  const asked = page.getByRole('dialog', { name: 'Choose the office passphrase' });
  await asked.getByRole('button', { name: 'Later' }).click();
  await expect(steps.done).toContainText('rows imported');
  // Undo is no import: nothing is asked again.
  const shell = new ShellPage(page);
  await shell.undoButton.click();
  await shell.confirmUndo();
  await expect(shell.redoButton).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
});

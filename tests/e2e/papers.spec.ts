import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FirstStartPage } from './pages/first-start-page';
import { SettingsPage } from './pages/settings-page';
import { answerSaveDialog } from './support/dialogs';
import { expect, test } from './support/launch';
import { expectNoViolations } from './support/axe';

test('the paper for IT and data protection is read and printed in the application', async ({ desk }) => {
  const { page } = desk;
  await new FirstStartPage(page).openSample();
  const settings = new SettingsPage(page);
  await settings.open();
  await settings.section('Papers').getByRole('link', { name: 'For IT and data protection' }).click();
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Peer Desk: for IT and data protection');
  const main = page.getByRole('main');
  await expect(main.getByRole('row', { name: /^Network None/ })).toBeVisible();
  await expectNoViolations(page);

  const path = join(desk.dataFolder, 'paper.pdf');
  await answerSaveDialog(desk.app, path);
  await main.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(main.getByText('Saved as paper.pdf.')).toBeVisible();
  const pages = (await readFile(path, 'latin1')).match(/\/Type \/Page\b(?!s)/g) ?? [];
  expect(pages.length).toBeGreaterThan(1);
  // Few enough to be read, as a paper of two or three sheets.
  expect(pages.length).toBeLessThan(7);

  await main.getByRole('link', { name: 'Security' }).first().click();
  await expect(title).toHaveText('Security');
  await expectNoViolations(page);

  await main.getByRole('link', { name: 'when something breaks' }).click();
  await expect(title).toHaveText('When something breaks');
  await expect(main.getByRole('row', { name: /^The disk was full/ })).toBeVisible();
  await expectNoViolations(page);
});

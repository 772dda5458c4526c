import { FirstStartPage } from './pages/first-start-page';
import { ImportPage } from './pages/import-page';
import { ShellPage } from './pages/shell-page';
import { expectNoViolations } from './support/axe';
import { cleanWorkbook } from './support/clean-workbook';
import { expect, test } from './support/launch';

test('F1 explains the screen that is shown, and leads back to it', async ({ desk }) => {
  const { page } = desk;
  await new FirstStartPage(page).openSample();
  const shell = new ShellPage(page);
  const main = page.getByRole('main');

  await shell.open('Requests');
  // A list that is being searched may be asked about too.
  await page.getByRole('searchbox', { name: 'Search requests' }).press('F1');
  await expect(shell.heading).toHaveText('Help: Requests');
  await expect(shell.heading).toBeFocused();
  await expect(shell.navigation.getByRole('link', { name: 'Help' })).toHaveAttribute('aria-current', 'page');
  await expectNoViolations(page, 'Help: Requests');
  await main.getByRole('link', { name: 'Requests', exact: true }).click();
  await expect(shell.heading).toHaveText('Requests');
  await expect(shell.heading).toBeFocused();

  // From one topic to another, and back to where one was before the first.
  await shell.open('Peers');
  await main.getByRole('rowheader').getByRole('link').first().click();
  await expect(shell.heading).not.toHaveText('Peers');
  const peer = await shell.heading.innerText();
  await page.keyboard.press('F1');
  await expect(shell.heading).toHaveText('Help: Peers');
  await main.getByRole('link', { name: 'Training' }).first().click();
  await expect(shell.heading).toHaveText('Help: Training');
  await expect(shell.heading).toBeFocused();
  await expectNoViolations(page, 'Help: Training');
  await main.getByRole('link', { name: peer }).click();
  await expect(shell.heading).toHaveText(peer);

  // By the navigation and by the menu it is the same.
  await page.evaluate(() => {
    location.hash = '#/days/over';
  });
  await expect(shell.heading).toHaveText('Over 40 days');
  await shell.navigation.getByRole('link', { name: 'Help' }).click();
  await expect(shell.heading).toHaveText('Help: Days');
  await main.getByRole('link', { name: 'Over 40 days' }).click();
  await expect(shell.heading).toHaveText('Over 40 days');
  await desk.app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
    items?.find((item) => item.label === 'Help')?.click();
  });
  await expect(shell.heading).toHaveText('Help: Days');
  await expect(main.getByRole('row', { name: /^Pencilled in Put forward/ })).toBeVisible();

  // Over a dialog it stands beside what is typed, which stays.
  await shell.open('Today');
  await main.getByRole('button', { name: 'Add request' }).click();
  const from = shell.dialog.getByLabel('From', { exact: true });
  await from.fill('Placements desk');
  await page.keyboard.press('F1');
  const beside = page.getByRole('dialog', { name: 'Help: Requests' });
  await expect(beside.getByRole('heading', { name: 'The five commonest things' })).toBeFocused();
  await expectNoViolations(page, 'Help beside a dialog');
  await beside.getByRole('button', { name: 'Peers' }).last().click();
  await expect(page.getByRole('dialog', { name: 'Help: Peers' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(from).toHaveValue('Placements desk');
  await expect(from).toBeFocused();
});

test('help opens at the part of the screen where one is, and beside an import, which is not left without a question', async ({
  page,
}) => {
  await new FirstStartPage(page).startOffice();
  const shell = new ShellPage(page);
  const main = page.getByRole('main');
  await shell.open('Settings');
  await main.getByRole('button', { name: 'Backups', exact: true }).click();
  await shell.navigation.getByRole('link', { name: 'Help' }).click();
  await expect(shell.heading).toHaveText('Help: Settings');
  await expect(main.getByRole('heading', { name: 'Backups and the safety copy' })).toBeFocused();
  await page.evaluate(() => {
    location.hash = '#/days/year-end';
  });
  await expect(shell.heading).toHaveText('Year end');
  await page.keyboard.press('F1');
  await expect(main.getByRole('heading', { level: 2, name: 'Year end' })).toBeFocused();

  const imports = new ImportPage(page);
  await imports.previewFile((await cleanWorkbook()).file);
  await shell.navigation.getByRole('link', { name: 'Help' }).click();
  const beside = page.getByRole('dialog', { name: 'Help: Import' });
  await expect(beside.getByRole('heading', { name: 'How the figures come about' })).toBeFocused();
  await beside.getByRole('button', { name: 'Close help' }).click();
  await expect(imports.commitButton).toBeVisible();
  await shell.navigation.getByRole('link', { name: 'Peers' }).click();
  const leaving = page.getByRole('dialog', { name: 'Leave this import?' });
  await expectNoViolations(page, 'Leave this import?');
  await leaving.getByRole('button', { name: 'Go on with the import' }).click();
  await expect(imports.commitButton).toBeVisible();
  await shell.navigation.getByRole('link', { name: 'Peers' }).click();
  await leaving.getByRole('button', { name: 'Leave it' }).click();
  await expect(shell.heading).toHaveText('Peers');
});

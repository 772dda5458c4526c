import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DaysPage } from './pages/days-page';
import { FirstStartPage } from './pages/first-start-page';
import { PeersPage } from './pages/peers-page';
import { ShellPage } from './pages/shell-page';
import { answerSaveDialog } from './support/dialogs';
import { expect, test } from './support/launch';
import { expectNoViolations } from './support/axe';

const ANWEN = 'Anwen Sample';
const BEATRIX = 'Beatrix Sample';

test('a review of the pool is made, remarked, printed, checked against today, deleted and brought back', async ({
  desk,
}) => {
  test.slow();
  const { page } = desk;
  await new FirstStartPage(page).startOffice();
  const peers = new PeersPage(page);
  await peers.open();
  await peers.add({ 'First name': 'Anwen', 'Last name': 'Sample' });
  await peers.add({ 'First name': 'Beatrix', 'Last name': 'Sample' });
  const days = new DaysPage(page);
  await days.open();
  await days.record({ peers: [ANWEN], days: '1', state: 'Worked', whatFor: 'Reading' });

  const shell = new ShellPage(page);
  await shell.open('Reports');
  const main = page.getByRole('main');
  await main.getByRole('textbox', { name: 'As of' }).fill('01/01/2099');
  await main.getByRole('button', { name: 'Review the pool' }).click();
  await expect(main.getByText('Choose today or a day that has passed.')).toBeVisible();
  await main.getByRole('textbox', { name: 'As of' }).fill('today');
  await main.getByRole('button', { name: 'Review the pool' }).click();
  await expect(shell.heading).toHaveText(/^Review of the pool as of/);
  const row = (name: string) => main.getByRole('row', { name: new RegExp(`^${name}`) });
  await expect(row(ANWEN)).toContainText('39.0');
  await expect(row(BEATRIX)).toContainText('40.0');
  await expect(main.getByText('2, 1 with days in the year')).toBeVisible();
  await expectNoViolations(page);

  // In a window of the usual width everything is in sight.
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  const list = main.getByRole('region', { name: /^Review of the pool as of/ });
  await expect(list.getByRole('columnheader', { name: 'Availability' })).toBeVisible();
  await expect.poll(() => list.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);

  await main.getByRole('button', { name: `Add a remark on ${BEATRIX}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Remark').fill('Ready for a first challenge');
  await expectNoViolations(page);
  await dialog.getByRole('button', { name: 'Keep the remark' }).click();
  await expect(row(BEATRIX)).toContainText('Ready for a first challenge');

  await main.getByRole('button', { name: 'Check against today' }).click();
  await expect(main.getByText(/^Every figure is the same/)).toBeVisible();

  await main.getByRole('button', { name: 'Print or save as PDF' }).click();
  const path = join(desk.dataFolder, 'review.pdf');
  await answerSaveDialog(desk.app, path);
  await dialog.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(dialog.getByRole('status')).toContainText('Saved as review.pdf.');
  expect(await readFile(path, 'latin1')).toMatch(/^%PDF-/);
  await dialog.getByRole('button', { name: 'Close' }).click();

  await days.open();
  await days.record({ peers: [BEATRIX], days: '0.5', state: 'Worked', whatFor: 'Mentoring' });
  await shell.open('Reports');
  await expect(main.getByRole('table', { name: 'Export log' })).toContainText('review.pdf');
  await main.getByRole('table', { name: 'Reviews of the pool' }).getByRole('link').click();
  await expect(row(BEATRIX)).toContainText('40.0');
  await expect(row(BEATRIX)).toContainText('Ready for a first challenge');
  await main.getByRole('button', { name: 'Check against today' }).click();
  const differs = main.getByRole('table', { name: 'What differs' });
  await expect(differs).toContainText('Worked: 0.0 \u2192 0.5');
  await expect(differs).toContainText('entered: worked 0.5 days');
  await expectNoViolations(page);

  await main.getByRole('button', { name: 'Delete', exact: true }).click();
  await dialog.getByRole('button', { name: 'Delete the review' }).click();
  await expect(shell.heading).toHaveText('Reports');
  await expect(main.getByRole('table', { name: 'Reviews of the pool' })).toHaveCount(0);
  await shell.undoButton.click();
  await shell.confirmUndo();
  await main.getByRole('table', { name: 'Reviews of the pool' }).getByRole('link').click();
  await expect(row(BEATRIX)).toContainText('Ready for a first challenge');
});

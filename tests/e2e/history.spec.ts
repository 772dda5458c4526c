import { DaysPage } from './pages/days-page';
import { FirstStartPage } from './pages/first-start-page';
import { PeersPage } from './pages/peers-page';
import { ShellPage } from './pages/shell-page';
import { expect, test } from './support/launch';
import { expectNoViolations } from './support/axe';

const ANWEN = 'Anwen Sample';

test('what was done is found by person, kind and record, opened before and after, and taken back', async ({ page }) => {
  test.slow();
  await new FirstStartPage(page).startOffice();
  const peers = new PeersPage(page);
  await peers.open();
  await peers.add({ 'First name': 'Anwen', 'Last name': 'Sample' });
  await peers.add({ 'First name': 'Beatrix', 'Last name': 'Sample' });
  const days = new DaysPage(page);
  await days.open();
  await days.record({ peers: [ANWEN], days: '1', state: 'Worked', whatFor: 'Reading' });

  const shell = new ShellPage(page);
  const main = page.getByRole('main');
  await page.getByRole('link', { name: 'History' }).click();
  await expect(shell.heading).toHaveText('History');
  await expect(main.getByRole('status').filter({ hasText: 'change' })).toHaveText('4 changes');
  const table = main.getByRole('table', { name: 'History' });
  await expect(table.getByRole('row').nth(2)).toContainText(`Record days: ${ANWEN}`);
  await expectNoViolations(page);

  await main.getByRole('combobox', { name: 'Peer, request, project or event' }).fill('anwen');
  await page.getByRole('option', { name: ANWEN }).click();
  await expect(main.getByRole('status').filter({ hasText: 'change' })).toHaveText('2 changes');
  await main.getByRole('combobox', { name: 'Kind of change' }).click();
  await page.getByRole('option', { name: /^Record days/ }).click();
  await expect(main.getByRole('status').filter({ hasText: 'change' })).toHaveText('1 change');

  await table.getByRole('link', { name: `Record days: ${ANWEN}` }).click();
  await expect(shell.heading).toHaveText(`Record days: ${ANWEN}`);
  await expect(main.getByRole('heading', { level: 3 })).toContainText('Day entry Anwen Sample');
  await expect(main.getByRole('row', { name: /^What for/ })).toContainText('Reading');
  await expectNoViolations(page);
  await main.getByRole('button', { name: 'Undo' }).click();
  await expect(shell.dialog).toContainText('1 day entry will be taken away.');
  await shell.confirmUndo();
  await expect(main.getByText('Taken back since')).toBeVisible();

  await main.getByRole('link', { name: 'History' }).click();
  await expect(main.getByRole('combobox', { name: 'Kind of change' })).toHaveText(/^Record days/);
  await expect(main.getByRole('status').filter({ hasText: 'change' })).toHaveText('2 changes');
  await expect(table.getByRole('row', { name: /^Undo of: Record days/ })).toContainText('Redo');
  await expect(table.getByRole('row', { name: /^Record days/ })).toContainText('Taken back');

  await main.getByRole('link', { name: 'Deleted items' }).click();
  const deleted = main.getByRole('table', { name: 'Deleted items' });
  await expect(deleted.getByRole('row', { name: /^Day entry Anwen Sample/ })).toContainText('Undo of: Record days');
  await expectNoViolations(page);
  await deleted.getByRole('button', { name: /^Restore Day entry Anwen Sample/ }).click();
  await expect(shell.dialog).toContainText('Reading');
  await expectNoViolations(page);
  await shell.dialog.getByRole('button', { name: 'Restore' }).click();
  await expect(main.getByText('Nothing was deleted')).toBeVisible();
  await peers.open();
  await expect(main.getByRole('row', { name: new RegExp(`^${ANWEN}`) })).toContainText('39.0');

  // Who is there no longer can be asked for too.
  await page.getByRole('link', { name: 'History' }).click();
  const asked = main.getByRole('combobox', { name: 'Peer, request, project or event' });
  await asked.fill('beatrix');
  await page.getByRole('option', { name: /^Beatrix Sample/ }).click();
  await main.getByRole('button', { name: 'Clear filters' }).click();
  await table
    .getByRole('row', { name: /^Add peer: Beatrix/ })
    .getByRole('button', { name: /^Undo/ })
    .click();
  await shell.confirmUndo();
  await asked.fill('beatrix');
  await page.getByRole('option', { name: /^Beatrix Sample.*Peer, deleted/ }).click();
  await expect(main.getByRole('status').filter({ hasText: 'change' })).toHaveText('2 changes');
});

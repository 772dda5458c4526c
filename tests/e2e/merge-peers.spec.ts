import { DaysPage } from './pages/days-page';
import { FirstStartPage } from './pages/first-start-page';
import { PeersPage } from './pages/peers-page';
import { ShellPage } from './pages/shell-page';
import { expect, test } from './support/launch';
import { expectNoViolations } from './support/axe';

const MARGARET = 'Margaret Sample';
const MAGS = 'Mags Sample';

test('two records of one person are merged, and parted again with each day where it belongs', async ({ page }) => {
  test.slow();
  await new FirstStartPage(page).startOffice();
  const shell = new ShellPage(page);
  const main = page.getByRole('main');
  const peers = new PeersPage(page);
  await peers.open();
  await peers.add({ 'First name': 'Margaret', 'Last name': 'Sample', 'E-mail': 'm.sample@example.org' });
  await peers.add({ 'First name': 'Mags', 'Last name': 'Sample', 'E-mail': 'm.sample@example.org', Ward: 'North' });
  const days = new DaysPage(page);
  await days.open();
  await days.record({
    peers: [MARGARET],
    from: '01/04/2026',
    to: '30/04/2026',
    ticks: ['Weekends too'],
    state: 'Worked',
    whatFor: 'Challenge',
  });
  await days.record({
    peers: [MAGS],
    from: '01/05/2026',
    to: '11/05/2026',
    ticks: ['Weekends too'],
    state: 'Worked',
    whatFor: 'Mentoring',
  });

  await peers.open();
  await main.getByRole('link', { name: 'Duplicates' }).click();
  const likely = main.getByRole('table', { name: 'May be one person' });
  await expect(likely).toContainText('same e-mail');
  await expectNoViolations(page);
  await likely.getByRole('button', { name: /^They are two people/ }).click();
  await expect(main.getByText('No two peers are alike')).toBeVisible();
  await main.getByRole('button', { name: /^Ask again/ }).click();

  await likely.getByRole('link', { name: /^Compare and merge/ }).click();
  await expect(shell.heading).toHaveText(`Merge ${MAGS} into ${MARGARET}`);
  const together = main.getByRole('table', { name: 'Days of both together' });
  await expect(together).toContainText('41.0');
  await expect(together).toContainText('Over, no approval');
  await expect(main.getByRole('radio', { name: 'Ward: North' })).toBeChecked();
  await main.getByRole('radio', { name: 'First name: Mags' }).check();
  await expectNoViolations(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoViolations(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await main.getByRole('button', { name: 'Merge', exact: true }).click();

  await expect(shell.heading).toHaveText(MAGS);
  await expect(main).toContainText('41.0');
  await expect(main.getByRole('heading', { name: /^Merged/ })).toBeVisible();
  await days.open();
  await days.record({ peers: [MAGS], days: '0.5', state: 'Worked', whatFor: 'Reading' });

  await peers.open();
  await main.getByRole('link', { name: 'Duplicates' }).click();
  await main.getByRole('button', { name: `Unmerge ${MAGS}` }).click();
  await expect(shell.dialog).toContainText('Left with Margaret Sample, as they came after the merge: 1 day entry');
  await expect(shell.dialog).toContainText('Reading');
  await expectNoViolations(page);
  await shell.dialog.getByRole('button', { name: 'Unmerge' }).click();
  await expect(likely).toContainText(MARGARET);
  await peers.open();
  await expect(main.getByRole('row', { name: new RegExp(`^${MAGS}`) })).toContainText('29.0');
  await expect(main.getByRole('row', { name: new RegExp(`^${MARGARET}`) })).toContainText('9.5');
});

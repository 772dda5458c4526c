import type { Page } from '@playwright/test';
import { FirstStartPage } from './pages/first-start-page';
import { RequestsPage } from './pages/requests-page';
import { ShellPage } from './pages/shell-page';
import { closeDialog, expectNoViolations, violations } from './support/axe';
import { expect, test } from './support/launch';

const HELP = ['first-steps', 'today', 'requests', 'peers', 'days', 'training', 'import', 'reports', 'settings'];
const NOT_HERE = [
  '/peers/nobody',
  '/peers/duplicates/nobody/no-one',
  '/requests/none',
  '/days/projects/none',
  '/training/events/none',
  '/reports/history/none',
  '/reports/reviews/none',
];
const PAPERS = ['for-it', 'security', 'faults'];

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `#${to}`;
  }, address);
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
}

/** The dialogs that these buttons of the screen open, one after the other. */
async function checkDialogs(page: Page, ...buttons: (string | RegExp)[]): Promise<void> {
  for (const button of buttons) {
    await page.getByRole('main').getByRole('button', { name: button }).first().click();
    await page.getByRole('dialog').waitFor();
    await expectNoViolations(page, `Dialog of ${button}`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
}

/** An open menu lies beside the landmarks, as a dialog does; only for dialogs does the rule know that. */
async function checkMenu(page: Page, button: string | RegExp): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: button }).first().click();
  await page.getByRole('menu').waitFor();
  expect.soft(await violations(page, `Menu of ${button}`, ['region'])).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'hidden' });
}

test('help, papers, and what stands where a record is gone', async ({ page }) => {
  test.slow();
  await new FirstStartPage(page).openSample();
  const addresses = [
    ...HELP.map((topic) => `/help/${topic}`),
    ...PAPERS.map((paper) => `/papers/${paper}`),
    ...NOT_HERE,
  ];
  for (const address of addresses) {
    await goTo(page, address);
    await expectNoViolations(page, address);
  }
});

test('dialogs and menus of the lists, of a request that was answered, and of Settings', async ({ page }) => {
  test.slow();
  await new FirstStartPage(page).openSample();
  await checkDialogs(page, /^Enter PO/, /^Keep/);
  const shell = new ShellPage(page);
  await shell.open('Peers');
  await checkMenu(page, 'Columns');
  await checkMenu(page, 'Copy or print');
  await page.getByRole('main').getByRole('rowheader').getByRole('link').first().click();
  await expect(shell.heading).not.toHaveText('Peers');
  await checkDialogs(page, 'Print statement', 'Add exemption');
  await goTo(page, '/peers/duplicates');
  await checkDialogs(page, 'Merge two peers');
  await shell.open('Days');
  await checkMenu(page, /^Year /);
  await checkMenu(page, /^Actions for /);
  await goTo(page, '/days/allocations');
  await checkDialogs(page, 'Add allocation', /^Edit what was given/);
  const requests = new RequestsPage(page);
  await requests.open();
  await requests.show('All');
  await page.getByRole('main').getByRole('link', { name: 'R-0008' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Further names wanted' }).waitFor();
  await expectNoViolations(page, 'A request that was answered');
  await checkDialogs(
    page,
    'Further names wanted',
    /^Correct the answer/,
    'E-mail and spreadsheet',
    /^Confirmed: /,
    /^Change: /,
    'Edit',
  );
  await requests.open();
  await page.getByRole('main').getByRole('link', { name: 'R-0001' }).click();
  await checkDialogs(page, 'Pause the clock');
  await shell.open('Settings');
  await checkDialogs(page, 'Somebody else', 'Turn on restricted notes', 'Show the keys');
});

test('every screen in high contrast', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ forcedColors: 'active' });
  await new FirstStartPage(page).openSample();
  const shell = new ShellPage(page);
  for (const name of ['Today', 'Requests', 'Peers', 'Days', 'Training', 'Reports', 'Settings'] as const) {
    await shell.open(name);
    await expectNoViolations(page, `${name}, high contrast`);
  }
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await expectNoViolations(page, 'Find, high contrast');
  await page.keyboard.press('Escape');
  await goTo(page, '/days/planner');
  await expectNoViolations(page, 'Year planner, high contrast');
  await shell.open('Peers');
  await page.getByRole('main').getByRole('button', { name: 'Add peer' }).click();
  await expectNoViolations(page, 'Add peer, high contrast');
  await closeDialog(page);
});

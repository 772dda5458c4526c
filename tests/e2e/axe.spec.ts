import type { Page } from '@playwright/test';
import { FirstStartPage } from './pages/first-start-page';
import { ImportPage } from './pages/import-page';
import { SettingsPage } from './pages/settings-page';
import { ShellPage, type ScreenName } from './pages/shell-page';
import { closeDialog, expectNoViolations } from './support/axe';
import { cleanWorkbook } from './support/clean-workbook';
import { expect, test } from './support/launch';

const SCREENS: readonly ScreenName[] = ['Today', 'Requests', 'Peers', 'Days', 'Training', 'Reports', 'Settings'];

/** Opens a task over the screen that is shown, by its address, as a link in the application does. */
async function openTask(page: Page, query: string): Promise<void> {
  await page.evaluate((search) => {
    location.hash = `${location.hash.split('?')[0] ?? ''}?${search}`;
  }, query);
  await page.getByRole('dialog').waitFor();
}

/** The id in the address of the record that is shown. */
function shownId(page: Page): string {
  return new URL(page.url()).hash.split('?')[0]?.split('/')[2] ?? '';
}

test('first start and every empty screen', async ({ page }) => {
  test.slow();
  const first = new FirstStartPage(page);
  await first.start.waitFor();
  await expectNoViolations(page, 'First start');
  await first.start.click();
  await expect(first.group).toHaveAccessibleDescription('Choose your group.');
  await expectNoViolations(page, 'First start with errors');
  await first.startOffice();
  const shell = new ShellPage(page);
  for (const name of SCREENS) {
    await shell.open(name);
    await expectNoViolations(page, `${name}, empty`);
  }
});

test('every screen of the sample', async ({ page }) => {
  test.slow();
  await new FirstStartPage(page).openSample();
  const shell = new ShellPage(page);
  for (const name of SCREENS) {
    await shell.open(name);
    await expectNoViolations(page, `${name}, sample`);
  }
  await shell.open('Days');
  await page.getByRole('button', { name: 'Use over the year' }).click();
  await page.getByRole('figure').getByRole('group').waitFor();
  await expectNoViolations(page, 'Days with the chart, sample');
  await page.getByRole('link', { name: 'Year planner' }).click();
  await page.getByRole('grid').waitFor();
  await expectNoViolations(page, 'Year planner, sample');
  await page.getByRole('link', { name: 'Projects', exact: true }).click();
  await expectNoViolations(page, 'Projects, none yet');
  await page.getByRole('main').getByRole('button', { name: 'Add project' }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/^Project/)
    .first()
    .fill('Finance peer challenge, Stroud');
  await page.getByRole('dialog').getByLabel('Kind of work').fill('Finance peer challenge');
  await page.getByRole('dialog').getByRole('button', { name: 'Add project' }).click();
  await page.getByRole('heading', { name: 'About the project' }).waitFor();
  await expectNoViolations(page, 'One of Projects');
  for (const button of ['Add peers', 'Move days', 'End project', 'Edit']) {
    await page.getByRole('main').getByRole('button', { name: button, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await expectNoViolations(page, `Project: ${button}`);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  await page.getByRole('main').getByRole('link', { name: 'Projects' }).click();
  await page.getByRole('table', { name: 'Projects' }).waitFor();
  await expectNoViolations(page, 'Projects');
  await shell.open('Peers');
  await page.getByRole('main').getByRole('link', { name: 'Duplicates' }).click();
  await page.getByRole('heading', { name: /^May be one person/ }).waitFor();
  await expectNoViolations(page, 'Duplicates, sample');
  await shell.open('Reports');
  await page.getByRole('main').getByRole('link', { name: 'Show the history' }).click();
  await page.getByRole('table', { name: 'History' }).waitFor();
  await expectNoViolations(page, 'History');
  await page.getByRole('table', { name: 'History' }).getByRole('link').last().click();
  await page.getByRole('heading', { name: /^Records/ }).waitFor();
  await expectNoViolations(page, 'One change of the history');
  await page.getByRole('main').getByRole('link', { name: 'History' }).click();
  await page.getByRole('main').getByRole('link', { name: 'Deleted items' }).click();
  await page.getByRole('heading', { level: 1, name: 'Deleted items' }).waitFor();
  await expectNoViolations(page, 'Deleted items, sample');
  await shell.open('Settings');
  const more = new SettingsPage(page).section('More options');
  await more.getByRole('button', { name: 'Show' }).click();
  // A year of the sample is locked.
  await expect(more.getByRole('switch', { name: 'Locking a year' })).toBeChecked();
  await page.evaluate(() => {
    location.hash = '#/days/year-end';
  });
  const lock = page.getByRole('main').getByRole('button', { name: /^Lock / });
  await lock.click();
  await expectNoViolations(page, 'Year end: lock');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Lock / })
    .click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Unlock / })
    .click();
  await expectNoViolations(page, 'Year end: unlock');
  await closeDialog(page);
  await expectNoViolations(page, 'Year end, locked');
  await shell.open('Reports');
  await page.getByRole('main').getByRole('button', { name: 'Review the pool' }).click();
  await expect(shell.heading).toHaveText(/^Review of the pool/);
  await page.getByRole('main').getByRole('button', { name: 'Check against today' }).click();
  await page.getByText('Every figure is the same').waitFor();
  await expectNoViolations(page, 'Review of the pool, sample');
  await shell.open('Reports');
  await page.getByRole('link', { name: 'Show how we answered' }).click();
  await page.getByRole('figure').getByRole('group').waitFor();
  await expectNoViolations(page, 'How we answered, sample');
  await page
    .getByRole('link', { name: /: answered$/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Show all requests' }).waitFor();
  await expectNoViolations(page, 'Requests behind a figure, sample');
  await shell.open('Days');
  await page.getByRole('button', { name: 'How is this worked out?' }).click();
  await expectNoViolations(page, 'How is this worked out, sample');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  for (const list of ['Peers', 'Requests'] as const) {
    await shell.open(list);
    await page.getByRole('main').getByRole('rowheader').getByRole('link').first().click();
    await expect(shell.heading).not.toHaveText(list);
    await expectNoViolations(page, `One of ${list}`);
  }
});

test('every task', async ({ page }) => {
  test.slow();
  await new FirstStartPage(page).openSample();
  const shell = new ShellPage(page);
  await shell.open('Peers');
  await page.getByRole('main').getByRole('rowheader').getByRole('link').first().click();
  await expect(shell.heading).not.toHaveText('Peers');
  const peer = shownId(page);
  const tasks = [
    'do=add-peer',
    `do=edit-peer&peer=${peer}`,
    `do=record-days&peers=${peer}`,
    `do=days-before&peer=${peer}`,
    `do=approval&peer=${peer}`,
    `do=approval&peer=${peer}&decision=asked`,
    'do=add-request',
    'do=add-project',
    'do=export',
    'do=at-desk',
    `do=access-pack&peer=${peer}`,
    `do=keep-peer&peer=${peer}`,
  ];
  for (const task of tasks) {
    await openTask(page, task);
    await expectNoViolations(page, task);
    await closeDialog(page);
  }
  for (const task of ['do=add-peer', 'do=record-days', `do=approval&peer=${peer}`, 'do=add-request']) {
    await openTask(page, task);
    await page.getByRole('dialog').locator('button[type=submit]').click();
    await expectNoViolations(page, `${task} with errors`);
    await closeDialog(page);
  }
});

test('dialogs of settings', async ({ page }) => {
  test.slow();
  await new FirstStartPage(page).openSample();
  const settings = new SettingsPage(page);
  await settings.open();
  for (const [section, button] of [
    ['This office', 'Change'],
    ['What was agreed with the LGA', 'Change an agreement'],
    ['Bank holidays', 'Add a bank holiday'],
    ['Councils', 'Add council'],
    ['Wording of e-mails', 'Change the wording: Asking a peer'],
  ] as const) {
    await settings.press(section, button);
    await expectNoViolations(page, button);
    await closeDialog(page);
  }
});

test('every step of an import, and the undo of it', async ({ page }) => {
  test.slow();
  await new FirstStartPage(page).startOffice();
  const steps = new ImportPage(page);
  await steps.open();
  await expectNoViolations(page, 'Choose');
  await steps.choose({ name: 'pool.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.alloc(0) });
  await expect(steps.problem).toBeVisible();
  await expectNoViolations(page, 'Choose, with a problem');
  await steps.choose(cleanWorkbook().file);
  await expect(steps.step('Map')).toHaveAttribute('aria-current', 'step');
  await expectNoViolations(page, 'Map');
  await steps.preview();
  await expectNoViolations(page, 'Preview');
  await steps.commit();
  await expectNoViolations(page, 'Imported');
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await page.getByRole('dialog').waitFor();
  await expectNoViolations(page, 'Undo');
});

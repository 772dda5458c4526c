import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { DaysPage } from './pages/days-page';
import { FirstStartPage } from './pages/first-start-page';
import { ImportPage } from './pages/import-page';
import { OverLimitPage } from './pages/over-limit-page';
import { PeersPage } from './pages/peers-page';
import { readToday, RequestsPage } from './pages/requests-page';
import { SettingsPage } from './pages/settings-page';
import { ShellPage, type ScreenName } from './pages/shell-page';
import { TrainingPage } from './pages/training-page';
import { cleanWorkbook } from './support/clean-workbook';
import { expect, test } from './support/launch';

const SCREENS: readonly ScreenName[] = ['Today', 'Requests', 'Peers', 'Days', 'Training', 'Reports', 'Settings'];
const SCHEMES = ['light', 'dark'] as const;

/** What axe finds on the window as it stands, light and dark, named so that a failure tells what to mend. */
async function violations(page: Page, where: string, passOver: string[] = []): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Legacy: Electron has no blank page for axe to finish in.
    const { violations: list } = await new AxeBuilder({ page }).setLegacyMode(true).disableRules(passOver).analyze();
    found.push(
      ...list.map(
        ({ id, nodes }) => `${where}, ${colorScheme}: ${id} at ${nodes.map((node) => node.target).join(' and ')}`,
      ),
    );
  }
  return found;
}

async function expectNoViolations(page: Page, where: string): Promise<void> {
  expect.soft(await violations(page, where)).toEqual([]);
}

/** Opens a task over the screen that is shown, by its address, as a link in the application does. */
async function openTask(page: Page, query: string): Promise<void> {
  await page.evaluate((search) => {
    location.hash = `${location.hash.split('?')[0] ?? ''}?${search}`;
  }, query);
  await page.getByRole('dialog').waitFor();
}

async function closeDialog(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
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
  await shell.open('Settings');
  const more = new SettingsPage(page).section('More options');
  await more.getByRole('button', { name: 'Show' }).click();
  await more.getByRole('switch', { name: 'Locking a year' }).click();
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
    .getByRole('button', { name: /: answered$/ })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
  await expectNoViolations(page, 'Requests behind a figure, sample');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
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

test('Training, one event and its dialogs', async ({ page }) => {
  test.slow();
  await new FirstStartPage(page).openSample();
  const shell = new ShellPage(page);
  const training = new TrainingPage(page);
  await shell.open('Training');
  await training.openPeers();
  await expectNoViolations(page, 'Training by peer');
  const names = await training.standing.getByRole('rowheader').allInnerTexts();
  await training.standing
    .getByRole('button', { name: /^Exempt / })
    .first()
    .click();
  await training.dialog.locator('button[type=submit]').click();
  await expectNoViolations(page, 'Exemption with errors');
  await closeDialog(page);
  await training.main.getByRole('link', { name: 'Events', exact: true }).click();
  await training.main.getByRole('button', { name: 'Add event' }).click();
  await training.dialog.locator('button[type=submit]').click();
  await expectNoViolations(page, 'Add event with errors');
  await closeDialog(page);
  await training.addEvent({ name: 'Peer weekend', kind: 'Conference', firstDay: '02/11/2025' });
  await shell.page.getByRole('heading', { level: 1, name: 'Peer weekend' }).waitFor();
  await expectNoViolations(page, 'One event, empty');
  await training.paste(
    [...names.slice(0, 3), (names[3] ?? '').replace(/^(\S)\S*/, '$1'), 'Zebedee Nobody'],
    'Attended',
  );
  await training.named.waitFor();
  await expectNoViolations(page, 'Record attendance');
  await training.record();
  await training.dialog.getByRole('alert').waitFor();
  await expectNoViolations(page, 'Record attendance, names left');
  await training.dialog.getByRole('button', { name: 'Close' }).click();
  await training.attendance.getByRole('checkbox', { name: 'Tick all' }).check();
  await expectNoViolations(page, 'One event, ticked');
  await training.main.getByRole('button', { name: /^On CRM/ }).click();
  await expectNoViolations(page, 'Recorded on CRM');
  await closeDialog(page);
  await training.attendance
    .getByRole('button', { name: /^Edit / })
    .first()
    .click();
  await expectNoViolations(page, 'One attendance');
  await closeDialog(page);
  await training.main.getByRole('button', { name: 'Delete', exact: true }).click();
  await expectNoViolations(page, 'Delete event');
  await closeDialog(page);
  await training.main.getByRole('link', { name: 'Training', exact: true }).click();
  await training.events.waitFor();
  await expectNoViolations(page, 'Training');
});

test('pages and dialogs in which days are booked, asked for and given back', async ({ page, app }) => {
  test.slow();
  const [anwen, beatrix] = ['Anwen Sample', 'Beatrix Sample'];
  await new FirstStartPage(page).startOffice();
  const peers = new PeersPage(page);
  await peers.open();
  await peers.add({ 'First name': 'Anwen', 'Last name': 'Sample' });
  await peers.add({ 'First name': 'Beatrix', 'Last name': 'Sample' });
  const shell = new ShellPage(page);
  await shell.open('Settings');
  const settings = new SettingsPage(page);
  const more = settings.section('More options');
  await more.getByRole('button', { name: 'Show' }).click();
  for (const name of ['Last 12 months', 'Allocations']) await more.getByRole('switch', { name }).click();
  const days = new DaysPage(page);
  await days.open();
  await days.chooseAction(anwen, 'Days used before Peer Desk');
  await days.field('Days used').fill('39.5');
  await days.save('Record days used');
  // The column stands where there is room for it.
  const resize = (width: number) =>
    app.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentSize(to, 800), width);
  await resize(1800);
  await page.getByRole('columnheader', { name: 'Last 12 months' }).waitFor();
  await expectNoViolations(page, 'Days with the last 12 months');
  await resize(1280);
  await page.getByRole('link', { name: 'Allocations' }).click();
  await page.getByRole('button', { name: 'Add allocation' }).waitFor();
  await expectNoViolations(page, 'Allocations');
  await page.getByRole('link', { name: 'Projects', exact: true }).click();
  const requests = new RequestsPage(page);
  await requests.main.getByRole('button', { name: 'Add project' }).click();
  await requests.field('Project').fill('Mentoring at Stroud');
  await requests.field('Kind of work').fill('Mentoring');
  await requests.confirm('Add project');
  for (const name of [anwen, beatrix]) {
    await requests.main.getByRole('button', { name: 'Add peers' }).first().click();
    await requests.choosePeers(name);
    await requests.confirm('Add to the project');
  }
  const fromMenu = async (name: string, item: RegExp) => {
    await page.getByRole('button', { name: `More for ${name}` }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await requests.dialog.waitFor();
  };
  await fromMenu(anwen, /^Pencil days in/);
  await requests.dialog.getByRole('button', { name: 'Add a day' }).click();
  await expectNoViolations(page, 'Pencil days in');
  await closeDialog(page);
  await page.getByRole('button', { name: `Confirm: ${anwen}` }).click();
  await requests.dialog.getByRole('button', { name: 'Add a day' }).click();
  await requests.enterDay('Date', readToday());
  await requests.dialog.getByRole('button', { name: 'Pencil in and ask' }).waitFor();
  await expectNoViolations(page, 'Confirm, past the limit');
  await requests.dialog.getByRole('button', { name: 'Pencil in and ask' }).click();
  await requests.field('Why this peer').fill('The only finance lead');
  await expectNoViolations(page, 'Confirm and ask');
  await requests.confirm('Confirm and ask');
  await page.getByRole('button', { name: `Confirm: ${beatrix}` }).click();
  await requests.dialog.getByRole('button', { name: 'Add a day' }).click();
  await requests.enterDay('Date', readToday());
  await requests.confirm('Confirm and book');
  await page.getByRole('button', { name: `Done: ${beatrix}` }).click();
  await requests.dialog.waitFor();
  await expectNoViolations(page, 'Done');
  await closeDialog(page);
  await fromMenu(beatrix, /^Withdrawn/);
  await expectNoViolations(page, 'Free the days');
  await closeDialog(page);
  const over = new OverLimitPage(page);
  await over.open();
  await expectNoViolations(page, 'Over 40 days, asked');
  await over.press('Case', anwen);
  await over.dialog.getByRole('region', { name: 'The case' }).waitFor();
  await expectNoViolations(page, 'Case for the approver');
  await over.confirm('Close');
  await over.press('Enter decision', anwen);
  await over.field('Approved by').fill('D. Rector');
  await over.field('E-mail or letter reference').fill('E-mail of today');
  await over.save('Save approval');
  await expectNoViolations(page, 'Over 40 days, to book');
  await over.press('Book now', anwen);
  await expect(over.row('Approved', anwen)).not.toContainText('not booked yet');
  await shell.open('Settings');
  await settings.press('What was agreed with the LGA', 'Change an agreement');
  await requests.dialog.getByLabel('Limit, in days a year').fill('35');
  await requests.dialog.getByText(anwen).first().waitFor();
  await expectNoViolations(page, 'Who an agreement touches');
  await closeDialog(page);
});

test('dialogs of a request and of Today', async ({ page }) => {
  test.slow();
  await new FirstStartPage(page).openSample();
  await page.getByRole('button', { name: 'Go through them' }).click();
  await expectNoViolations(page, 'Days that have passed');
  await closeDialog(page);
  await new ShellPage(page).open('Requests');
  await page.getByRole('link', { name: 'R-0003' }).click();
  await page.getByRole('button', { name: 'Show who is left out' }).click();
  await expectNoViolations(page, 'Who can we offer?');
  await page
    .getByRole('button', { name: /^All reasons for / })
    .first()
    .click();
  await expectNoViolations(page, 'All reasons for a peer');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  for (const button of ['Answer to the LGA', 'Nobody to offer', 'Add peers', 'Close request', 'Change what is asked']) {
    await page.getByRole('main').getByRole('button', { name: button, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await expectNoViolations(page, button);
    await closeDialog(page);
  }
  await page.getByRole('main').getByRole('button', { name: 'Write e-mail' }).click();
  await page.getByRole('dialog').getByText('Change the wording').click();
  await expectNoViolations(page, 'Write e-mail');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Subject' }).fill('To {shoe size}');
  await expectNoViolations(page, 'Write e-mail, with a field that is not known');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page
    .getByRole('button', { name: /^More for / })
    .first()
    .click();
  // An open menu lies beside the landmarks, as a dialog does; only for dialogs does the rule know that.
  expect.soft(await violations(page, 'Menu of a peer who was asked', ['region'])).toEqual([]);
  await page.getByRole('menuitem', { name: /What they said/ }).click();
  await expectNoViolations(page, 'What they said');
  await closeDialog(page);
  await page.getByRole('button', { name: 'Every day' }).click();
  await expectNoViolations(page, 'Why this date, every day');
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

import { FindPage } from './pages/find-page';
import { FirstStartPage } from './pages/first-start-page';
import { ShellPage } from './pages/shell-page';
import { TodayPage } from './pages/today-page';
import { expectNoViolations } from './support/axe';
import { expect, test } from './support/launch';

// Everyday tasks in as few presses as docs/everyday-tasks.md says, each begun on Today of the sample.

test('everybody whose profile is out of date is asked in two presses, and is then left alone', async ({
  page,
  app,
}) => {
  await new FirstStartPage(page).openSample();
  const today = new TodayPage(page);
  const due = today.heading(/^Profiles out of date/);
  await expect(due).toHaveText('Profiles out of date 5');
  await today.main.getByRole('button', { name: 'Ask for updates' }).click();
  await expect(today.dialog.getByRole('checkbox', { checked: true })).toHaveCount(5);
  await expectNoViolations(page, 'Ask for profile updates');
  await today.dialog.getByRole('button', { name: 'Copy e-mail' }).click();
  await expect(today.dialog.getByRole('status')).toContainText('Noted as asked today for 5 peers.');
  expect(await app.evaluate(async ({ clipboard }) => await clipboard.readText())).toContain(
    'Dear colleague,\n\nWe match member peers',
  );
  await today.dialog.getByRole('button', { name: 'Close' }).click();
  await expect(due).toBeHidden();
  const shell = new ShellPage(page);
  await shell.undoButton.click();
  await shell.confirmUndo();
  await expect(due).toHaveText('Profiles out of date 5');
});

test('one peer is asked with what we hold, and confirms it', async ({ page }) => {
  await new FirstStartPage(page).openSample();
  const shell = new ShellPage(page);
  await shell.open('Peers');
  await page.getByRole('main').getByRole('link', { name: 'Kwame Asterley' }).click();
  await page.getByRole('button', { name: 'Ask for an update' }).click();
  const email = page.getByRole('dialog').getByRole('region', { name: 'The e-mail' });
  await expect(email).toContainText('Dear Kwame');
  await expect(email.getByRole('row', { name: 'Home council' })).toContainText('Harrow');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Profile confirmed today' }).click();
  await expect(page.getByRole('button', { name: 'Profile confirmed today' })).toBeHidden();
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'Profile confirmed' })).toBeVisible();
});

test('feedback is recorded in two presses from Today, and told on the peer and in the history', async ({ page }) => {
  await new FirstStartPage(page).openSample();
  const today = new TodayPage(page);
  const awaited = page.getByRole('table', { name: 'Feedback awaited' });
  await expect(today.rows(awaited).first()).toContainText('Kwame Asterley');
  const before = await today.countRows(awaited);
  await awaited.getByRole('button', { name: 'Record feedback: Kwame Asterley' }).first().click();
  await expectNoViolations(page, 'Record feedback');
  await page.keyboard.type('Led the finance interviews well.');
  await today.dialog.getByRole('button', { name: 'Save feedback' }).click();
  await expect(today.rows(awaited)).toHaveCount(before - 1);
  await new ShellPage(page).open('Peers');
  await page.getByRole('main').getByRole('link', { name: 'Kwame Asterley' }).click();
  await page.getByText('Led the finance interviews well.').waitFor();
  await page
    .getByRole('button', { name: /^Change feedback/ })
    .first()
    .click();
  await today.dialog.getByRole('button', { name: 'Delete this feedback' }).click();
  // On the page: the dialog too says it until it is gone.
  await expect(page.locator('#main').getByText('Led the finance interviews well.')).toBeHidden();
});

test('a claim is marked submitted, approved and paid in a press each', async ({ page }) => {
  await new FirstStartPage(page).openSample();
  const today = new TodayPage(page);
  const waiting = page.getByRole('table', { name: 'Claims waiting' });
  const name = /^Mark approved: Siân Thistlewood/;
  const before = await today.countRows(waiting);
  await waiting.getByRole('button', { name }).first().click();
  await expect(today.rows(waiting)).toHaveCount(before - 1);
  await today.nearLimit.getByRole('link', { name: 'Siân Thistlewood' }).click();
  await page.getByRole('heading', { name: /^After the work/ }).waitFor();
  await expectNoViolations(page, 'A peer after the work');
  const paid = page.getByRole('main').getByText(/^Paid /);
  const paidBefore = await paid.count();
  await page
    .getByRole('button', { name: /^Mark paid/ })
    .first()
    .click();
  await expect(paid).toHaveCount(paidBefore + 1);
  await page
    .getByRole('button', { name: /^Change claim/ })
    .first()
    .click();
  await expectNoViolations(page, 'Change a claim');
});

test('a session of mentoring is recorded in three presses: the keys, the peer, and the button', async ({ page }) => {
  await new FirstStartPage(page).openSample();
  const { dialog } = new TodayPage(page);
  await page.keyboard.press('ControlOrMeta+Shift+D');
  await expect(dialog.getByRole('combobox', { name: 'Activity' })).toHaveText('Mentoring session');
  await expect(dialog).toContainText('mentoring is confidential');
  await page.keyboard.type('Quillby');
  await dialog
    .page()
    .getByRole('option', { name: /Quillby/ })
    .waitFor();
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Record days' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect(new ShellPage(page).undoButton).toContainText('Harriet Quillby');
});

test('attendance is recorded in four presses: the box, its action, the names pasted, and the button', async ({
  page,
  app,
}) => {
  await new FirstStartPage(page).openSample();
  const shell = new ShellPage(page);
  const find = new FindPage(page);
  const { dialog } = new TodayPage(page);
  await app.evaluate(({ clipboard }) => clipboard.writeText('Kwame Asterley\nHarriet Quillby'));
  await page.keyboard.press('ControlOrMeta+k');
  await find.box.fill('attendance');
  await expect(find.active).toContainText('Record attendance');
  await page.keyboard.press('Enter');
  // The last event that has begun is proposed, and the names go where the focus is.
  await expect(dialog.getByLabel('Names', { exact: true })).toBeFocused();
  const event = dialog.getByRole('combobox', { name: 'Event' });
  await expect(event).not.toBeEmpty();
  await page.keyboard.press('ControlOrMeta+v');
  await dialog.getByRole('button', { name: 'Record 2 peers' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect(shell.undoButton).toContainText('Attendance recorded');
});

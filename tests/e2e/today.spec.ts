import { addDays } from '@shared/rules/calendar';
import { formatUkDate } from '@shared/rules/uk-date';
import { FirstStartPage } from './pages/first-start-page';
import { RequestsPage } from './pages/requests-page';
import { todayHere } from './support/clock';
import { ShellPage } from './pages/shell-page';
import { TodayPage } from './pages/today-page';
import { expectNoViolations } from './support/axe';
import { expect, test } from './support/launch';

const today = todayHere();

test('the first Today has two buttons, and says what will stand there', async ({ page }) => {
  await new FirstStartPage(page).startOffice();
  const day = new TodayPage(page);
  await expect(day.main.getByRole('link', { name: 'Import spreadsheet' })).toBeVisible();
  await expect(day.main.getByRole('button')).toHaveText(['Add request']);
  await expect(day.main.getByRole('heading', { name: 'What will stand here' })).toBeVisible();
  await expectNoViolations(day.page);
});

test('overdue stands first, then what is due soon; what is answered is gone', async ({ page }) => {
  await new FirstStartPage(page).startOffice();
  const requests = new RequestsPage(page);
  await requests.open();
  await requests.add({ receivedOn: addDays(today, -9) });
  await requests.open();
  await requests.add({ receivedOn: addDays(today, -13), council: 'Kirklees' });
  const day = new TodayPage(page);
  await day.open();
  await expect(day.rows(day.toAnswer)).toHaveCount(2);
  await expect(day.rows(day.toAnswer).nth(0)).toContainText('3 days overdue');
  await expect(day.rows(day.toAnswer).nth(0)).toContainText('Kirklees');
  // The tenth day is tomorrow; where that is no working day, the answer is due today or already was.
  await expect(day.rows(day.toAnswer).nth(1)).toContainText(/1 day left|Answer today/);
  await expect(day.main).toContainText('1 request overdue, 1 more to answer by');
  await day.toAnswer.getByRole('link', { name: 'Answer R-0002' }).click();
  await requests.startAnswer('Nobody to offer');
  await requests.field('Why it is late').fill('Nobody was free');
  await requests.confirm('Answer: nobody to offer');
  await day.open();
  await expect(day.rows(day.toAnswer)).toHaveCount(1);
});

test.describe('with the sample', () => {
  test.beforeEach(async ({ page }) => {
    await new FirstStartPage(page).openSample();
  });

  test('the counts of the navigation are those of the lists, in words for who hears them', async ({ page }) => {
    const { navigation } = new ShellPage(page);
    const link = (name: string) => navigation.getByRole('link', { name: new RegExp(`^${name}`) });
    const main = page.getByRole('main');
    const chip = async (name: string) => {
      const text = await main.getByRole('button', { name: new RegExp(`^${name}`) }).textContent();
      return Number(/\d+$/.exec(text ?? '')?.[0]);
    };
    await new RequestsPage(page).open();
    const open = await chip('Open');
    expect(open).toBeGreaterThan(0);
    await expect(link('Requests')).toHaveAccessibleName(`Requests ${open} open`);
    await new ShellPage(page).open('Days');
    const over = (await chip('Over, approved')) + (await chip('Over, no approval'));
    expect(over).toBeGreaterThan(0);
    await expect(link('Days')).toHaveAccessibleName(`Days ${over} over the limit`);
  });

  test('every list is there and can be used by everybody', async ({ page }) => {
    const day = new TodayPage(page);
    await expect(day.nearLimit).toContainText('Over, no approval');
    await expectNoViolations(day.page);
  });

  test('days that have passed are all worked in one press, and come back with one undo', async ({ page }) => {
    const day = new TodayPage(page);
    const shell = new ShellPage(page);
    await expect(day.heading(/have passed\. All worked\?$/)).toBeVisible();
    await day.main.getByRole('button', { name: 'All worked' }).click();
    await expect(day.passed).toBeHidden();
    await shell.undoButton.click();
    await shell.confirmUndo();
    await expect(day.passed).toBeVisible();
  });

  test('they can be gone through one by one', async ({ page }) => {
    const day = new TodayPage(page);
    const rows = await day.countRows(day.passed);
    await day.main.getByRole('button', { name: 'Go through them' }).click();
    await expectNoViolations(day.page);
    await day.dialog.getByRole('combobox').last().click();
    await page.getByRole('option', { name: 'Leave as it is' }).click();
    await day.dialog.getByRole('combobox').first().click();
    await page.getByRole('option', { name: 'Cancelled' }).click();
    await day.dialog.getByRole('button', { name: /^Record \d+ worked, 1 cancelled$/ }).click();
    await expect(day.rows(day.passed)).toHaveCount(1);
    expect(rows).toBeGreaterThan(1);
  });

  test('a reply is recorded in place', async ({ page }) => {
    const day = new TodayPage(page);
    const rows = await day.countRows(day.replies);
    await day.replies
      .getByRole('button', { name: /^Available:/ })
      .first()
      .click();
    await expect(day.rows(day.replies)).toHaveCount(rows - 1);
    await day.replies
      .getByRole('button', { name: /^Declined:/ })
      .first()
      .click();
    await expect(day.rows(day.replies)).toHaveCount(rows - 2);
  });

  test('a reply is chased at 200 % and 800 px too, and the focus stays on it meanwhile', async ({ app, page }) => {
    const day = new TodayPage(page);
    const request = day.replies.getByRole('columnheader', { name: 'For' });
    const chase = day.replies.getByRole('button', { name: /^Chase now:/ }).first();
    await expect(request).toBeVisible();
    await chase.focus();
    await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(800, 600);
      window?.webContents.setZoomFactor(2);
    });
    await expect(request).toBeHidden();
    await expect(chase).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(day.dialog).toBeVisible();
  });

  test('pencilled days whose date ran out are kept until a day to come, or released', async ({ page }) => {
    const day = new TodayPage(page);
    const shell = new ShellPage(page);
    await day.expired.getByRole('button', { name: /^Keep:/ }).click();
    await day.dialog.getByRole('textbox', { name: 'Keep until' }).fill(formatUkDate(addDays(today, -1)));
    await day.dialog.getByRole('button', { name: 'Keep pencilled in' }).click();
    await expect(day.dialog.getByText('This day has passed.')).toBeVisible();
    await day.dialog.getByRole('textbox', { name: 'Keep until' }).fill(formatUkDate(today));
    await day.dialog.getByRole('button', { name: 'Keep pencilled in' }).click();
    await expect(day.expired).toBeHidden();
    await shell.undoButton.click();
    await shell.confirmUndo();
    await day.expired.getByRole('button', { name: /^Release:/ }).click();
    await expect(day.expired).toBeHidden();
  });
});

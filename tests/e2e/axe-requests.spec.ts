import { FirstStartPage } from './pages/first-start-page';
import { ShellPage } from './pages/shell-page';
import { closeDialog, expectNoViolations, violations } from './support/axe';
import { expect, test } from './support/launch';

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

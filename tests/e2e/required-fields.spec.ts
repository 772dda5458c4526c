import { FirstStartPage } from './pages/first-start-page';
import { ShellPage } from './pages/shell-page';
import { expect, test } from './support/launch';

/** Where each dialog stands, and the button that opens it. */
const DIALOGS = [
  { screen: 'Peers', open: 'Add peer' },
  { screen: 'Requests', open: 'Add request' },
  { screen: 'Training', open: 'Add event' },
  { screen: 'Days', open: 'Record days' },
  { screen: 'Settings', open: 'Change an agreement' },
] as const;

test('what is refused when it is left empty has a star, and says so to assistive technology', async ({ page }) => {
  test.slow();
  await new FirstStartPage(page).openSample();
  const shell = new ShellPage(page);
  for (const { screen, open } of DIALOGS) {
    await shell.open(screen);
    await page.getByRole('main').getByRole('button', { name: open }).first().click();
    await shell.dialog.waitFor();
    const fields = shell.dialog.locator(
      'input:not([type=checkbox], [type=radio], [type=file], [aria-hidden=true]), textarea:visible',
    );
    for (const field of await fields.all()) if (await field.isEditable()) await field.fill('');
    await shell.dialog.locator('button[type=submit]').click();
    await expect(shell.dialog.locator('[aria-invalid=true]').first(), screen).toBeVisible();
    const unmarked = await shell.dialog
      .locator('[aria-invalid=true]')
      .evaluateAll((all) =>
        all
          .filter((field) => !(field instanceof HTMLElement && field.matches('[required], [aria-required=true]')))
          .map((field) => field.id),
      );
    expect(unmarked, `${screen}: ${open}`).toEqual([]);
    const stars = shell.dialog.locator('label:has(.MuiFormLabel-asterisk)');
    expect(await stars.count()).toBeGreaterThanOrEqual(await shell.dialog.locator('[aria-invalid=true]').count());
    await shell.dialog.getByRole('button', { name: 'Cancel' }).click();
    await shell.dialog.waitFor({ state: 'hidden' });
  }
});

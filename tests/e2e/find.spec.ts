import { FindPage } from './pages/find-page';
import { FirstStartPage } from './pages/first-start-page';
import { ShellPage } from './pages/shell-page';
import { expect, test } from './support/launch';
import { expectNoViolations } from './support/axe';
import { startOfficeWith } from './support/records';

test('with the keys alone: a peer, a request, a council and a project are found and opened, and days recorded', async ({
  page,
}) => {
  await new FirstStartPage(page).openSample();
  const shell = new ShellPage(page);
  const find = new FindPage(page);
  await shell.open('Peers');
  const link = page.getByRole('table').getByRole('link').first();
  const name = await link.innerText();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(find.box).toBeFocused();
  // Capitals, no spaces round it, and the name the other way round: none of that matters.
  await find.box.fill(` ${name.toUpperCase().split(' ').toReversed().join('  ')}`);
  await expect(find.active).toContainText(name);
  await expect(find.active).toContainText(/days? left|Retired|Removed/);
  await expectNoViolations(page);
  await page.keyboard.press('Enter');
  await expect(shell.heading).toContainText(name);
  await expect(shell.heading).toBeFocused();

  // In a field of the screen it opens too, and Escape leads back to where one was.
  await shell.open('Requests');
  const search = page.getByRole('searchbox', { name: 'Search requests' });
  await search.press('ControlOrMeta+k');
  await find.box.fill('r0001');
  await expect(find.active).toContainText('R-0001');
  await page.keyboard.press('Escape');
  await expect(search).toBeFocused();
  await search.press('ControlOrMeta+k');
  await find.box.fill('r0001');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toContainText('R-0001');

  await page.keyboard.press('ControlOrMeta+k');
  await find.box.fill('zzzz');
  await expect(find.dialog.getByRole('status')).toHaveText('Nothing found');
  await find.box.fill('record days');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Record days' })).toBeVisible();
  // Over a dialog the keys do nothing.
  await page.keyboard.press('ControlOrMeta+n');
  await page.keyboard.press('ControlOrMeta+k');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(page.getByRole('dialog', { name: 'Record days' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('ControlOrMeta+n');
  await expect(page.getByRole('dialog', { name: 'Add request' })).toBeVisible();
});

test('the keys are shown by ?, which Settings turns off; the menu does what they do', async ({ page, app }) => {
  await new FirstStartPage(page).openSample();
  const shell = new ShellPage(page);
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await shell.heading.waitFor();
  await page.keyboard.press('?');
  await expect(keys.getByRole('term')).toContainText(['Find', 'Record days', 'Add request', 'Add peer']);
  await expect(keys.getByText('Ctrl', { exact: true }).first()).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await page.keyboard.press('Control+7');
  await expect(shell.heading).toHaveText('Settings');
  await page.getByRole('switch', { name: '? shows the keys' }).uncheck();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('?');
  await page.keyboard.press('Control+3');
  await expect(shell.heading).toHaveText('Peers');
  await expect(keys).toBeHidden();

  const choose = (label: string) =>
    app.evaluate(({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? []);
      items?.find((item) => item.label === wanted)?.click();
    }, label);
  await choose('Add peer');
  await expect(page.getByRole('dialog', { name: 'Add peer' })).toBeVisible();
  // A dialog that is open is not left for another.
  await choose('Record days');
  await page.getByRole('textbox', { name: 'First name' }).fill('?');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await choose('Days');
  await expect(shell.heading).toHaveText('Days');
});

test('what stands in the notes of a peer is found, with the words round it', async ({ page }) => {
  await startOfficeWith(page, 'Quillfeather');
  const find = new FindPage(page);
  await page.keyboard.press('ControlOrMeta+k');
  await find.box.fill('trampoline');
  await expect(find.active).toContainText('Quillfeather');
  await expect(find.active).toContainText('In the notes: Prefers the trampoline room.');
  await expect(find.active.locator('mark')).toHaveText('trampoline');
  await expectNoViolations(page);
});

test('what is asked of a peer most often stands in the box; the contact is edited and a claim taken on from it', async ({
  page,
}) => {
  await new FirstStartPage(page).openSample();
  const shell = new ShellPage(page);
  const find = new FindPage(page);
  await shell.heading.waitFor();
  await page.keyboard.press('ControlOrMeta+k');
  await find.box.fill('asterley');
  await expect(find.box).toHaveAccessibleDescription(
    /Days left .+ of 40 days E-mail kwame\.asterley@example\.org Training .+ Phone none Next work \d{2}\//,
  );
  await expectNoViolations(page, 'Find: a peer');
  await page.keyboard.press('ControlOrMeta+Enter');
  const form = page.getByRole('dialog', { name: 'Edit Kwame Asterley' });
  await expect(form.getByRole('textbox', { name: 'E-mail' })).toBeFocused();
  // What is typed takes the place of what stood there.
  await page.keyboard.type('kwame@example.org');
  await page.keyboard.press('Enter');
  await form.waitFor({ state: 'hidden' });

  await page.keyboard.press('ControlOrMeta+k');
  await find.box.fill('asterley');
  await expect(find.dialog).toContainText('kwame@example.org');
  await find.lines.filter({ hasText: 'Mark submitted' }).click();
  await find.dialog.waitFor({ state: 'hidden' });
  await expect(shell.undoButton).toContainText('Claim submitted');
  await expect(shell.heading).toHaveText('Today');
});

test('letters typed in the moment before the box stands are in it', async ({ page }) => {
  await new FirstStartPage(page).openSample();
  const find = new FindPage(page);
  // Quicker than any hand: all before anything is drawn.
  await page.evaluate(() => {
    const press = (key: string, ctrlKey = false) =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }));
    press('k', true);
    for (const letter of 'Ast') press(letter);
  });
  await expect(find.box).toBeFocused();
  await page.keyboard.type('erley');
  await expect(find.box).toHaveValue('Asterley');
  await expect(find.active).toContainText('Kwame Asterley');
});

test('a council leads to what the office has there, and a request is added for it', async ({ page }) => {
  await new FirstStartPage(page).openSample();
  const shell = new ShellPage(page);
  const find = new FindPage(page);
  await shell.heading.waitFor();
  await page.keyboard.press('ControlOrMeta+k');
  await find.box.fill('kirklees');
  const council = find.dialog.getByRole('group', { name: 'Councils' }).getByRole('option').first();
  await expect(council).toContainText(/1 request/);
  await council.click();
  await expect(shell.heading).toHaveText(/^Kirklees/);
  await expect(shell.heading).toBeFocused();
  const requests = page.getByRole('table', { name: 'Requests' });
  await expect(requests.getByRole('row')).toHaveCount(2);
  await expectNoViolations(page, 'Council');
  await requests.getByRole('link').click();
  await expect(shell.heading).toContainText('Kirklees');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Kirklees/ })
    .click();
  await expect(page.getByRole('table', { name: 'Requests' })).toBeVisible();

  await page.keyboard.press('ControlOrMeta+k');
  await find.box.fill('torbay');
  await find.lines.filter({ hasText: 'Add request for Torbay' }).click();
  const form = page.getByRole('dialog', { name: 'Add request' });
  await expect(form.getByLabel('Council supported')).toHaveValue(/^Torbay/);
});

import { FirstStartPage } from './pages/first-start-page';
import { PeersPage } from './pages/peers-page';
import { ShellPage } from './pages/shell-page';
import { expect, test } from './support/launch';

test.beforeEach(async ({ page }) => {
  await new FirstStartPage(page).startOffice('Labour');
  await new ShellPage(page).open('Settings');
});

test('the office adds a council and ends one; both stand where councils are chosen', async ({ page }) => {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Add council' }).click();
  await dialog.getByLabel('Full name').fill('Barchester City Council');
  await dialog.getByLabel('Short name').fill('Barchester');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('table', { name: 'Councils' })).toContainText('Barchester City Council');

  await page.getByLabel('Find a council').fill('Calderdale');
  await page.getByRole('button', { name: /^Change Calderdale/ }).click();
  await dialog.getByRole('textbox', { name: 'First day' }).fill('02/04/2028');
  await dialog.getByRole('textbox', { name: 'Last day' }).fill('31/03/2028');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Last day' })).toHaveAccessibleDescription(
    'The last day is before the first.',
  );
  await dialog.getByRole('textbox', { name: 'First day' }).fill('');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row', { name: /Calderdale/ })).toContainText('31/03/2028');

  const peers = new PeersPage(page);
  await peers.open();
  await peers.startAdding();
  await peers.field('Home council').fill('Barch');
  await expect(page.getByRole('option', { name: 'Barchester City Council' })).toBeVisible();
  await peers.field('Home council').fill('Calderdale');
  await expect(page.getByRole('option', { name: /Calderdale.*ended/ })).toBeVisible();
});

test('a bank holiday that cannot be taken away says so beside the list', async ({ page }) => {
  const section = page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 2, name: 'Bank holidays' }) });
  const takeAway = section.getByRole('button', { name: /^Take away/ });
  const before = await takeAway.count();
  // As a full disk would: the database takes no more.
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = IDBObjectStore.prototype.add = () => {
      throw new DOMException('No room', 'QuotaExceededError');
    };
  });
  await takeAway.first().click();
  await expect(section.getByRole('alert')).toContainText(/could not be written.*records are as they were/);
  await expect(takeAway).toHaveCount(before);
});

import { FirstStartPage } from './pages/first-start-page';
import { LockPage } from './pages/lock-page';
import { PeersPage } from './pages/peers-page';
import { SettingsPage } from './pages/settings-page';
import { ShellPage } from './pages/shell-page';
import { expect, test } from './support/launch';
import { expectNoViolations } from './support/axe';
import { addPeer } from './support/records';

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
  await dialog.getByRole('textbox', { name: 'First day' }).fill('02/04/2026');
  await dialog.getByRole('textbox', { name: 'Last day' }).fill('31/03/2026');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Last day' })).toHaveAccessibleDescription(
    'The last day is before the first.',
  );
  await dialog.getByRole('textbox', { name: 'First day' }).fill('');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('row', { name: /Calderdale/ })).toContainText('31/03/2026');

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
  await takeAway.first().waitFor();
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

test('an agreement says what it changes, stands in the history under the name at the desk, and is undone', async ({
  page,
}) => {
  const settings = new SettingsPage(page);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'At the desk: Priya Ramanathan' }).click();
  await dialog.getByLabel('Another name').fill('Dafydd Penhallow');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(settings.section('This office')).toContainText('Dafydd Penhallow');

  await settings.press('What was agreed with the LGA', 'Change an agreement');
  await expect(dialog).toContainText('Nothing yet.');
  await dialog.getByLabel('Limit, in days a year').fill('45');
  await dialog.getByLabel('Conference counts for, in months').fill('24');
  await dialog.getByRole('checkbox', { name: 'Travel' }).check();
  const changes = dialog.locator('section').filter({ hasText: 'What this changes' });
  await expect(changes).toContainText('Limit of days in a year: 40 days \u2192 40 days; in years from 01/04/');
  await expect(changes).toContainText('Conference is met for: 36 months \u2192 24 months');
  await expect(changes).toContainText('or later; earlier years keep theirs.');
  await dialog.getByRole('button', { name: 'Save the agreement' }).click();
  await expect(dialog.getByLabel('Agreed with')).toHaveAccessibleDescription('Enter who agreed this for the LGA.');
  await dialog.getByLabel('Agreed with').fill('A. Director');
  await dialog.getByRole('button', { name: 'Save the agreement' }).click();
  await expect(dialog).toBeHidden();

  const agreed = settings.section('What was agreed with the LGA');
  await expect(agreed).toContainText('36 months; the conference for 24 months');
  await expect(agreed).toContainText(/Travel: does not count; from 01\/04\/\d{4} counts/);
  const history = agreed.getByRole('listitem').first();
  await expect(history).toContainText('Agreement changed, Dafydd Penhallow');
  await expect(history).toContainText('Limit of days in a year: 40 days \u2192 40 days; in years from 01/04/');

  await page.getByRole('button', { name: /Undo.*Agreement changed/ }).click();
  await dialog.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(agreed).toContainText('40 days a year');
  await expect(agreed).toContainText('as shipped');
  await expect(history).toContainText(/Limit of days in a year: 40 days; in years from [\d/]+ 45 days \u2192 40 days/);
});

test('locked when nothing was done: what was typed is still there, and with nothing typed the records close', async ({
  page,
}) => {
  test.skip(process.platform !== 'linux', 'With a keychain there is no passphrase before one is chosen.');
  const more = new SettingsPage(page).section('More options');
  await more.getByRole('button', { name: 'Show' }).click();
  await page.clock.install();
  await more.getByRole('combobox').click();
  await page.getByRole('option', { name: 'For 5 minutes' }).click();

  const peers = new PeersPage(page);
  await peers.open();
  await peers.startAdding();
  await peers.field('Last name').fill('Ravenhurst');
  await page.clock.fastForward('04:40');
  await expect(peers.field('Last name')).toBeVisible();
  await page.clock.fastForward('00:30');
  const lock = new LockPage(page);
  await expect(lock.passphrase).toBeFocused();
  // Covered, and out of reach of the keyboard and of a screen reader.
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await expect(page.getByRole('dialog', { name: 'The records are locked' })).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await expect(lock.passphrase).toBeVisible();
  await lock.passphrase.fill('not the words');
  await lock.openButton.click();
  await expect(lock.passphrase).toHaveAccessibleDescription(/This is not the office passphrase/);
  await lock.openIfAsked();
  await expect(peers.field('Last name')).toHaveValue('Ravenhurst');
  await peers.field('First name').fill('Elin');
  await peers.form.getByRole('button', { name: 'Add peer' }).click();
  await expect(peers.form).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible();

  await page.clock.fastForward('05:20');
  await expect(lock.passphrase).toBeVisible();
  await expect(page.getByText('Ravenhurst')).toHaveCount(0);
  await lock.openIfAsked();
  await peers.open();
  await expect(page.getByRole('main')).toContainText('Ravenhurst');
});

test('the office sets its own periods, which the review list and the paper for IT then say', async ({ page }) => {
  const settings = new SettingsPage(page);
  // A long screen: its sections are reached by the keyboard from the top.
  await page.getByRole('navigation', { name: 'Sections of Settings' }).getByRole('button', { name: 'Privacy' }).focus();
  await page.keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 2, name: 'Privacy' });
  await expect(heading).toBeFocused();
  await expect(heading).toBeInViewport();
  await expectNoViolations(page);

  await settings.press('Privacy', 'Change');
  const dialog = page.getByRole('dialog');
  const leavers = dialog.getByLabel('Peers who left: months until review');
  await leavers.fill('0');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(leavers).toHaveAccessibleDescription(/whole months, from 1 to 240/);
  await expectNoViolations(page);
  await leavers.fill('18');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(settings.section('Privacy')).toContainText('Reviewed 18 months after the last thing that happened');
  await expect(settings.section('Privacy')).toContainText('Peer Desk proposes 24 months');

  await settings.section('Papers').getByRole('link', { name: 'For IT and data protection' }).click();
  const main = page.getByRole('main');
  await expect(main).toContainText('an enquiry after 12 months, a peer who left after 18');
  await expect(main).toContainText('for [18 months] after you stop being a peer');
  await new ShellPage(page).open('Reports');
  await expect(main).toContainText('18 months after the last thing that happened with a peer who left');
});

test('allocations stand on Days once the office turns them on; one is added, deleted and brought back', async ({
  page,
}) => {
  const shell = new ShellPage(page);
  const more = new SettingsPage(page).section('More options');
  const tab = page.getByRole('link', { name: 'Allocations' });
  await addPeer(page);
  await shell.open('Days');
  await expect(page.getByRole('link', { name: 'Year planner' })).toBeVisible();
  await expect(tab).toHaveCount(0);
  await shell.open('Settings');
  await more.getByRole('button', { name: 'Show' }).click();
  await more.getByRole('switch', { name: 'Allocations' }).click();
  await shell.open('Days');
  await tab.click();
  await page.getByRole('button', { name: 'Add allocation' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Days given').fill('0');
  await dialog.getByRole('button', { name: 'Save allocation' }).click();
  await expect(dialog.getByLabel('Days given')).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('Days given').fill('120');
  await dialog.getByLabel('Source').fill('Letter of 3 April');
  await expectNoViolations(page);
  await dialog.getByRole('button', { name: 'Save allocation' }).click();
  const row = page.getByRole('row', { name: /Labour group/ });
  await expect(row).toContainText('120 days left');
  await expectNoViolations(page);
  await row.getByRole('button', { name: /^Edit/ }).click();
  await dialog.getByRole('button', { name: 'Delete this allocation' }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: /Undo.*Allocation deleted/ }).click();
  await dialog.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(row).toContainText('120 days left');
});

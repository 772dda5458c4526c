import { addDays } from '@shared/rules/calendar';
import { FirstStartPage } from './pages/first-start-page';
import { PeersPage } from './pages/peers-page';
import { RequestsPage } from './pages/requests-page';
import { todayHere } from './support/clock';
import { SettingsPage } from './pages/settings-page';
import { ShellPage } from './pages/shell-page';
import { expect, test } from './support/launch';

const today = todayHere();
const NAMES = ['Anna Brook', 'Bram Carter', 'Cora Dunn', 'Dev Ellis'];

test('a request is offered to who meets it, one is set aside, one asked, withdraws and is replaced', async ({
  page,
}) => {
  await new FirstStartPage(page).startOffice();
  const peers = new PeersPage(page);
  await peers.open();
  for (const [place, name] of NAMES.entries()) {
    const [first = '', last = ''] = name.split(' ');
    // The last one has no skill that is asked for.
    const skill = place < 3 ? 'Housing' : 'Fire';
    await peers.add({ 'First name': first, 'Last name': last }, () => peers.addSkills(skill));
  }
  const requests = new RequestsPage(page);
  await requests.open();
  await requests.add({ receivedOn: addDays(today, -1) });
  const offered = page.getByRole('table', { name: 'Who can we offer?' });
  const rowOf = (name: string) =>
    offered.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });

  await page.getByRole('button', { name: 'Change what is asked' }).click();
  await requests.dialog.getByLabel('Skills', { exact: true }).fill('Housing');
  await page.getByRole('option', { name: 'Housing', exact: true }).click();
  await requests.dialog.getByLabel('Skills', { exact: true }).press('Escape');
  await expect(requests.dialog.getByLabel('Go by the council\u2019s wishes on diversity')).toBeDisabled();
  await requests.confirm('Save');
  await expect(offered.getByRole('rowheader')).toHaveText([/Anna Brook/, /Bram Carter/, /Cora Dunn/]);
  await expect(page.getByText('1 is left out: 1 skill.')).toBeVisible();
  // Nothing is known of their training.
  await expect(rowOf(NAMES[0] ?? '')).toContainText('Check first');

  await page.getByRole('button', { name: 'All reasons for Bram Carter' }).click();
  await expect(requests.dialog).toContainText('Member peer conference never attended');
  await requests.confirm('Set aside for this request');
  await expect(page.getByText('2 are left out: 1 set aside, 1 skill.')).toBeVisible();

  // By the keyboard: the tick, then the press.
  await offered.getByLabel('Choose Anna Brook').press(' ');
  await expect(page.getByRole('button', { name: 'Ask 1 peer' })).toBeEnabled();
  await page.getByRole('button', { name: /^Add to/ }).click();
  await expect(requests.askedRow('Anna Brook')).toContainText('To ask');
  await requests.step('Anna Brook', 'Asked');
  await requests.step('Anna Brook', 'Available');
  await requests.startAnswer();
  await requests.confirm('Put forward');
  await requests.jump('Anna Brook', 'Withdrawn');
  await expect(requests.askedRow('Anna Brook')).toContainText('Withdrawn');

  // The search is opened by the withdrawal, put away, and opened again by hand.
  await page.getByRole('button', { name: 'Not now' }).click();
  await page.getByRole('button', { name: 'Find a replacement for Anna Brook' }).click();
  await expect(
    page.getByText('A replacement for Anna Brook, by what was asked at first.', { exact: false }),
  ).toBeVisible();
  // The same criteria, without who withdrew and who was set aside.
  await expect(offered.getByRole('rowheader')).toHaveText([/Cora Dunn/]);
  await offered.getByLabel('Choose Cora Dunn').check();
  await page.getByRole('button', { name: /^Add to/ }).click();
  await expect(requests.askedRow('Anna Brook')).toContainText('In their place: Cora Dunn (to ask)');
  await expect(page.getByRole('button', { name: 'Find a replacement for Anna Brook' })).toBeHidden();
});

test('whether a peer can be offered stands on the peer and in the list, also that the head of office is to be spoken to', async ({
  page,
}) => {
  await new FirstStartPage(page).startOffice();
  const peers = new PeersPage(page);
  await peers.open();
  await peers.add({ 'First name': 'Anna', 'Last name': 'Brook' });
  await peers.openPeer('Anna Brook');
  const offer = page.getByRole('main').locator('section').filter({ hasText: 'Can I offer this peer?' });
  await expect(offer.getByText('Check first', { exact: true })).toBeVisible();
  await offer.getByLabel('The head of office asks to be spoken to first').click();
  await expect(offer.getByText('Speak to the head of office first').first()).toBeVisible();
  await expect(page.getByText('Head of office to be spoken to first').first()).toBeVisible();
  await peers.open();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Can I offer?' }).click();
  await page.keyboard.press('Escape');
  await expect(peers.table).toContainText('Speak to the head of office first');
});

test('what was kept of a choice is deleted once its months have passed, by a press in Reports', async ({ page }) => {
  await new FirstStartPage(page).startOffice();
  const peers = new PeersPage(page);
  await peers.open();
  await peers.add({ 'First name': 'Anna', 'Last name': 'Brook' });
  const requests = new RequestsPage(page);
  await requests.open();
  await requests.add({ receivedOn: addDays(today, -70) });
  await page.getByRole('button', { name: 'All reasons for Anna Brook' }).click();
  await requests.confirm('Set aside for this request');
  await requests.main.getByRole('button', { name: 'Close request' }).click();
  await requests.enterDay('Ended on', addDays(today, -40));
  await requests.confirm('Close request');
  const settings = new SettingsPage(page);
  await settings.open();
  await settings.press('Privacy', 'Change');
  await requests.field('Choice of peers: months after closing').fill('1');
  await requests.confirm('Save');
  await expect(settings.section('Privacy')).toContainText('To be deleted 1 month after a request was closed');
  const shell = new ShellPage(page);
  await shell.open('Reports');
  await page.getByRole('button', { name: 'Delete the choice of peers of 1 request' }).click();
  await expect(page.getByRole('button', { name: /^Delete the choice of peers/ })).toBeHidden();
  await expect(shell.undoButton).toContainText('Choice of peers deleted');
});

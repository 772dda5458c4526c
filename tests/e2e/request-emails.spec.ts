import type { ElectronApplication } from '@playwright/test';
import { addDays } from '@shared/rules/calendar';
import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FirstStartPage } from './pages/first-start-page';
import { PeersPage } from './pages/peers-page';
import { RequestsPage } from './pages/requests-page';
import { todayHere } from './support/clock';
import { SettingsPage } from './pages/settings-page';
import { answerSaveDialog } from './support/dialogs';
import { expect, test as base } from './support/launch';
import { openWorkbook, rowsOf } from './support/read-workbook';

const today = todayHere();
const FROM = `Jane Marlowe${', of the office that asks'.repeat(8)}`;

const test = base.extend<{ requests: RequestsPage }>({
  requests: async ({ page }, use) => {
    await new FirstStartPage(page).startOffice();
    const peers = new PeersPage(page);
    await peers.open();
    await peers.add({ 'First name': 'Margaret', 'Last name': 'Osgodby', 'E-mail': 'margaret@example.org' });
    await peers.add({ 'First name': 'Colin', 'Last name': 'Hathersby', 'E-mail': 'colin@example.org' });
    const requests = new RequestsPage(page);
    await requests.open();
    await use(requests);
  },
});

/** What the preload script puts into the window. */
type Exposed = { peerDesk: Record<string, (request: unknown) => Promise<unknown>> };

const clipboard = (app: ElectronApplication) => app.evaluate(async ({ clipboard: board }) => await board.readText());

/** Stands in for the mail program: what is opened is noted in place of being opened. */
async function noteOpened(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openPath = (path) => Promise.resolve(opened.push(path)).then(() => '');
    shell.openExternal = (address) => Promise.resolve(opened.push(address)).then(() => undefined);
  });
  // Safe: it was put there just now.
  return () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
}

test('two are asked in one e-mail, one declines, one is put forward: the answer is copied and saved, and the clock stops', async ({
  requests,
  app,
  page,
}) => {
  test.slow();
  const { dialog } = requests;
  await requests.add({ receivedOn: addDays(today, -2), peersWanted: 2 });
  await requests.main.getByRole('button', { name: 'Add peers' }).click();
  await requests.choosePeers('Margaret', 'Colin');
  await dialog.getByRole('checkbox', { name: 'Then write the e-mail that asks them' }).check();
  await requests.press('Add 2 peers');
  await dialog.getByRole('heading', { name: /^E-mail to peers/ }).waitFor();
  await requests.press('Copy e-mail');
  await expect(dialog.getByRole('status')).toContainText('Put the addresses into BCC');
  const asked = await clipboard(app);
  expect(asked).toContain('Dear colleague,');
  expect(asked).toContain('Council supported: Stroud District Council');
  expect(asked).not.toContain('Margaret');
  await requests.press('Copy 2 addresses');
  expect(await clipboard(app)).toBe('margaret@example.org; colin@example.org');
  await requests.confirm('Close');
  // Copied is noted once: adding them had noted it already.
  await expect(requests.askedRow('Margaret Osgodby')).toContainText('No reply yet, chase');

  await requests.step('Colin Hathersby', 'Declined');
  await requests.step('Margaret Osgodby', 'Available');
  await requests.startAnswer();
  await expect(dialog.getByRole('region', { name: 'The e-mail' })).toContainText('One more name is still to come.');
  const path = join(tmpdir(), `peer-desk-answer-${process.pid}.xlsx`);
  await answerSaveDialog(app, path);
  await requests.confirm('Copy e-mail, put forward and save spreadsheet');
  await expect(requests.main.getByText(/The e-mail is copied.* The spreadsheet is saved as/)).toBeVisible();
  const answer = await clipboard(app);
  expect(answer).toContain('Margaret Osgodby');
  expect(answer).toMatch(/Days left in FY\d{4}\/\d{2}: 40/);
  expect(answer).not.toContain('Colin');
  await expect(requests.main.getByText(/^Answered on .*in time, 2 days/)).toBeVisible();

  await rm(path);
  await requests.main.getByRole('button', { name: 'E-mail and spreadsheet' }).click();
  await requests.press('Save spreadsheet');
  await expect(dialog.getByRole('status')).toContainText('Saved as');
  const [row] = rowsOf(openWorkbook(path), 'Peers put forward');
  expect(row).toMatchObject({ Peer: 'Margaret Osgodby', 'Left if all go ahead': 40 });
  await requests.confirm('Close');
  // One change with its line in the export log: taken back together.
  await page.getByRole('link', { name: 'Reports' }).click();
  await expect(page.getByRole('main')).toContainText('Copied for an e-mail');
});

test('an e-mail to several is noted with those whom it reaches alone', async ({ requests, page }) => {
  const peers = new PeersPage(page);
  await peers.open();
  await peers.add({ 'First name': 'Sian', 'Last name': 'Tolmarsh' });
  await requests.open();
  await requests.add({ receivedOn: addDays(today, -2), peersWanted: 2 });
  await requests.main.getByRole('button', { name: 'Add peers' }).click();
  await requests.choosePeers('Margaret', 'Colin', 'Sian');
  await requests.dialog.getByRole('checkbox', { name: 'Then write the e-mail that asks them' }).check();
  await requests.press('Add 3 peers');
  await expect(requests.dialog.getByText('no e-mail address: ask by phone and record it')).toBeVisible();
  await expect(requests.dialog.getByText('One e-mail to 2')).toBeVisible();
  await requests.press('Copy e-mail');
  await expect(requests.dialog.getByRole('status')).toContainText(
    'One has no e-mail address, and is still to be asked',
  );
  await requests.confirm('Close');
  await expect(requests.askedRow('Margaret Osgodby')).toContainText('No reply yet, chase');
  await expect(requests.askedRow('Sian Tolmarsh')).toContainText('To ask');
});

test('the office\u2019s own wording; what is no field is refused; the mail program and a draft that a lock, a start and an end remove', async ({
  requests,
  desk,
  app,
  page,
}) => {
  test.slow();
  const { dialog } = requests;
  const settings = new SettingsPage(page);
  await settings.open();
  await settings.press('Wording of e-mails', 'Change the wording: Asking a peer');
  await requests.field('Text').fill('Dear {shoe size}');
  await requests.press('Save');
  await expect(requests.field('Text')).toHaveAccessibleDescription(/^\{shoe size\} is no field of this e-mail/);
  await requests.field('Text').fill('Dear {first name}, are you free {dates}?');
  await requests.confirm('Save');

  await requests.open();
  await requests.add({ receivedOn: today });
  await requests.ask('Margaret');
  const opened = await noteOpened(app);
  await requests.main.getByRole('button', { name: 'Write e-mail' }).click();
  await dialog.getByRole('combobox', { name: 'E-mail', exact: true }).click();
  await page.getByRole('option', { name: 'Asking a peer' }).click();
  await dialog.getByRole('checkbox', { name: 'Margaret Osgodby' }).setChecked(true);
  await requests.press('Copy e-mail');
  await expect(dialog.getByRole('alert').filter({ hasText: '{dates} is not known' }).first()).toBeVisible();
  await dialog.getByText('Change the wording, this time only').click();
  await requests.field('Text').fill('Dear {first name}, are you free?');
  await requests.press('Open in the e-mail program');
  await expect(dialog.getByRole('status')).toContainText('Opened in your e-mail program.');
  await requests.press('Open as a draft');
  await expect(dialog.getByRole('status')).toContainText('Opened as a draft.');
  const [address = '', draft = ''] = await opened();
  expect(address).toMatch(/^mailto:margaret@example\.org\?subject=.*&body=Dear%20Margaret%2C%20are%20you%20free%3F$/);
  expect(draft.startsWith(desk.dataFolder)).toBe(true);
  expect(await readFile(draft, 'latin1')).toContain('X-Unsent: 1\r\n');
  expect(existsSync(draft)).toBe(true);
  await page.evaluate(() => (window as unknown as Exposed).peerDesk['keys:lock']?.({}));
  expect(existsSync(draft)).toBe(false);

  const leaveOne = async () => {
    await mkdir(dirname(draft), { recursive: true });
    await writeFile(draft, 'left there');
  };
  await desk.relaunch({ kill: true, between: leaveOne });
  expect(existsSync(draft)).toBe(false);
  await leaveOne();
  await desk.quit();
  expect(existsSync(draft)).toBe(false);
});

test('what was being typed is offered again after the program was killed, sealed until then', async ({
  requests,
  desk,
}) => {
  test.slow();
  await requests.startAdding();
  await requests.field('Kind of work').fill('Mentoring');
  await requests.field('Council supported').fill('Eastmarsh');
  const folder = join(desk.dataFolder, 'open-forms');
  const keptBytes = () => statSync(join(folder, 'typed.pdt'), { throwIfNoEntry: false })?.size ?? 0;
  await expect.poll(keptBytes).toBeGreaterThan(0);
  const before = keptBytes();
  // More than all that was typed before it, of which the last may not be kept yet.
  await requests.field('From').fill(FROM);
  await expect.poll(keptBytes).toBeGreaterThanOrEqual(before + FROM.length);
  const page = await desk.relaunch({ kill: true });
  for (const name of await readdir(folder)) {
    expect((await readFile(join(folder, name))).includes('Eastmarsh')).toBe(false);
  }

  const again = new RequestsPage(page);
  await again.open();
  await again.startAdding();
  await expect(again.dialog.getByText(/^You were writing this on /)).toBeVisible();
  await expect(again.field('Kind of work')).toHaveValue('');
  // Only looked at and cancelled, it is still on offer.
  await again.press('Cancel');
  await again.dialog.waitFor({ state: 'hidden' });
  await again.startAdding();
  await again.press('Go on with it');
  await expect(again.field('Kind of work')).toHaveValue('Mentoring');
  await expect(again.field('From')).toHaveValue(FROM);
  await again.press('Cancel');
  await again.dialog.waitFor({ state: 'hidden' });
  await again.startAdding();
  await expect(again.field('Kind of work')).toHaveValue('');
  await expect(again.dialog.getByText(/^You were writing this on /)).toBeHidden();
});

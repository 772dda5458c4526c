import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { ExportPage } from './pages/export-page';
import { FindPage } from './pages/find-page';
import { LockPage, PASSPHRASE } from './pages/lock-page';
import { PeersPage } from './pages/peers-page';
import { RestrictedNotesPart } from './pages/restricted-notes';
import { SettingsPage } from './pages/settings-page';
import { expect, test } from './support/launch';
import { expectNoViolations } from './support/axe';
import { addPeer, saved, startOffice, WORDS } from './support/records';
import { wordsInFolder } from './support/words-in-folder';

type Exposed = { peerDesk: Record<string, (request: unknown) => Promise<unknown>> };

const OWN = 'harbour kettle maple sonnet brisk';
const FIRST = 'A concern about Zanzibar, told on the telephone';
const SECOND = 'Written by somebody who cannot read Samarkand again';
const NEVER_READABLE = ['Zanzibar', 'Samarkand', 'kettle maple'];

test.skip(
  process.platform !== 'linux',
  'This computer has a keychain, so there is no office passphrase to be refused.',
);

test('restricted notes: on, written, locked, and opened by nothing but their own passphrase', async ({ desk }) => {
  test.slow();
  const { page, app } = desk;
  await startOffice(page);
  await addPeer(page, 'Marchbanks');
  const peers = new PeersPage(page);
  await peers.open();
  await peers.openPeer(`${WORDS.firstName} Marchbanks`);
  // Off, there is nothing to see of them.
  await expect(page.getByRole('heading', { level: 2, name: 'History' })).toBeVisible();
  await expect(page.getByText(/restricted/i)).toHaveCount(0);

  await new SettingsPage(page).open();
  const part = new RestrictedNotesPart(page);
  await expect(part.settings).toContainText('Off.');
  await part.press('Turn on restricted notes');
  await expect(part.dialog).toContainText('nobody can read the notes again');
  await expectNoViolations(page);
  await part.choose(PASSPHRASE);
  await expect(part.field('New passphrase')).toHaveAccessibleDescription(/This is the office passphrase/);
  await part.choose(OWN);
  const sheet = page.getByRole('dialog', { name: 'Sheet of the restricted notes' });
  const groups = sheet.getByRole('group', { name: 'Recovery text' });
  await expect(groups).toHaveText(/^AGE-SECRET-KEY-1/);
  const secret = (await groups.innerText()).replaceAll(/\s/g, '').slice('AGE-SECRET-KEY-1'.length);
  expect(secret).toHaveLength(58);
  await expectNoViolations(page);
  await sheet.getByRole('button', { name: 'Close' }).click();
  await expect(part.settings).toContainText('On, and open in this window');

  await peers.open();
  await peers.openPeer(`${WORDS.firstName} Marchbanks`);
  await part.add(FIRST);
  await expect(part.notes).toContainText(FIRST);
  // Open as they are, nothing of them is found.
  const find = new FindPage(page);
  await page.keyboard.press('ControlOrMeta+k');
  await find.box.fill('trampoline');
  await expect(find.active).toContainText('Marchbanks');
  await find.box.fill('Zanzibar');
  await expect(find.dialog.getByRole('status')).toHaveText('Nothing found');
  await page.keyboard.press('Escape');
  await expectNoViolations(page);
  await part.mark.getByRole('button', { name: 'Close them' }).click();
  await expect(part.notes).toContainText(/Locked\. 1 note, last written \d\d\/\d\d\/\d{4}\./);
  await expect(page.getByText('Zanzibar')).toHaveCount(0);
  await part.add(SECOND);
  await expect(part.notes).toContainText('Locked. 2 notes');
  await expect(page.getByText('Samarkand')).toHaveCount(0);

  const outside = await mkdtemp(join(tmpdir(), 'peer-desk-export-'));
  const workbook = join(outside, 'all.xlsx');
  await new ExportPage(page, app).exportTo(workbook, { recipient: 'All, for us' });
  const parts = Object.values(unzipSync(new Uint8Array(await readFile(workbook)))).map((bytes) => strFromU8(bytes));
  await rm(outside, { recursive: true });
  expect(parts.join('\n')).toContain('Marchbanks');
  expect(parts.join('\n')).not.toMatch(/Zanzibar|Samarkand|AGE ENCRYPTED/);
  await expect(saved(page)).toBeVisible();

  await desk.relaunch({
    between: async () => expect(await wordsInFolder(desk.dataFolder, [...NEVER_READABLE, secret])).toEqual([]),
  });
  const next = new RestrictedNotesPart(desk.page);
  const nextPeers = new PeersPage(desk.page);
  await nextPeers.open();
  await nextPeers.openPeer(`${WORDS.firstName} Marchbanks`);
  await expect(next.notes).toContainText('Locked. 2 notes');
  await next.press('Open');
  await next.open(PASSPHRASE);
  await expect(next.field('Restricted passphrase')).toHaveAccessibleDescription(/not the restricted passphrase/);
  await expectNoViolations(desk.page);
  await next.open(OWN);
  await expect(next.notes).toContainText(FIRST);
  await expect(next.notes).toContainText(SECOND);
  expect(await desk.page.title()).toBe('Peer Desk');
  const close = next.notes.getByRole('button', { name: 'Close restricted notes' });
  await expect(close).toBeFocused();
  await next.notes.getByRole('button', { name: 'Remove' }).first().click();
  await expect(desk.page.getByText('Samarkand')).toHaveCount(0);
  await expect(next.notes.locator(':focus')).toHaveCount(1);

  // Locked for idleness over something half written: the office passphrase uncovers the form, and none of the notes.
  await desk.page.clock.install();
  await new SettingsPage(desk.page).open();
  const more = new SettingsPage(desk.page).section('More options');
  await more.getByRole('button', { name: 'Show' }).click();
  await more.getByRole('combobox').click();
  await desk.page.getByRole('option', { name: 'For 5 minutes' }).click();
  await nextPeers.open();
  await nextPeers.openPeer(`${WORDS.firstName} Marchbanks`);
  await expect(next.notes).toContainText(FIRST);
  await next.notes.getByRole('button', { name: 'Change', exact: true }).click();
  await next.field('Restricted note').fill(`${FIRST}, and a letter since`);
  await desk.page.clock.fastForward('05:20');
  const lock = new LockPage(desk.page);
  await lock.openIfAsked();
  await expect(next.notes).toContainText('Locked. 1 note');
  await expect(next.dialog).toHaveCount(0);
  await expect(desk.page.getByText('Zanzibar')).toHaveCount(0);
  await next.press('Open');
  await next.open(OWN);
  await expect(next.notes).toContainText(FIRST);

  // Locking the records drops what opens the notes, in the main process too.
  const readNothing = () =>
    // `as`: the window's types are not those of the tests.
    desk.page.evaluate(() => (window as unknown as Exposed).peerDesk['restricted:read']?.({ notes: [] }));
  expect(await readNothing()).toEqual({ ok: true, value: { contents: [] } });
  await new SettingsPage(desk.page).open();
  await new SettingsPage(desk.page).section('Office passphrase').getByRole('link', { name: 'Lock now' }).click();
  await lock.passphrase.waitFor();
  expect(await readNothing()).toEqual({ ok: false, problem: { code: 'restricted-closed' } });
  await lock.openIfAsked();
  await nextPeers.open();
  await nextPeers.openPeer(`${WORDS.firstName} Marchbanks`);
  await expect(next.notes).toContainText('Locked. 1 note');
  await expect(desk.page.getByText('Zanzibar')).toHaveCount(0);
  await desk.quit();
  expect(await wordsInFolder(desk.dataFolder, [...NEVER_READABLE, secret])).toEqual([]);
});

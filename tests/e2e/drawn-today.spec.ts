import type { Locator } from '@playwright/test';
import { addDays } from '@shared/rules/calendar';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BackupsSection } from './pages/backups-section';
import { ColleaguesSection } from './pages/colleagues-section';
import { LockPage, PASSPHRASE } from './pages/lock-page';
import { RequestsPage } from './pages/requests-page';
import { todayHere } from './support/clock';
import { TodayPage } from './pages/today-page';
import { answerOpenDialog } from './support/dialogs';
import { expect, test, type Desk } from './support/launch';
import { addPeer, startOfficeWith } from './support/records';

test.use({ deskOptions: { keychain: true, loaded: ['tests/e2e/support/hold-scripts.cjs'] } });

/** Starts anew, after a closing or a kill, with nothing but what stands in the page from the first. */
async function startHeld(desk: Desk, { kill = false } = {}): Promise<Locator> {
  const held = join(desk.dataFolder, 'hold-scripts');
  const page = await desk.relaunch({ kill, unlock: false, between: () => writeFile(held, '') });
  await rm(held);
  return page.locator('#drawn-today');
}

const letScriptsGo = ({ app }: Desk) =>
  app.evaluate(() => (globalThis as unknown as { letScriptsGo: () => void }).letScriptsGo());

/** Each piece of a screen that can be seen, but the profiles, which wait for every peer: its words, where they stand, its colour. */
const looksOf = (place: Locator) =>
  place.evaluate((element) =>
    [...element.querySelectorAll<HTMLElement>('h1, h2, th, td, a, button')]
      .filter(
        (piece) => piece.offsetParent && !piece.closest('section')?.textContent?.startsWith('Profiles out of date'),
      )
      .map((piece) => {
        const { x, y, width, height } = piece.getBoundingClientRect();
        const at = [x, y, width, height].map(Math.round).join(' ');
        return `${piece.innerText} at ${at} in ${getComputedStyle(piece).color}`;
      }),
  );

test('Today stands there from the first as it was when the window closed, until it can be used', async ({ desk }) => {
  await startOfficeWith(desk.page, 'Early');
  const requests = new RequestsPage(desk.page);
  await requests.open();
  await requests.add({ receivedOn: addDays(todayHere(), -13), council: 'Kirklees' });
  // Stands at the foot of the navigation, as what was done last.
  await addPeer(desk.page, 'Late</div></style><b id="other">');
  const drawn = await startHeld(desk);
  await expect(drawn).toContainText('Kirklees');
  // It cannot be pressed, and is not read out.
  await expect(desk.page.getByRole('main')).toHaveCount(0);
  await expect(drawn).toContainText('Late</div></style><b id="other">');
  const before = await looksOf(drawn);
  expect(before.length).toBeGreaterThan(20);
  await letScriptsGo(desk);
  const day = new TodayPage(desk.page);
  await expect(day.rows(day.toAnswer)).toHaveCount(1);
  await expect(drawn).toHaveCount(0);
  // Styles of the whole page that stayed would outweigh those of a sheet that is printed.
  await expect(desk.page.locator('body style')).toHaveCount(0);
  expect(await looksOf(desk.page.locator('#root'))).toEqual(before);
  await day.toAnswer.getByRole('link', { name: 'Answer R-0001' }).click();
  await expect(day.main.getByRole('heading', { level: 1 })).toContainText('Kirklees');
});

test('nothing stands there from the first where a change came after it was drawn', async ({ desk }) => {
  await startOfficeWith(desk.page, 'Early');
  await expect(await startHeld(desk)).toHaveCount(1);
  await letScriptsGo(desk);
  await addPeer(desk.page, 'Late');
  await expect(await startHeld(desk, { kill: true })).toHaveCount(0);
  await letScriptsGo(desk);
  await expect(desk.page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
});

test('nothing stands there from the first on a computer that reads, whatever it wrote before', async ({ desk }) => {
  await startOfficeWith(desk.page, 'Early');
  const shared = await mkdtemp(join(tmpdir(), 'peer-desk-office-'));
  try {
    const backups = new BackupsSection(desk.page);
    await backups.open();
    await backups.section.getByRole('button', { name: 'Back up now' }).click();
    await new LockPage(desk.page).choose();
    await desk.page.getByRole('button', { name: 'Not now' }).click();
    await answerOpenDialog(desk.app, [shared]);
    await new ColleaguesSection(desk.page).chooseFolder(PASSPHRASE);
    await expect(await startHeld(desk)).toHaveCount(1);
    await letScriptsGo(desk);
    const section = new ColleaguesSection(desk.page);
    await section.open();
    await section.handTheRecordsOver();
    await expect(await startHeld(desk)).toHaveCount(0);
    await letScriptsGo(desk);
    await expect(desk.page.getByText('Handed over, today')).toBeVisible();
  } finally {
    await rm(shared, { recursive: true, force: true });
  }
});

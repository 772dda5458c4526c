import type { ElectronApplication, Page } from '@playwright/test';
import { FirstStartPage } from './pages/first-start-page';
import { PeersPage } from './pages/peers-page';
import { RequestsPage } from './pages/requests-page';
import { todayHere } from './support/clock';
import { expect, test } from './support/launch';
import { STRANGE } from './support/strange-words';

/** A small window, the window of a laptop with the text at 200 %, and one that is as small without it. */
const WINDOWS = [
  { width: 640, height: 400, zoom: 1 },
  { width: 800, height: 600, zoom: 1 },
  { width: 1280, height: 800, zoom: 2 },
] as const;
const SCREENS = [
  '/',
  '/requests',
  '/peers',
  '/peers/duplicates',
  '/days',
  '/days/allocations',
  '/days/planner',
  '/days/over',
  '/days/projects',
  '/days/year-end',
  '/training',
  '/training/peers',
  '/reports',
  '/reports/answers',
  '/reports/history',
  '/reports/deleted',
  '/help/days',
  '/papers/for-it',
  '/settings',
  '/import',
];

async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `#${to}`;
  }, address);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** By how many px the page, or what scrolls as the page, is wider than it shows. A table may scroll inside itself. */
function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll('main, header')];
    const over = boxes.map((box) => box.scrollWidth - box.clientWidth);
    return Math.max(...over);
  });
}

async function resize(app: ElectronApplication, to: (typeof WINDOWS)[number]): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height, zoom }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setMinimumSize(1, 1);
    window?.setContentSize(width, height);
    window?.webContents.setZoomFactor(zoom);
  }, to);
}

test('no screen scrolls sideways, whatever names, notes and scripts stand on it', async ({ page, app }) => {
  test.slow();
  await new FirstStartPage(page).openSample();
  const addressNow = () => new URL(page.url()).hash.slice(1);
  const name = STRANGE.long.slice(0, 500);
  const peers = new PeersPage(page);
  await peers.open();
  await peers.startAdding();
  await peers.enter({ 'First name': name, 'Last name': `${STRANGE.emoji} ${STRANGE.rightToLeft}` });
  await peers.enter({ 'Home council': name.slice(0, 150) });
  await peers.field('Home council').press('Tab');
  // All at once, as a paste does it: ten thousand lines key by key are nobody's way.
  await peers.field('Notes').evaluate((field, text) => {
    const write = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
    write?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, STRANGE.notes);
  await peers.save();
  await expect(peers.heading).toContainText('Wolfe');
  const peer = addressNow();
  const requests = new RequestsPage(page);
  await requests.open();
  await requests.startAdding();
  await requests.enterDay('Received on', todayHere());
  await requests.field('Kind of work').fill(name.slice(0, 80));
  await requests.field('Council supported').fill(name.slice(0, 200));
  await requests.confirm('Add request');
  await requests.heading.filter({ hasText: 'Wolfe' }).waitFor();
  const request = addressNow();
  for (const window of WINDOWS) {
    await resize(app, window);
    for (const address of [...SCREENS, peer, request]) {
      await goTo(page, address);
      await expect.poll(() => sideways(page), `${address} at ${window.width}, ${window.zoom}`).toBeLessThanOrEqual(0);
    }
  }
});

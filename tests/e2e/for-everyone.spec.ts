import type { Page } from '@playwright/test';
import { FirstStartPage } from './pages/first-start-page';
import { PeersPage } from './pages/peers-page';
import { RequestsPage } from './pages/requests-page';
import { ShellPage, type ScreenName } from './pages/shell-page';
import { expect, test } from './support/launch';

const SCREENS: readonly ScreenName[] = ['Today', 'Requests', 'Peers', 'Days', 'Training', 'Reports', 'Settings'];
const LIVE = '[role="status"], [role="alert"]';
/** Stops at Tab that are looked at on one screen. */
const STOPS = 30;

test('what is read out: figures in one piece, what a filter left, and nothing twice', async ({ page }) => {
  test.slow();
  await new FirstStartPage(page).openSample();
  const shell = new ShellPage(page);
  for (const name of SCREENS) {
    await shell.open(name);
    await expect.soft(page.locator(LIVE).locator(LIVE), `${name}: said twice`).toHaveCount(0);
  }
  await shell.open('Days');
  const cells = await page.getByRole('row').nth(1).ariaSnapshot();
  expect(cells).toMatch(/cell "\d+\.\d"/);
  expect(cells).not.toMatch(/cell "[^"]*\d \./);
  await expect(page.getByRole('link', { name: /^Over 40 days \d+ waiting$/ })).toBeVisible();
  const peers = new PeersPage(page);
  await peers.open();
  const rows = page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /rows?$/ });
  await peers.search.fill('Addlestrop');
  await expect(rows).toHaveText('1 row');
  await peers.search.fill('nobody has this name');
  await expect(rows).toHaveText('No rows');
});

/** What moves: transitions and animations that take any time. */
function moving(page: Page): Promise<number> {
  return page.evaluate(() => {
    const lasts = (times: string) => times.split(',').some((time) => Number.parseFloat(time) > 0);
    return [...document.querySelectorAll('*')].filter((each) => {
      const { transitionDuration, transitionProperty, animationName, animationDuration } = getComputedStyle(each);
      return (
        (lasts(transitionDuration) && transitionProperty !== 'none') ||
        (animationName !== 'none' && lasts(animationDuration))
      );
    }).length;
  });
}

test('reduced motion: nothing moves, on a screen or in a dialog', async ({ page }) => {
  await new FirstStartPage(page).openSample();
  const peers = new PeersPage(page);
  await peers.open();
  // There is something to stop.
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await moving(page)).toBeGreaterThan(0);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moving(page)).toBe(0);
  await peers.startAdding();
  expect(await moving(page)).toBe(0);
});

/** Whether what has the focus shows it: a ring of 2 px round it or round the tick it belongs to, or the border of its field. */
function showsFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const has = document.activeElement;
    if (!has || has === document.body) return 'nothing has the focus';
    const ringed = (each: Element | null) =>
      each !== null && getComputedStyle(each).outlineStyle !== 'none' && getComputedStyle(each).outlineWidth === '2px';
    const border = has.closest('.MuiInputBase-root')?.querySelector('fieldset');
    const isShown =
      ringed(has) ||
      ringed(has.closest('.Mui-focusVisible, .MuiInput-root')) ||
      (border && getComputedStyle(border).borderTopWidth === '2px');
    return isShown ? '' : `${has.tagName} ${has.getAttribute('aria-label') ?? has.textContent}`;
  });
}

test('the focus is seen on every control: light, dark and in high contrast', async ({ page }) => {
  test.slow();
  await new FirstStartPage(page).openSample();
  const shell = new ShellPage(page);
  const lookThrough = async (where: string) => {
    await page.getByRole('main').focus();
    for (let stop = 0; stop < STOPS; stop += 1) {
      await page.keyboard.press('Tab');
      expect.soft(await showsFocus(page), where).toBe('');
    }
  };
  for (const look of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
    await page.emulateMedia({ forcedColors: 'none', ...look });
    for (const name of ['Requests', 'Peers', 'Settings'] as const) {
      await shell.open(name);
      await lookThrough(`${name}, ${Object.values(look)}`);
    }
    await new RequestsPage(page).open();
    await page.getByRole('link', { name: 'R-0001' }).click();
    await page.getByRole('checkbox').first().waitFor();
    await lookThrough(`A request, ${Object.values(look)}`);
  }
});

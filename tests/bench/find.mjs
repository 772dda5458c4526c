// @ts-check
import { setTimeout as wait } from 'node:timers/promises';
import { withDesk } from './application.mjs';
import { letComeToRest } from './come-to-rest.mjs';
import { median } from './figures.mjs';
import { longTasks, watchLongTasks } from './in-page.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/** Names, a council, a reference and a word of what every peer has noted, as people type them; the first letters of most find hundreds. */
const TYPED = ['anne smith', 'leeds', 'r-0042', 'record days', 'o brien', 'a e i', 'reorganisation'];
const GOAL_MS = 50;

/** What the list shows now. @param {Page} page */
const shown = (page) => page.getByRole('listbox', { name: 'Found' }).innerText();

/** Types letter by letter, as a person does, and waits each time until the list has changed or had time to. @param {Page} page @param {string} text */
async function typeSlowly(page, text) {
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  for (const letter of text) {
    await page.keyboard.type(letter);
    await wait(60);
  }
  await shown(page);
}

/**
 * The longest task of the window's main thread while the box "Find" is opened and typed in, over every record of the office;
 * tasks of up to 50 ms are not told apart by the browser and count as none. The first round makes what is searched.
 * @param {import('./application.mjs').Runtime} runtime
 * @param {string} dataFolder of the large office @param {number} rounds
 * @returns {Promise<import('./figures.mjs').Figure>}
 */
export async function measureFind(runtime, dataFolder, rounds) {
  const opening = [];
  let longest = 0;
  let letters = 0;
  await withDesk(runtime, dataFolder, async ({ page }) => {
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await page.evaluate(watchLongTasks);
    await letComeToRest(page);
    const before = (await page.evaluate(longTasks)).length;
    for (let round = 0; round < rounds; round += 1) {
      const startedAt = performance.now();
      await page.keyboard.press('ControlOrMeta+k');
      await page.getByRole('combobox', { name: 'Find' }).waitFor();
      opening.push(performance.now() - startedAt);
      for (const text of TYPED) {
        await typeSlowly(page, text);
        letters += text.length;
      }
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    const tasks = (await page.evaluate(longTasks)).slice(before);
    longest = Math.max(0, ...tasks.map(({ ms }) => Math.round(ms)));
  });
  return {
    id: 'find',
    what: 'longest task of the main thread over 50 ms while typing in "Find", 10,000 peers and their notes (0: none)',
    value: longest,
    unit: 'ms',
    goal: `<= ${GOAL_MS} ms`,
    ok: longest <= GOAL_MS,
    detail: { 'letters typed': letters, 'box open': `${Math.round(median(opening))} ms` },
  };
}

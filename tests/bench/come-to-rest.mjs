// @ts-check
import { setTimeout as wait } from 'node:timers/promises';
import { longTasks } from './in-page.mjs';

/** @typedef {import('@playwright/test').Page} Page */

const QUIET_SECONDS = 5;

/** Waits for the end of what the start leaves to do behind the first screen, which is no part of what is measured; needs `watchLongTasks`. @param {Page} page */
export async function letComeToRest(page) {
  for (let seen = -1, quiet = 0; quiet < QUIET_SECONDS;) {
    await wait(1_000);
    const { length } = await page.evaluate(longTasks);
    quiet = length === seen ? quiet + 1 : 0;
    seen = length;
  }
}

// @ts-check
import { setTimeout as wait } from 'node:timers/promises';
import { withDesk } from './application.mjs';
import { ratio } from './figures.mjs';
import { readRaw, timeToNewText } from './in-page.mjs';
import { yearBounds, YEARS } from './invented-office.mjs';

const REST_MS = 2_000;

/** @typedef {import('@playwright/test').Page} Page */

/** The last line of the Days screen sums up the year: it changes with any figure above it. @param {string} yearKey */
const footOf = (yearKey) => `table[aria-label="Days of every peer in ${yearKey}"] tfoot`;

/**
 * Waits until the list is at rest: the year before is read once there is time, to say who was unused for 12 months.
 * @param {Page} page
 */
export async function openDays(page) {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Days' }).click();
  await page.getByRole('table', { name: /^Days of every peer/ }).waitFor();
  await page.getByRole('button', { name: /^Unused for 12 months\s*\d/ }).waitFor();
}

/** Chooses a year that is not in memory yet. @param {Page} page @param {string} yearKey @returns {Promise<number>} */
async function timeYear(page, yearKey) {
  await page.getByRole('button', { name: /^Year FY/ }).click();
  return page.getByRole('menuitem', { name: yearKey }).evaluate(timeToNewText, footOf(yearKey));
}

/** Records a day for the first peer of the list. @param {Page} page @param {string} yearKey @returns {Promise<number>} */
async function timeOneChange(page, yearKey) {
  // The year before the one looked at last is read behind the screen, and a change of days waits for that: over by the time
  // in which anybody has filled in the dialog.
  await wait(REST_MS);
  await page
    .getByRole('button', { name: /^Actions for / })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Record days' }).click();
  const dialog = page.getByRole('dialog');
  // The sum at the foot of the dialog: what is asked about stands there too by then.
  await dialog
    .getByText(/; then .+ (left|over)$/)
    .first()
    .waitFor();
  const keep = dialog.getByRole('checkbox', { name: /keep/ });
  if (await keep.isVisible()) await keep.check();
  const ms = await dialog.getByRole('button', { name: 'Record days' }).evaluate(timeToNewText, footOf(yearKey));
  await dialog.waitFor({ state: 'hidden' });
  return ms;
}

/**
 * A year's days of every peer on screen, first and after one change, against reading the rows of such a year raw in the
 * same page. Each round opens the application anew and reads two of the years before, each once: one by each way, in
 * turn, so that neither finds in memory what the other read.
 * @param {import('./application.mjs').Runtime} runtime
 * @param {string} dataFolder of the large office @param {string} today @param {number} rounds
 */
export async function measureDaysYear(runtime, dataFolder, today, rounds) {
  const first = [];
  const changed = [];
  const raw = [];
  let rows = 0;
  for (let round = 0; round < rounds; round += 1) {
    // This year and the one before are in memory by then.
    const ours = yearBounds(today, 2 + (round % (YEARS - 2)));
    const theirs = yearBounds(today, 2 + ((round + 1) % (YEARS - 2)));
    await withDesk(runtime, dataFolder, async ({ page }) => {
      await openDays(page);
      const readOne = async () => {
        const read = await page.evaluate(readRaw, theirs);
        raw.push(read.ms);
        rows = read.rows;
      };
      if (round % 2 === 0) await readOne();
      first.push(await timeYear(page, ours.key));
      if (round % 2 === 1) await readOne();
      const now = yearBounds(today, 0);
      await timeYear(page, now.key);
      changed.push(await timeOneChange(page, now.key));
    });
  }
  const against = { theirs: raw, detail: { 'rows of the year': rows } };
  return [
    ratio({
      id: 'days-year',
      what: 'days of every peer in a year on screen, first time, against reading the same number of rows raw',
      ours: first,
      atMost: 1.5,
      ...against,
    }),
    ratio({
      id: 'days-year-after-change',
      what: 'the same after one change: from pressing "Record days" to the new figures drawn',
      ours: changed,
      atMost: 0.1,
      ...against,
    }),
  ];
}

// @ts-check
import { readFile, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { withDesk } from './application.mjs';
import { letComeToRest } from './come-to-rest.mjs';
import { ratio } from './figures.mjs';
import { longTasks, watchLongTasks, writeWithSheetJs } from './in-page.mjs';

const LONGEST_TASK_MS = 50;
const SHEETJS = createRequire(import.meta.url).resolve('xlsx/dist/xlsx.full.min.js');

/** @typedef {import('@playwright/test').Page} Page */

/** Every save goes to one file, unasked. @param {import('@playwright/test').ElectronApplication} app @param {string} file */
function answerSaveDialog(app, file) {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
}

/**
 * Milliseconds from the press to the file in place, and the longest task of the main thread from then on (0: none over 50).
 * @param {Page} page @param {string} file @returns {Promise<{ ms: number, longest: number }>}
 */
async function timeExport(page, file) {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reports' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Export', exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'For whom?' }).click();
  await page.getByRole('option', { name: 'All, for us' }).click();
  await page.getByRole('listbox').waitFor({ state: 'hidden' });
  const pressedAt = await dialog.getByRole('button', { name: 'Export' }).evaluate((button) => {
    const now = { epoch: Date.now(), page: performance.now() };
    /** @type {HTMLElement} */ (button).click();
    return now;
  });
  await dialog.waitFor({ state: 'hidden' });
  // Renaming the finished file into its place is what changed it last.
  const ms = (await stat(file)).ctimeMs - pressedAt.epoch;
  const tasks = (await page.evaluate(longTasks)).filter(({ startedAt }) => startedAt >= pressedAt.page);
  return { ms, longest: Math.max(0, ...tasks.map((task) => task.ms)) };
}

/** @param {Page} page @param {string} file */
async function timeSheetJs(page, file) {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: `${await readFile(SHEETJS, 'utf8')};0` });
  return page.evaluate(writeWithSheetJs, await readFile(file, 'base64'));
}

/**
 * The whole export as the office makes it for itself, against writing the rows of that file with SheetJS alone in the
 * same page.
 * @param {import('./application.mjs').Runtime} runtime
 * @param {string} dataFolder of the large office @param {number} rounds
 */
export async function measureExport(runtime, dataFolder, rounds) {
  const ours = [];
  const theirs = [];
  const longest = [];
  let size = {};
  for (let round = 0; round < rounds; round += 1) {
    const file = join(dataFolder, `bench-${round}.xlsx`);
    await withDesk(runtime, dataFolder, async ({ app, page }) => {
      await answerSaveDialog(app, file);
      await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
      await page.evaluate(watchLongTasks);
      await letComeToRest(page);
      const done = await timeExport(page, file);
      ours.push(done.ms);
      longest.push(done.longest);
      const alone = await timeSheetJs(page, file);
      theirs.push(...alone.ms);
      size = { rows: alone.rows, bytes: (await stat(file)).size, 'bytes by SheetJS alone': alone.bytes };
    });
    await rm(file, { force: true });
  }
  const figure = ratio({
    id: 'export',
    what: 'export of 100,000 rows, from the press to the file on the disk, against SheetJS alone on its rows',
    ours,
    theirs,
    atMost: 1.3,
    detail: { ...size, 'longest task of the main thread, ms (0: none over 50)': longest.map(Math.round) },
  });
  const goal = `${figure.goal}; no task over ${LONGEST_TASK_MS} ms`;
  return { ...figure, goal, ok: figure.ok && Math.max(...longest) <= LONGEST_TASK_MS };
}

// @ts-check
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { withDesk } from './application.mjs';
import { inventedOffice } from './invented-office.mjs';
import { addPageScript } from './page-script.mjs';

const TRY_MS = 200;
const MOST_TRIES = 600;
const ROWS_AT_A_TIME = 5_000;
const DATABASE = 'peer-desk';

/** Runs in the page: writes rows with the key that the application has. @param {{ name: string, table: string, rows: object[] }} piece */
async function putRows(piece) {
  const { benchDatabase, peerDesk } = /** @type {any} */ (globalThis);
  const keys = await peerDesk['keys:state']({});
  await benchDatabase.putRows({ ...piece, key: keys.value.databaseKey });
}

/** @param {Iterable<{ id: string }>} rows */
function* inPieces(rows) {
  let piece = [];
  for (const row of rows) {
    piece.push(row);
    if (piece.length < ROWS_AT_A_TIME) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}

/** The first start as a person goes through it. @param {import('@playwright/test').Page} page */
export async function goThroughFirstStart(page) {
  await page.getByLabel('Your group').fill('Independent');
  await page.getByLabel('Your name').fill('Bench');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
}

/**
 * Fills an empty data folder: first start through the window, then an invented office straight into the database, sealed
 * by its key. The records have no changes behind them: nothing that is measured reads those.
 * @param {import('./application.mjs').Runtime} runtime @param {string} dataFolder
 * @param {string} today @param {import('./invented-office.mjs').Size} size
 */
export async function seed(runtime, dataFolder, today, size) {
  await withDesk(runtime, dataFolder, async ({ page }) => {
    await goThroughFirstStart(page);
    await addPageScript(page, 'in-page-database.mjs', 'benchDatabase');
    for (const [table, rows] of inventedOffice(today, size)) {
      for (const piece of inPieces(rows)) await page.evaluate(putRows, { name: DATABASE, table, rows: piece });
    }
  });
  await letNoteBeTaken(runtime, dataFolder);
}

/**
 * Opens the office once more, as it is opened each day, until what Today shows is noted for the next start. The note of before
 * goes first: rows that came past the application are not known to it.
 * @param {import('./application.mjs').Runtime} runtime @param {string} dataFolder
 */
async function letNoteBeTaken(runtime, dataFolder) {
  const note = join(dataFolder, 'start', 'today.pdt');
  await rm(note, { force: true });
  await withDesk(runtime, dataFolder, async ({ page }) => {
    await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    for (let tries = 0; !existsSync(note); tries += 1) {
      if (tries > MOST_TRIES) throw new Error('Nothing was noted for the next start');
      await wait(TRY_MS);
    }
  });
}

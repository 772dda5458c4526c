// @ts-check
import { withDesk } from './application.mjs';
import { inventedOffice } from './invented-office.mjs';
import { addPageScript } from './page-script.mjs';

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
}

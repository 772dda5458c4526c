// @ts-check
import { withDesk } from './application.mjs';
import { inventedOffice } from './invented-office.mjs';

const ROWS_AT_A_TIME = 5_000;
const DATABASE = 'peer-desk';

/** Runs in the page: writes rows past the application, which only a bench may do. @param {{ database: string, table: string, rows: object[] }} piece */
async function putRows({ database, table, rows }) {
  const failed = (/** @type {IDBRequest | IDBTransaction} */ of) => of.error ?? new Error('no reason given');
  const open = await new Promise((resolve, reject) => {
    const request = indexedDB.open(database);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(failed(request)));
  });
  await new Promise((resolve, reject) => {
    const transaction = open.transaction(table, 'readwrite');
    for (const row of rows) transaction.objectStore(table).put(row);
    transaction.addEventListener('complete', resolve);
    transaction.addEventListener('abort', () => reject(failed(transaction)));
  });
  open.close();
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
async function goThroughFirstStart(page) {
  await page.getByLabel('Your group').fill('Independent');
  await page.getByLabel('Your name').fill('Bench');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Start' }).click();
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
}

/**
 * Fills an empty data folder: first start through the window, then an invented office straight into the database. The
 * records have no changes behind them: nothing that is measured reads those.
 * @param {import('./application.mjs').Runtime} runtime @param {string} dataFolder
 * @param {string} today @param {import('./invented-office.mjs').Size} size
 */
export async function seed(runtime, dataFolder, today, size) {
  await withDesk(runtime, dataFolder, async ({ page }) => {
    await goThroughFirstStart(page);
    for (const [table, rows] of inventedOffice(today, size)) {
      for (const piece of inPieces(rows)) await page.evaluate(putRows, { database: DATABASE, table, rows: piece });
    }
  });
}

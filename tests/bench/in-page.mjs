// @ts-check
// Functions that run in the page. Each is sent there as text, so it uses nothing from outside itself.

/**
 * Reads the rows of a span of dates straight from the database.
 * @param {{ from: string, to: string }} span both inclusive
 * @returns {Promise<{ ms: number, rows: number }>}
 */
export async function readRaw({ from, to }) {
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('peer-desk');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
  const startedAt = performance.now();
  const rows = await new Promise((resolve, reject) => {
    const store = database.transaction('dayEntries').objectStore('dayEntries');
    const request = store.index('date').getAll(IDBKeyRange.bound(from, to));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
  const ms = performance.now() - startedAt;
  database.close();
  return { ms, rows: rows.length };
}

/**
 * Reads every row of a store straight from the database.
 * @param {string} name
 * @returns {Promise<{ ms: number, rows: number }>}
 */
export async function readStore(name) {
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('peer-desk');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
  const startedAt = performance.now();
  const rows = await new Promise((resolve, reject) => {
    const request = database.transaction(name).objectStore(name).getAll();
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
  const ms = performance.now() - startedAt;
  database.close();
  return { ms, rows: rows.length };
}

/**
 * Presses a button and waits until a frame is drawn in which the element looked for has text other than it had.
 * @param {Element} button
 * @param {string} selector of the element looked for, which may not be there yet
 * @returns {Promise<number>} milliseconds from the press to the frame
 */
export function timeToNewText(button, selector) {
  if (!(button instanceof HTMLElement)) throw new Error('Nothing to press');
  const read = () => document.querySelector(selector)?.textContent ?? '';
  const before = read();
  return new Promise((resolve) => {
    const startedAt = performance.now();
    const observer = new MutationObserver(() => {
      if (read() === before || read() === '') return;
      observer.disconnect();
      // Once the frame with the text is styled, laid out, painted and handed over to be shown, which is where the browser's
      // own timeline ends a frame ("Commit"): a task of this priority is the first to run after it.
      const drawn = () => resolve(performance.now() - startedAt);
      requestAnimationFrame(() => void scheduler.postTask(drawn, { priority: 'user-blocking' }));
    });
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    button.click();
  });
}

/** Begins to note how long each task over 50 ms of the page's main thread took. */
export function watchLongTasks() {
  /** @type {{ startedAt: number, ms: number }[]} */
  const tasks = [];
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) tasks.push({ startedAt: startTime, ms: duration });
  });
  observer.observe({ type: 'longtask' });
  Object.assign(globalThis, { benchLongTasks: tasks });
}

/** @returns {{ startedAt: number, ms: number }[]} what `watchLongTasks` noted so far */
export function longTasks() {
  return /** @type {any} */ (globalThis).benchLongTasks;
}

/**
 * Writes the rows of a workbook with SheetJS alone, three times; needs SheetJS in the page.
 * @param {string} base64 an .xlsx
 * @returns {{ ms: number[], rows: number, bytes: number }}
 */
export function writeWithSheetJs(base64) {
  const { read, utils, write } = /** @type {any} */ (globalThis).XLSX;
  const given = read(base64, { type: 'base64', dense: true, cellDates: true });
  const lists = given.SheetNames.map((/** @type {string} */ name) => ({
    name,
    rows: utils.sheet_to_json(given.Sheets[name], { header: 1 }),
  }));
  const ms = [];
  let bytes = 0;
  for (let round = 0; round < 3; round += 1) {
    const startedAt = performance.now();
    const book = utils.book_new();
    for (const { name, rows } of lists) utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { dense: true }), name);
    bytes = write(book, { type: 'array', bookType: 'xlsx', compression: true, bookSST: true }).byteLength;
    ms.push(performance.now() - startedAt);
  }
  return {
    ms,
    bytes,
    rows: lists.reduce((/** @type {number} */ sum, /** @type {any} */ { rows }) => sum + rows.length, 0),
  };
}

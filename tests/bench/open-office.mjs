// @ts-check
import { addPageScript } from './page-script.mjs';
import { goThroughFirstStart } from './seed.mjs';

/** An office just begun, with the application's own reading and writing in its page. @param {import('@playwright/test').Page} page */
export async function openOffice(page) {
  await goThroughFirstStart(page);
  await addPageScript(page, 'in-page-desk.mjs', 'benchDesk');
}

/**
 * Runs one of the functions of in-page-desk.mjs in the page.
 * @template {keyof typeof import('./in-page-desk.mjs')} N
 * @param {import('@playwright/test').Page} page @param {N} name @param {unknown} [given]
 * @returns {Promise<any>}
 */
export function inBenchDesk(page, name, given) {
  return page.evaluate(
    ([run, argument]) => /** @type {any} */ (globalThis).benchDesk[String(run)](argument),
    [name, given],
  );
}

// @ts-check
import { _electron } from '@playwright/test';
import { join } from 'node:path';
import { repositoryFolder } from '../repository.mjs';
import { mustDropSandbox } from '../sandbox.mjs';

/**
 * What a step of the tour works with.
 * @typedef {object} Tour
 * @property {import('@playwright/test').ElectronApplication} app
 * @property {import('@playwright/test').Page} page
 * @property {string} out the folder for screenshots and the workbook
 * @property {(name: string) => Promise<void>} picture saves a screenshot of the window as it stands
 */

/**
 * Starts the built application on a data folder, its window of one size wherever it runs.
 * @param {{ executable: string, env: NodeJS.ProcessEnv, dataFolder: string, width: number, height: number }} options
 */
export async function openForPictures({ executable, env, dataFolder, width, height }) {
  const app = await _electron.launch({
    executablePath: executable,
    args: [repositoryFolder, `--user-data-dir=${dataFolder}`],
    chromiumSandbox: !mustDropSandbox(),
    env: /** @type {Record<string, string>} */ (env),
  });
  const page = await app.firstWindow();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
  return { app, page };
}

/**
 * Takes numbered screenshots into a folder. Pictures are taken after fonts and moving parts have come to rest.
 * @param {import('@playwright/test').Page} page @param {string} out
 */
export function numberedPictures(page, out) {
  let taken = 0;
  return async (/** @type {string} */ name) => {
    taken += 1;
    await takePicture(page, join(out, `${String(taken).padStart(2, '0')}-${name}.png`));
  };
}

/** @param {import('@playwright/test').Page} page @param {string} path */
export async function takePicture(page, path) {
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
}

/** @param {import('@playwright/test').Page} page @param {string} name a screen of the navigation */
export async function openScreen(page, name) {
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

/** Opens the invented office. @param {import('@playwright/test').Page} page */
export async function openSample(page) {
  await page.getByRole('button', { name: 'Look round with sample data' }).click();
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  await page.getByRole('main').getByRole('table').first().waitFor();
}

// @ts-check
import { _electron } from '@playwright/test';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryFolder } from './repository.mjs';
import { mustDropSandbox } from './sandbox.mjs';

/**
 * What a step of the tour works with.
 * @typedef {object} Tour
 * @property {import('@playwright/test').ElectronApplication} app
 * @property {import('@playwright/test').Page} page
 * @property {string} out the folder for screenshots and the workbook
 * @property {(name: string) => Promise<void>} picture saves a screenshot of the window as it stands
 */

/** @type {((tour: Tour) => Promise<void>)[]} the main job in order, one screen's worth each */
const STEPS = [openFirstScreen];

/** @param {Tour} tour */
async function openFirstScreen({ page, picture }) {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await picture('first-screen');
}

/** @param {import('@playwright/test').Page} page @param {string} out */
function pictureTaker(page, out) {
  let taken = 0;
  return async (/** @type {string} */ name) => {
    taken += 1;
    await page.screenshot({ path: join(out, `${String(taken).padStart(2, '0')}-${name}.png`) });
  };
}

/**
 * Runs the built application through its main job on sample data where there is nobody to look at it, and says where
 * the exported workbook, the screenshots and the data were left.
 * @param {{ executable: string, env: NodeJS.ProcessEnv }} options the environment names the display
 */
export async function runHeadlessTour({ executable, env }) {
  const out = join(repositoryFolder, 'out/tour');
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const dataFolder = await mkdtemp(join(tmpdir(), 'peer-desk-data-'));
  process.stdout.write(`data folder: ${dataFolder}\n`);
  if (mustDropSandbox()) process.stdout.write('sandbox not proven (run as root)\n');
  const app = await _electron.launch({
    executablePath: executable,
    args: [repositoryFolder, `--user-data-dir=${dataFolder}`],
    chromiumSandbox: !mustDropSandbox(),
    env: /** @type {Record<string, string>} */ (env),
  });
  try {
    const page = await app.firstWindow();
    const tour = { app, page, out, picture: pictureTaker(page, out) };
    for (const step of STEPS) await step(tour);
  } finally {
    await app.close();
    process.stdout.write(`out: ${out}\n`);
  }
}

// @ts-check
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './build-app.mjs';
import { hasDisplay, withDisplay } from './display.mjs';
import { repositoryFolder } from './repository.mjs';
import { findRuntime } from './runtime.mjs';
import { runScript } from './runtime/problem.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { openForPictures, openSample, openScreen, takePicture } from './tour/open-for-pictures.mjs';

const OUT = join(repositoryFolder, 'docs/screenshots');
const SIZE = { width: 1280, height: 800 };

/** The pictures of the README: screens of the sample, from the real application. @param {import('@playwright/test').Page} page */
async function takePictures(page) {
  await openSample(page);
  await takePicture(page, join(OUT, 'today.png'));
  await openScreen(page, 'Days');
  await page.getByRole('main').getByRole('table').waitFor();
  await takePicture(page, join(OUT, 'days.png'));
  await page.emulateMedia({ colorScheme: 'dark' });
  await takePicture(page, join(OUT, 'days-dark.png'));
  await page.emulateMedia({ colorScheme: 'light' });
  await openScreen(page, 'Requests');
  await page.getByRole('main').getByRole('rowheader').getByRole('link').nth(2).click();
  await page.getByRole('table', { name: 'Why this date?' }).waitFor();
  await takePicture(page, join(OUT, 'request.png'));
}

await runScript(async () => {
  await ensureSystemPackages({ display: hasDisplay() });
  const executable = await findRuntime();
  await buildApp();
  await mkdir(OUT, { recursive: true });
  const dataFolder = await mkdtemp(join(tmpdir(), 'peer-desk-pictures-'));
  await withDisplay(async (env) => {
    const { app, page } = await openForPictures({ executable, env, dataFolder, ...SIZE });
    try {
      await takePictures(page);
    } finally {
      await app.close();
    }
  });
  await rm(dataFolder, { recursive: true, force: true });
  process.stdout.write(`out: ${OUT}\n`);
});

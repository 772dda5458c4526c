// @ts-check
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repositoryFolder } from './repository.mjs';
import { mustDropSandbox } from './sandbox.mjs';
import { numberedPictures, openForPictures } from './tour/open-for-pictures.mjs';
import { STEPS } from './tour/steps.mjs';

const SIZE = { width: 1440, height: 900 };

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
  const { app, page } = await openForPictures({ executable, env, dataFolder, ...SIZE });
  try {
    const tour = { app, page, out, picture: numberedPictures(page, out) };
    for (const step of STEPS) await step(tour);
  } finally {
    await app.close();
    process.stdout.write(`out: ${out}\n`);
  }
}

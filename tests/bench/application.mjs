// @ts-check
import { _electron } from '@playwright/test';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { repositoryFolder } from '../../build/repository.mjs';
import { mustDropSandbox } from '../../build/sandbox.mjs';

const START_LIMIT_MS = 120_000;
const END_LIMIT_MS = 10_000;
/** On a machine under load Playwright has been seen to miss an application that was there: then it is started once more. */
const LAUNCH_LIMIT_MS = 45_000;
const REPORT_START = join(import.meta.dirname, 'report-start.cjs');
const KEYCHAIN = join(import.meta.dirname, 'stand-in-keychain.cjs');
export const BLANK_APP = join(import.meta.dirname, 'blank-app');

/** @typedef {{ executable: string, env: NodeJS.ProcessEnv }} Runtime the environment names the display */
/** @typedef {Record<string, number>} Marks milliseconds after the process was started, by name */

/**
 * Starts an application as a user would, until the point asked for, and ends it.
 * @param {Runtime} runtime @param {{ folder: string, dataFolder: string, until: 'ready-to-show' | 'usable' }} start
 * @returns {Promise<Marks>}
 */
export function timeStart(runtime, { folder, dataFolder, until }) {
  const options = mustDropSandbox() ? ['--no-sandbox'] : [];
  return new Promise((resolve, reject) => {
    /** @type {Marks} */
    const marks = {};
    const startedAt = Date.now();
    const loaded = ['-r', KEYCHAIN, '-r', REPORT_START];
    const child = spawn(runtime.executable, [...loaded, folder, `--user-data-dir=${dataFolder}`, ...options], {
      cwd: repositoryFolder,
      env: { ...runtime.env, BENCH_UNTIL: until },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let ending = setTimeout(() => child.kill('SIGKILL'), START_LIMIT_MS);
    let printed = '';
    child.on('error', reject);
    child.stdout.on('data', (chunk) => {
      printed += String(chunk);
      for (const [, name = '', at] of printed.matchAll(/^mark (\S+) (\d+)$/gm)) marks[name] ??= Number(at) - startedAt;
      if (marks[until] === undefined || child.killed) return;
      clearTimeout(ending);
      child.kill();
      ending = setTimeout(() => child.kill('SIGKILL'), END_LIMIT_MS);
    });
    child.on('close', () => {
      clearTimeout(ending);
      if (marks[until] === undefined) reject(new Error(`${folder} did not come to "${until}": it printed\n${printed}`));
      else resolve(marks);
    });
  });
}

/**
 * Runs something with Peer Desk open on a data folder.
 * @template T
 * @param {Runtime} runtime @param {string} dataFolder
 * @param {(desk: { app: import('@playwright/test').ElectronApplication, page: import('@playwright/test').Page }) => Promise<T>} run
 * @returns {Promise<T>}
 */
export function withDesk(runtime, dataFolder, run) {
  return withApp(runtime, repositoryFolder, dataFolder, run);
}

/**
 * The same with an application of any folder.
 * @template T
 * @param {Runtime} runtime @param {string} folder @param {string} dataFolder
 * @param {(desk: { app: import('@playwright/test').ElectronApplication, page: import('@playwright/test').Page }) => Promise<T>} run
 * @returns {Promise<T>}
 */
export async function withApp(runtime, folder, dataFolder, run) {
  const opened = await launch(runtime, folder, dataFolder);
  try {
    return await run(opened);
  } finally {
    await opened.app.close();
  }
}

/** Opens Peer Desk on a data folder. @param {Runtime} runtime @param {string} dataFolder */
export function launchDesk(runtime, dataFolder) {
  return launch(runtime, repositoryFolder, dataFolder);
}

/** @param {Runtime} runtime @param {string} folder @param {string} dataFolder */
async function launch(runtime, folder, dataFolder) {
  try {
    return await launchOnce(runtime, folder, dataFolder);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'TimeoutError') throw error;
    process.stdout.write('The window did not come in time; started once more.\n');
    return launchOnce(runtime, folder, dataFolder);
  }
}

/** @param {Runtime} runtime @param {string} folder @param {string} dataFolder */
async function launchOnce({ executable, env }, folder, dataFolder) {
  const app = await _electron.launch({
    executablePath: executable,
    args: ['-r', KEYCHAIN, folder, `--user-data-dir=${dataFolder}`],
    chromiumSandbox: !mustDropSandbox(),
    env: /** @type {Record<string, string>} */ (env),
    timeout: LAUNCH_LIMIT_MS,
  });
  const page = await app.firstWindow({ timeout: LAUNCH_LIMIT_MS }).catch((error) => {
    app.process().kill('SIGKILL');
    throw error;
  });
  page.setDefaultTimeout(START_LIMIT_MS);
  return { app, page };
}

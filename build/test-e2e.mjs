// @ts-check
import { join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { buildApp } from './build-app.mjs';
import { hasDisplay, withDisplay } from './display.mjs';
import { repositoryFolder } from './repository.mjs';
import { runShown } from './run-command.mjs';
import { findRuntime } from './runtime.mjs';
import { runScript } from './runtime/problem.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/**
 * Builds the application and runs the end-to-end tests on it in a real window.
 * @param {string[]} args handed to Playwright: file names, -g "title"
 * @returns {Promise<number>} Playwright's exit status
 */
export async function runEndToEnd(args) {
  await ensureSystemPackages({ display: hasDisplay() });
  const executable = await findRuntime();
  await buildApp();
  const tool = join(repositoryFolder, 'node_modules/@playwright/test/cli.js');
  return withDisplay((env) =>
    runShown(process.execPath, [tool, 'test', ...args], {
      cwd: repositoryFolder,
      env: { ...env, PEER_DESK_ELECTRON: executable },
    }),
  );
}

if (argv[1] === fileURLToPath(import.meta.url)) await runScript(() => runEndToEnd(argv.slice(2)));

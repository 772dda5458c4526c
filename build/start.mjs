// @ts-check
import { argv } from 'node:process';
import { buildApp } from './build-app.mjs';
import { hasDisplay, withDisplay } from './display.mjs';
import { repositoryFolder } from './repository.mjs';
import { runShown } from './run-command.mjs';
import { findRuntime } from './runtime.mjs';
import { runScript } from './runtime/problem.mjs';
import { mustDropSandbox } from './sandbox.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/** @param {string} executable @returns {Promise<number>} */
async function openWindow(executable) {
  const options = mustDropSandbox() ? ['--no-sandbox'] : [];
  return runShown(executable, [repositoryFolder, ...options, ...argv.slice(2)], { cwd: repositoryFolder });
}

/** @param {string} executable */
async function tourWithoutDisplay(executable) {
  // Loaded here so that opening a window on a desktop does not wait for Playwright.
  const { runHeadlessTour } = await import('./headless-tour.mjs');
  process.stdout.write('No display here: running Peer Desk on sample data in a display in memory.\n');
  await withDisplay((env) => runHeadlessTour({ executable, env }));
}

await runScript(async () => {
  await ensureSystemPackages({ display: hasDisplay() });
  const executable = await findRuntime();
  await buildApp();
  if (hasDisplay()) return openWindow(executable);
  return tourWithoutDisplay(executable);
});

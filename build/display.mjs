// @ts-check
import { spawn } from 'node:child_process';
import { PlainProblem } from './runtime/problem.mjs';

const START_LIMIT_MS = 20_000;
const SCREEN = '1440x900x24';

/** Whether a window can be shown to somebody here. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY']) || Boolean(process.env['WAYLAND_DISPLAY']);
}

/**
 * Starts a display in memory (Xvfb) on a number that is free.
 * @returns {Promise<{ name: string, stop: () => void }>} its name is the DISPLAY to use; stop ends it
 */
function startDisplay() {
  return new Promise((resolve, reject) => {
    const options = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'];
    const server = spawn('Xvfb', options, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
    let errors = '';
    const stop = () => void server.kill();
    const fail = (/** @type {string} */ reason) => {
      clearTimeout(timer);
      stop();
      reject(new PlainProblem(`No display could be started with Xvfb: ${reason}.`));
    };
    const timer = setTimeout(() => fail('it took too long'), START_LIMIT_MS);
    process.once('exit', stop);
    server.on('error', (error) => fail(error.message));
    server.on('exit', (code) => fail(errors.trim().split('\n').at(-1) ?? `it ended with status ${code}`));
    server.stderr.on('data', (chunk) => (errors += String(chunk)));
    server.stdio[3]?.once('data', (chunk) => {
      clearTimeout(timer);
      resolve({ name: `:${String(chunk).trim()}`, stop });
    });
  });
}

/**
 * Runs something with a display: the one there is, or one in memory for as long as it runs.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} run given the environment that names the display
 * @returns {Promise<T>}
 */
export async function withDisplay(run) {
  if (hasDisplay()) return run(process.env);
  const display = await startDisplay();
  try {
    return await run({ ...process.env, DISPLAY: display.name });
  } finally {
    display.stop();
  }
}

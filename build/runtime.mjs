// @ts-check
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { findPinnedElectron, pinnedVersion } from './runtime/pinned-electron.mjs';
import { PlainProblem, runScript } from './runtime/problem.mjs';
import { TEST_ELECTRON_VERSION, prepareTestRuntime } from './runtime/test-runtime.mjs';

const TEST_PLATFORM = 'linux-x64';

/**
 * @typedef {object} RuntimeOptions
 * @property {boolean} [testRuntimeOnly] pass over the given and the pinned Electron
 * @property {string} [platform] as "linux-x64"; this machine's own when left out
 */

/** @param {string} line */
const sayOnStderr = (line) => void process.stderr.write(`${line}\n`);

/** @returns {string | null} */
function givenElectron() {
  const given = process.env['PEER_DESK_ELECTRON'];
  if (given === undefined || given === '') return null;
  const path = resolve(given);
  if (!existsSync(path)) throw new PlainProblem(`PEER_DESK_ELECTRON names ${path}, and there is no such file.`);
  return path;
}

/** @param {string} platform @param {string} before what was tried first, with the words that join it */
async function testElectron(platform, before) {
  if (platform !== TEST_PLATFORM) {
    const start = before === '' ? 'There' : `${before}there`;
    throw new PlainProblem(`${start} is a test runtime for ${TEST_PLATFORM} only, not for ${platform}.`);
  }
  try {
    return await prepareTestRuntime(sayOnStderr);
  } catch (error) {
    if (!(error instanceof PlainProblem) || before === '') throw error;
    throw new PlainProblem(before + error.message.replace(/^The /, 'the '));
  }
}

/**
 * Finds the Electron to run: the one PEER_DESK_ELECTRON names, else the pinned one, else the test runtime.
 * Says on stderr which it is.
 * @param {RuntimeOptions} [options]
 * @returns {Promise<string>} the executable's path
 */
export async function findRuntime(options = {}) {
  const platform = options.platform ?? `${process.platform}-${process.arch}`;
  let before = '';
  if (options.testRuntimeOnly !== true) {
    const given = givenElectron();
    if (given !== null) {
      sayOnStderr(`Runtime: the Electron that PEER_DESK_ELECTRON names, ${given}`);
      return given;
    }
    const pinned = await findPinnedElectron(sayOnStderr);
    if ('executable' in pinned) {
      sayOnStderr(`Runtime: Electron ${pinnedVersion()}, as pinned and shipped, ${pinned.executable}`);
      return pinned.executable;
    }
    before = `Electron ${pinnedVersion()} could not be downloaded (${pinned.reason}), and `;
  }
  const executable = await testElectron(platform, before);
  const why = before === '' ? '' : ` because ${before.replace(/, and $/, '')}`;
  sayOnStderr(
    `Runtime: Electron ${TEST_ELECTRON_VERSION}, the test runtime (never packaged or shipped)${why}: ${executable}`,
  );
  return executable;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  await runScript(async () => {
    const executable = await findRuntime({ testRuntimeOnly: argv.includes('--test-runtime') });
    process.stdout.write(`${executable}\n`);
  });
}

// @ts-check
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryFolder } from './repository.mjs';
import { runShown } from './run-command.mjs';
import { PlainProblem } from './runtime/problem.mjs';
import { runEndToEnd } from './test-e2e.mjs';

const RESULTS = join(repositoryFolder, 'out/test-results');
/** Where the rules are tested again: west and east of Greenwich, with and without a clock change, and across the date line. */
const OTHER_TIME_ZONES = ['Europe/London', 'America/Los_Angeles', 'Pacific/Auckland'];

/** @typedef {{ passed: number, failed: number }} Counts */

/** @param {string} tool its script below node_modules @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
function runTool(tool, args, env) {
  const path = join(repositoryFolder, 'node_modules', tool);
  return runShown(process.execPath, [path, ...args], { cwd: repositoryFolder, env: { ...process.env, ...env } });
}

/** A check without tests of its own counts only when it fails. @param {string} tool @param {string[]} args @returns {Promise<Counts>} */
async function check(tool, args) {
  return { passed: 0, failed: (await runTool(tool, args)) === 0 ? 0 : 1 };
}

/** @param {string} file @returns {Promise<any>} null when the runner left no results */
async function readResults(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return null;
  }
}

/** A runner that failed has at least one failure, also where it never came to a test. @param {Counts} counts @param {number} status */
function withStatus(counts, status) {
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {string} timeZone @param {string[]} folders all tests when empty @returns {Promise<Counts>} */
async function vitest(timeZone, folders) {
  const file = join(RESULTS, `vitest-${timeZone.replace('/', '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const status = await runTool('vitest/vitest.mjs', ['run', ...folders, ...reporters], {
    TZ: timeZone,
    VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true',
  });
  const results = await readResults(file);
  return withStatus({ passed: results?.numPassedTests ?? 0, failed: results?.numFailedTests ?? 0 }, status);
}

/** @returns {Promise<Counts>} */
async function vitestInEveryTimeZone() {
  let sum = await vitest('UTC', []);
  for (const timeZone of OTHER_TIME_ZONES) {
    process.stdout.write(`\nThe rules again in ${timeZone}\n`);
    sum = add(sum, await vitest(timeZone, ['tests/unit']));
  }
  return sum;
}

/** @returns {Promise<Counts>} */
async function endToEnd() {
  const status = await runEndToEnd([]);
  const results = await readResults(join(RESULTS, 'e2e.json'));
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = results?.stats ?? {};
  if (skipped > 0) process.stdout.write(`${skipped} end-to-end tests were skipped\n`);
  return withStatus({ passed: expected, failed: unexpected + flaky }, status);
}

/** @param {Counts} one @param {Counts} other */
const add = (one, other) => ({ passed: one.passed + other.passed, failed: one.failed + other.failed });

/** @type {[string, () => Promise<Counts>][]} in the order of how soon each tells */
const KINDS = [
  ['types', () => check('typescript/bin/tsc', ['-b'])],
  ['lint', () => check('oxlint/bin/oxlint', ['--deny-warnings'])],
  ['formatting', () => check('prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn'])],
  ['unit, data and main tests', vitestInEveryTimeZone],
  ['end-to-end tests', endToEnd],
];

/** @param {() => Promise<Counts>} run @returns {Promise<Counts>} */
async function runKind(run) {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof PlainProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    return { passed: 0, failed: 1 };
  }
}

await rm(RESULTS, { recursive: true, force: true });
await mkdir(RESULTS, { recursive: true });
let total = { passed: 0, failed: 0 };
for (const [name, run] of KINDS) {
  const started = Date.now();
  process.stdout.write(`\n== ${name}\n`);
  const counts = await runKind(run);
  total = add(total, counts);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`== ${name}: ${counts.failed === 0 ? 'good' : 'FAILED'} (${seconds} s)\n`);
  if (counts.failed > 0) break;
}
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
process.exitCode = total.failed === 0 ? 0 : 1;

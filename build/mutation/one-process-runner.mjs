// @ts-check
// A test runner for Stryker (`npm run mutation`): the tests of the rules in one process, as one script.
// Vitest loads its files again for each change of a rule, half a second at least. Here a test takes what it takes, a millisecond or less.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { cpuUsage, cwd } from 'node:process';
import { basename, join } from 'node:path';
import { Script, compileFunction } from 'node:vm';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { bundleTests } from './bundle-tests.mjs';
import { collectTests } from './collect-tests.mjs';

/** Where the changed rules look up which change is on, and count what ran (`globalNamespace` of Stryker's instrumenter). */
/** @type {{ activeMutant?: string, currentTestId?: string, hitCount?: number, hitLimit?: number, mutantCoverage?: any }} */
const switches = (globalThis['__stryker__'] ??= {});

/** A test that has used so much of the processor is in a loop without end: the longest needs a tenth of it. */
const LOOPS_AFTER_MS = 4_000;
const LOOPED = 'The test went on without end.';
const STEPS = new Script('__stepsOfTest__()');

export class OneProcessRunner {
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const script = join(cwd(), 'rules-tests.cjs');
    // Kept, as a process is started anew after each change that made a loop without end.
    if (!existsSync(script)) writeFileSync(script, await bundleTests(cwd()));
    this.script = compileFunction(
      readFileSync(script, 'utf8'),
      ['require', 'module', 'exports', 'given', 'beginFile'],
      { filename: script },
    );
  }

  /** Evaluated anew for each change, so that nothing one change left behind is seen by the next. */
  load() {
    const { tests, given, beginFile } = collectTests();
    const module = { exports: {} };
    this.script?.(createRequire(import.meta.url), module, module.exports, given, beginFile);
    return tests;
  }

  async dryRun() {
    switches.activeMutant = undefined;
    const files = new Set([...this.load().values()].map(({ fileName }) => fileName));
    /** @type {import('@stryker-mutator/api/test-runner').TestResult[]} */
    const tests = [];
    // Anew for each file: what one file made a rule remember would hide from the next what it reaches.
    for (const file of files) tests.push(...(await this.run(testsOf(this.load(), new Set([file])), false)));
    return { status: DryRunStatus.Complete, tests, mutantCoverage: switches.mutantCoverage };
  }

  /** @param {import('@stryker-mutator/api/test-runner').MutantRunOptions} options */
  async mutantRun({ activeMutant, hitLimit, sandboxFileName, testFilter, disableBail }) {
    switches.hitCount = hitLimit === undefined ? undefined : 0;
    switches.hitLimit = hitLimit;
    // On from the first line: what a test file reckons while it is loaded, and a rule remembers, is the changed rule's too.
    switches.activeMutant = activeMutant.id;
    const results = await this.runFor(testFilter, sandboxFileName, !disableBail);
    const looped = determineHitLimitReached(switches.hitCount, hitLimit) ?? endlessIn(results);
    return toMutantRunResult(looped ?? { status: DryRunStatus.Complete, tests: results });
  }

  /** @param {readonly string[] | undefined} ids @param {string} rule @param {boolean} untilOneFails */
  async runFor(ids, rule, untilOneFails) {
    /** @type {ReturnType<OneProcessRunner['load']>} */
    let tests = new Map();
    const name = 'The files are loaded';
    const failureMessage = await failureOf(name, () => {
      tests = this.load();
    });
    if (failureMessage !== null) return [{ id: name, name, timeSpentMs: 0, status: TestStatus.Failed, failureMessage }];
    // Every test of a file that reaches the change, as the first of them may have made the rule remember what it says to the others.
    const wanted = ids === undefined ? [...tests.values()] : testsOf(tests, new Set(ids.map(fileOfId)));
    return this.run(nearestFirst(wanted, rule), untilOneFails);
  }

  /** @param {readonly import('./collect-tests.mjs').CollectedTest[]} tests @param {boolean} untilOneFails */
  async run(tests, untilOneFails) {
    /** @type {import('@stryker-mutator/api/test-runner').TestResult[]} */
    const results = [];
    for (const { id, name, fileName, run } of tests) {
      const began = performance.now();
      const failureMessage = await failureOf(id, run);
      const told = { id, name, fileName, timeSpentMs: performance.now() - began };
      results.push(
        failureMessage === null
          ? { ...told, status: TestStatus.Success }
          : { ...told, status: TestStatus.Failed, failureMessage },
      );
      if (failureMessage !== null && untilOneFails) break;
    }
    return results;
  }
}

/** @param {ReadonlyMap<string, import('./collect-tests.mjs').CollectedTest>} tests @param {ReadonlySet<string>} files */
function testsOf(tests, files) {
  return [...tests.values()].filter(({ fileName }) => files.has(fileName));
}

/** @param {string} id */
function fileOfId(id) {
  return id.slice(0, id.indexOf('#'));
}

/**
 * The tests of the rule itself before all others: most changes end there.
 * @param {readonly import('./collect-tests.mjs').CollectedTest[]} tests @param {string} rule
 */
function nearestFirst(tests, rule) {
  const own = `${basename(rule, '.ts')}.test.ts`;
  return tests.toSorted((a, b) => Number(basename(b.fileName) === own) - Number(basename(a.fileName) === own));
}

/**
 * A busy machine is no loop: what counts is the processor's time, not the clock's.
 * @param {() => unknown} run
 */
async function untilItLoops(run) {
  globalThis['__stepsOfTest__'] = run;
  const before = cpuUsage();
  for (;;) {
    try {
      return await STEPS.runInThisContext({ timeout: LOOPS_AFTER_MS });
    } catch (error) {
      const used = cpuUsage(before);
      const isLoop = used.user + used.system >= LOOPS_AFTER_MS * 900;
      if (error?.code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      if (isLoop) throw new Error(LOOPED, { cause: error });
    }
  }
}

/** @param {readonly import('@stryker-mutator/api/test-runner').TestResult[]} results */
function endlessIn(results) {
  const isEndless = results.some((result) => 'failureMessage' in result && result.failureMessage === LOOPED);
  return isEndless ? { status: DryRunStatus.Timeout, reason: LOOPED } : undefined;
}

/** @param {string} id @param {() => unknown} run */
async function failureOf(id, run) {
  switches.currentTestId = id;
  try {
    // Unchanged rules end, but counting what each test reaches makes them many times slower.
    await (switches.activeMutant === undefined ? run() : untilItLoops(run));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    switches.currentTestId = undefined;
  }
}

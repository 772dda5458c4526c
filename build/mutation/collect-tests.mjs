// @ts-check
// What stands in for `describe` and `it` where the tests of the rules run as one script: each test is a value, run when it is asked for.
import { format } from 'node:util';
import { expect } from 'vitest';

/** @typedef {() => unknown} Steps */
/** @typedef {{ id: string, name: string, fileName: string, run: Steps }} CollectedTest */

/** Gathers the tests of all files: `given` is what their import of 'vitest' is led to, `beginFile` is called before each file. */
export function collectTests() {
  /** @type {Map<string, CollectedTest>} */
  const tests = new Map();
  let fileName = '';
  /** @type {string[]} */
  let within = [];

  /** @param {string} title @param {Steps} steps */
  function describe(title, steps) {
    within.push(title);
    steps();
    within.pop();
  }

  /** @param {string} title @param {Steps} run */
  function it(title, run) {
    const name = [...within, title].join(' ');
    const id = `${fileName}#${name}`;
    const free = tests.has(id) ? `${id} (${tests.size})` : id;
    tests.set(free, { id: free, name, fileName, run });
  }

  /** @param {(title: string, steps: Steps) => void} declare */
  const withEach = (declare) =>
    Object.assign(declare, {
      /** @param {readonly unknown[]} rows */
      each: (rows) => (/** @type {string} */ title, /** @type {(...row: unknown[]) => unknown} */ steps) =>
        rows.forEach((row, at) => {
          const values = Array.isArray(row) ? row : [row];
          declare(`${format(title, ...values.slice(0, title.split('%').length - 1))} [${at + 1}]`, () =>
            steps(...values),
          );
        }),
    });

  return {
    tests,
    given: { expect, describe: withEach(describe), it: withEach(it), test: withEach(it) },
    /** @param {string} path */
    beginFile: (path) => {
      fileName = path;
      within = [];
    },
  };
}

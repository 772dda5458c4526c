// @ts-check

/** Something that stops a script and is no fault of its code: its message is one sentence a person can act on. */
export class PlainProblem extends Error {}

/**
 * The sentence to show for whatever was thrown: a full disk and a forbidden folder are named, the rest keeps its words.
 * @param {unknown} thrown
 * @param {string} doing what was being done, as "The test runtime could not be unpacked"
 * @param {string} folder where it was being done
 * @returns {PlainProblem}
 */
export function toPlainProblem(thrown, doing, folder) {
  if (thrown instanceof PlainProblem) return thrown;
  const error = /** @type {NodeJS.ErrnoException} */ (thrown);
  const text = error instanceof Error ? error.message : String(thrown);
  if (error?.code === 'ENOSPC' || /ENOSPC|no space left/i.test(text)) {
    return new PlainProblem(`${doing}: the disk that holds ${folder} is full.`);
  }
  const first = text.split('\n')[0] ?? text;
  return new PlainProblem(`${doing} in ${folder}: ${first.replace(/\.$/, '')}.`);
}

/**
 * Runs a script's main function: a plain problem becomes one sentence on stderr and exit status 1.
 * @param {() => Promise<number | void>} main resolves to the exit status, 0 when it resolves to nothing
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (thrown) {
    if (!(thrown instanceof PlainProblem)) throw thrown;
    process.stderr.write(`${thrown.message}\n`);
    process.exitCode = 1;
  }
}

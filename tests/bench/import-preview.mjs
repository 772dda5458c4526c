// @ts-check
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ratio } from './figures.mjs';

const ROWS = 10_000;
const ALONE = join(import.meta.dirname, 'import-alone.mjs');
const MOST_BYTES = 1_000_000;

/**
 * The preview of a messy workbook (read, mapped, each row compared) against SheetJS parsing the same bytes, in one run of
 * the engine that the application has: another one's costs of the same code differ by a half.
 * @param {import('./application.mjs').Runtime} runtime
 * @param {string} folder an empty one, for the script @param {number} rounds
 */
export async function measureImportPreview({ executable, env }, folder, rounds) {
  const asNode = { ...env, ELECTRON_RUN_AS_NODE: '1' };
  const { stdout } = await promisify(execFile)(executable, [ALONE, folder, String(ROWS), String(rounds)], {
    env: asNode,
    maxBuffer: MOST_BYTES,
  });
  const { ours, theirs, rows, bytes, counts } = JSON.parse(stdout);
  return ratio({
    id: 'import-preview',
    what: `preview of ${ROWS.toLocaleString('en-GB')} messy rows of days, from the bytes on, against SheetJS parsing them`,
    ours,
    theirs,
    atMost: 2,
    detail: { rows, bytes, counts },
  });
}

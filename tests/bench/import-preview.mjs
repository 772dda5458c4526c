// @ts-check
import { bundleSupport } from './bundle-support.mjs';
import { ratio } from './figures.mjs';

const ROWS = 10_000;

/**
 * The preview of a messy workbook (read, mapped, each row compared) against SheetJS parsing the same bytes, in one run.
 * @param {string} folder an empty one, for the script @param {number} rounds
 */
export async function measureImportPreview(folder, rounds) {
  const { timeImport } = await bundleSupport(folder, 'time-import');
  const { ours, theirs, rows, bytes, counts } = await timeImport(ROWS, rounds);
  return ratio({
    id: 'import-preview',
    what: `preview of ${ROWS.toLocaleString('en-GB')} messy rows of days, from the bytes on, against SheetJS parsing them`,
    ours,
    theirs,
    atMost: 2,
    detail: { rows, bytes, counts },
  });
}

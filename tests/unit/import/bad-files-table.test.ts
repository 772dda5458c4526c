import { describe, expect, it } from 'vitest';
import { readBytes } from '@renderer/workbook/read-bytes';
import { problemText } from '@renderer/words/problem-text';
import { BAD_FILES, goodWorkbook } from '@tests/support/bad-workbooks';

/** Ten seconds is what is promised; a machine that does much else beside it may take longer here. */
const PATIENCE_MS = 30_000;

describe('bad files', () => {
  it.each(BAD_FILES)('$name: $code', async ({ name, code, make }) => {
    const bytes = make();
    const startedAt = performance.now();
    const read = await readBytes(bytes, name);
    expect(performance.now() - startedAt).toBeLessThan(PATIENCE_MS);
    expect(read.ok ? 'ok' : read.problem.code).toBe(code);
    // Each is told in a sentence that says what is safe, and ends with what to do.
    if (!read.ok)
      expect(problemText(read.problem)).toMatch(/^(This|Part|A sheet) .*Your records are as they were\. .*\.$/);
  });

  it.each(['xlsx', 'xlsm', 'biff8', 'ods', 'csv'] as const)('a good %s is read after them', async (bookType) => {
    const read = await readBytes(goodWorkbook(bookType), `good.${bookType}`);
    expect(read.ok && read.value.sheets[0]?.rows.length).toBe(2);
  });
});

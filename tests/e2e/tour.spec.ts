import type { ElectronApplication, Page } from '@playwright/test';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from './support/launch';
import { openWorkbook } from './support/read-workbook';

type Tour = { app: ElectronApplication; page: Page; out: string; picture: (name: string) => Promise<void> };

test('what `npm start` goes through without a display can be gone through', async ({ desk }) => {
  test.slow();
  // Safe: the plain script exports these; it has no types of its own.
  const { STEPS } = (await import(pathToFileURL(join(process.cwd(), 'build/tour/steps.mjs')).href)) as {
    STEPS: readonly ((tour: Tour) => Promise<void>)[];
  };
  const out = join(desk.dataFolder, 'tour');
  await mkdir(out);
  for (const step of STEPS) await step({ app: desk.app, page: desk.page, out, picture: async () => undefined });
  expect((await readdir(out)).filter((name) => name.endsWith('.xlsx'))).toEqual([
    'answer-to-the-lga.xlsx',
    'member-peer-days.xlsx',
  ]);
  expect(openWorkbook(join(out, 'member-peer-days.xlsx')).SheetNames).toContain('Days used');
});

// @ts-check
import { join } from 'node:path';
import { build } from 'vite';
import { repositoryFolder } from '../../build/repository.mjs';

const ALIASES = ['renderer', 'shared', 'electron', 'tests'];

/** The folders of ours by the names that imports use. */
export const alias = Object.fromEntries(ALIASES.map((name) => [`@${name}`, join(repositoryFolder, name)]));

/**
 * Puts what a file of this folder exports into the page, past its rules about scripts.
 * @param {import('@playwright/test').Page} page @param {string} file @param {string} name of the variable there
 */
export async function addPageScript(page, file, name) {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    root: repositoryFolder,
    resolve: { alias },
    build: { write: false, lib: { entry: join(import.meta.dirname, file), formats: ['iife'], name } },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error('Nothing was built');
  const session = await page.context().newCDPSession(page);
  // Such a script names its one variable with `var`, which makes it one of the page's.
  await session.send('Runtime.evaluate', { expression: `${first.output[0].code};0` });
}

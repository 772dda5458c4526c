// @ts-check
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { repositoryFolder } from '../../build/repository.mjs';
import { alias } from './page-script.mjs';

/**
 * Breaks journals and looks at what the reader makes of each: none may crash it, and none be taken wrongly.
 * @param {string} folder an empty one, for the script @param {number} rounds
 */
export async function fuzzJournals(folder, rounds) {
  await build({
    configFile: false,
    logLevel: 'error',
    root: repositoryFolder,
    resolve: { alias },
    ssr: { noExternal: true },
    build: {
      ssr: join(repositoryFolder, 'tests/support/damage-journals.ts'),
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'damage-journals.mjs' } },
    },
  });
  const { damageJournals } = await import(pathToFileURL(join(folder, 'damage-journals.mjs')).href);
  const startedAt = performance.now();
  const { faults, harmless } = await damageJournals(rounds, Date.now() % 1_000_000);
  return {
    id: 'fuzz-journals',
    what: 'damaged journals that crashed the reader, or that it took wrongly',
    value: faults.length,
    unit: `of ${rounds}`,
    goal: '0',
    ok: faults.length === 0,
    detail: {
      'read whole all the same': harmless,
      seconds: Math.round((performance.now() - startedAt) / 1000),
      faults: faults.slice(0, 10),
    },
  };
}

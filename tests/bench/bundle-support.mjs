// @ts-check
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { repositoryFolder } from '../../build/repository.mjs';
import { alias } from './page-script.mjs';

/**
 * Makes a script of a module of tests/support, which is written in TypeScript, and reads it in.
 * @param {string} folder an empty one, for the script @param {string} name of the module
 */
export async function bundleSupport(folder, name) {
  await build({
    configFile: false,
    logLevel: 'error',
    root: repositoryFolder,
    resolve: { alias },
    ssr: { noExternal: true },
    build: {
      ssr: join(repositoryFolder, `tests/support/${name}.ts`),
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return import(pathToFileURL(join(folder, `${name}.mjs`)).href);
}

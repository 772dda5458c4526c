// @ts-check
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, loadConfigFromFile } from 'vite';

const ENTRY = 'virtual:tests';
const VITEST = 'virtual:vitest';
const BEGIN = 'virtual:begin/';

/**
 * The tests of the rules, with all that they import, as the body of one function of `require`, `given` and `beginFile` (see collect-tests.mjs).
 * @param {string} root folder that holds shared/ and tests/
 * @returns {Promise<string>}
 */
export async function bundleTests(root) {
  const ours = await loadConfigFromFile({ command: 'build', mode: 'test' }, join(root, 'vitest.config.ts'));
  const folder = join(root, 'tests/unit/rules');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !name.endsWith('.property.test.ts'))
    .map((name) => join(folder, name))
    .toSorted();
  const built = await build({
    root,
    configFile: false,
    logLevel: 'warn',
    resolve: { alias: { ...ours?.config.resolve?.alias } },
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      write: false,
      minify: false,
      target: 'node20',
      rollupOptions: { input: ENTRY, output: { format: 'cjs', codeSplitting: false } },
    },
    plugins: [oneScriptOf(files)],
  });
  const output = Array.isArray(built) ? built[0] : built;
  if (!output || !('output' in output)) throw new Error('The tests were not bundled.');
  return output.output[0].code;
}

/**
 * One module that imports each file after a line that says which file begins.
 * @param {readonly string[]} files
 * @returns {import('vite').Plugin}
 */
function oneScriptOf(files) {
  return {
    name: 'tests-as-one-script',
    enforce: 'pre',
    resolveId: (id) => (id === 'vitest' ? VITEST : id.startsWith('virtual:') ? id : null),
    load: (id) => {
      if (id === ENTRY) return files.map((file) => `import '${BEGIN}${file}';\nimport '${file}';`).join('\n');
      if (id === VITEST) return 'export const { expect, describe, it, test } = given;';
      return id.startsWith(BEGIN) ? `beginFile('${id.slice(BEGIN.length)}');` : null;
    },
    transform: (code, id) => code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id))),
  };
}

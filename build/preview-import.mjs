// Tells what an import of a file would do, without a window and without writing a record:
//   npm run --silent preview-import -- FILE [--pool FILE] [--today YYYY-MM-DD]
// The code is the application's own, bundled into out/ at each run. Prints JSON; exit status 1 when the file cannot be read.
import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');
const USAGE = 'Use: npm run --silent preview-import -- FILE [--pool FILE] [--today YYYY-MM-DD]';
/** Above the reader's own limit nothing need be read to refuse the file. */
const MAX_BYTES = 60 * 1024 * 1024;

function fail(message) {
  console.error(message);
  process.exit(2);
}

function readArguments() {
  try {
    const options = { pool: { type: 'string' }, today: { type: 'string' } };
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.length !== 1) fail(USAGE);
    return { file: positionals[0], pool: values.pool, today: values.today ?? new Date().toLocaleDateString('sv-SE') };
  } catch (error) {
    return fail(`${error.message}\n${USAGE}`);
  }
}

async function readGiven(path) {
  const name = basename(path);
  const { size } = await stat(path).catch((error) => fail(`${name} cannot be read (${error.code})`));
  if (size > MAX_BYTES) return { name, tooLarge: true };
  return { name, bytes: new Uint8Array(await readFile(path)) };
}

async function loadCode() {
  const outDir = resolve(root, 'out/preview-import');
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    resolve: { alias: { '@shared': resolve(root, 'shared'), '@renderer': resolve(root, 'renderer') } },
    ssr: { noExternal: true },
    build: {
      ssr: resolve(root, 'renderer/workbook/preview-file.ts'),
      outDir,
      target: 'node20',
      minify: false,
      emptyOutDir: false,
    },
  });
  return import(pathToFileURL(resolve(outDir, 'preview-file.mjs')).href);
}

function printProblem(file, problem) {
  console.log(JSON.stringify({ file, opens: 'no', problem }, null, 2));
  process.exitCode = 1;
}

const given = readArguments();
const file = await readGiven(given.file);
const pool = given.pool === undefined ? undefined : await readGiven(given.pool);
const tooLarge = [file, pool].find((each) => each?.tooLarge);
if (tooLarge) {
  printProblem(tooLarge.name, { code: 'file-too-large', facts: { what: 'file' } });
} else {
  const { previewFile } = await loadCode();
  const report = await previewFile(file, pool, given.today);
  if (report.ok) console.log(JSON.stringify(report.value, null, 2));
  else printProblem(file.name, report.problem);
}

// Tells what an import of a file would do, without a window and without writing a record:
//   npm run --silent preview-import -- FILE [--pool FILE] [--today YYYY-MM-DD]
// The code is the application's own, bundled into out/ at each run. Prints JSON; exit status 1 when the file cannot be read
// or takes longer than the window would wait.
import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '..');
const USAGE = 'Use: npm run --silent preview-import -- FILE [--pool FILE] [--today YYYY-MM-DD]';
/** The parts of the application that are used here. */
const CODE = ['renderer/workbook/preview-file', 'renderer/workbook/time-limit', 'renderer/words/problem-text'];
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

/** Bundles the code, and tells where each of its parts is. */
async function buildCode() {
  const outDir = resolve(root, 'out/preview-import');
  const input = Object.fromEntries(CODE.map((path) => [basename(path), resolve(root, `${path}.ts`)]));
  await build({
    configFile: false,
    root,
    logLevel: 'silent',
    resolve: { alias: { '@shared': resolve(root, 'shared'), '@renderer': resolve(root, 'renderer') } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      rollupOptions: { input },
      outDir,
      target: 'node20',
      minify: false,
      emptyOutDir: false,
    },
  });
  return (name) => pathToFileURL(resolve(outDir, `${name}.mjs`)).href;
}

/** What the plan comes to: a report, or a problem. */
function planInThread(given, limitMs) {
  return new Promise((settle) => {
    const thread = new Worker(new URL('preview-import-thread.mjs', import.meta.url), { workerData: given });
    const end = (result) => {
      clearTimeout(timer);
      settle(result);
      void thread.terminate();
    };
    const timer = setTimeout(() => end({ ok: false, problem: { code: 'file-timed-out' } }), limitMs);
    thread.once('message', end);
    thread.once('error', (error) => {
      console.error(error);
      end({ ok: false, problem: { code: 'file-unreadable' } });
    });
  });
}

const given = readArguments();
const file = await readGiven(given.file);
const pool = given.pool === undefined ? undefined : await readGiven(given.pool);
const tooLarge = [file, pool].find((each) => each?.tooLarge);
const urlOf = await buildCode();
const { timeLimit } = await import(urlOf('time-limit'));
const { problemText } = await import(urlOf('problem-text'));
const limitMs = timeLimit((file.bytes?.length ?? 0) + (pool?.bytes?.length ?? 0));
const report = tooLarge
  ? { ok: false, problem: { code: 'file-too-large', facts: { what: 'file' } } }
  : await planInThread({ codeUrl: urlOf('preview-file'), file, pool, today: given.today }, limitMs);
if (report.ok) {
  console.log(JSON.stringify(report.value, null, 2));
} else {
  const name = (tooLarge ?? file).name;
  const { problem } = report;
  console.log(JSON.stringify({ file: name, opens: 'no', problem, says: problemText(problem) }, null, 2));
  process.exitCode = 1;
}

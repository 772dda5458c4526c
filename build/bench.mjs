// @ts-check
// Measures the figures of the design as ratios taken in one run, prints them and writes out/bench.json:
//   npm run bench [-- --quick] [--readme] [--only start,days-year,ranking,find,memory,vs-spreadsheet,export,save,journal,kill,import-preview,fuzz-journals,fuzz-backups,fuzz-imports]
// With --readme the figures measured are put into the README's table too.
// A missed goal is reported, not a failure: how fast a machine is cannot be a test.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureDaysYear } from '../tests/bench/days-year.mjs';
import { measureExport } from '../tests/bench/export.mjs';
import { measureFind } from '../tests/bench/find.mjs';
import { fuzzBackups } from '../tests/bench/fuzz-backups.mjs';
import { fuzzImports } from '../tests/bench/fuzz-imports.mjs';
import { fuzzJournals } from '../tests/bench/fuzz-journals.mjs';
import { toTable } from '../tests/bench/figures.mjs';
import { putIntoReadme } from '../tests/bench/readme-table.mjs';
import { measureImportPreview } from '../tests/bench/import-preview.mjs';
import { measureJournal } from '../tests/bench/journal.mjs';
import { measureKill } from '../tests/bench/kill.mjs';
import { measureMemory } from '../tests/bench/memory.mjs';
import { measureRanking } from '../tests/bench/ranking.mjs';
import { measureSave } from '../tests/bench/save.mjs';
import { SIZES } from '../tests/bench/invented-office.mjs';
import { seed } from '../tests/bench/seed.mjs';
import { measureStart } from '../tests/bench/start.mjs';
import { hasSpreadsheet, measureVsSpreadsheet } from '../tests/bench/vs-spreadsheet.mjs';
import { buildApp } from './build-app.mjs';
import { hasDisplay, withDisplay } from './display.mjs';
import { repositoryFolder } from './repository.mjs';
import { findRuntime } from './runtime.mjs';
import { runScript } from './runtime/problem.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

const OUT = join(repositoryFolder, 'out');
const ROUNDS = {
  start: 9,
  'days-year': 6,
  ranking: 11,
  memory: 3,
  find: 5,
  'vs-spreadsheet': 3,
  export: 3,
  save: 60,
  journal: 5,
  kill: 100,
  'import-preview': 15,
  'fuzz-journals': 1000,
  'fuzz-backups': 1000,
  'fuzz-imports': 5000,
};
const QUICK_ROUNDS = {
  start: 3,
  'days-year': 3,
  ranking: 4,
  memory: 1,
  find: 2,
  'vs-spreadsheet': 1,
  export: 1,
  save: 20,
  journal: 3,
  kill: 8,
  'import-preview': 5,
  'fuzz-journals': 100,
  'fuzz-backups': 100,
  'fuzz-imports': 200,
};

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    readme: { type: 'boolean', default: false },
    only: { type: 'string', default: Object.keys(ROUNDS).join(',') },
  },
});
/** What is measured in an office of a size that has to be filled first. */
const NEEDED_BY = { office: ['start'], large: ['start', 'days-year', 'ranking', 'find', 'memory', 'export'] };

const wanted = new Set(options.only.split(','));
const rounds = options.quick ? QUICK_ROUNDS : ROUNDS;

/** @param {string} line */
const say = (line) => void process.stderr.write(`${line}\n`);

/** The day on this computer, which the application goes by. */
function localDay() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** @param {import('../tests/bench/application.mjs').Runtime} runtime @param {string} folder */
async function measure(runtime, folder) {
  const today = localDay();
  const folders = { blank: join(folder, 'blank'), office: join(folder, 'office'), large: join(folder, 'large') };
  for (const size of /** @type {const} */ (['office', 'large'])) {
    if (!NEEDED_BY[size].some((name) => wanted.has(name))) continue;
    say(`Filling an office of ${SIZES[size].peers} peers and ${SIZES[size].dayEntries} day entries`);
    await seed(runtime, folders[size], today, SIZES[size]);
  }
  /** @type {import('../tests/bench/figures.mjs').Figure[]} */
  const figures = [];
  if (wanted.has('start')) {
    say('Measuring the start');
    figures.push(...(await measureStart(runtime, folders, rounds.start)));
  }
  if (wanted.has('days-year')) {
    say('Measuring the days of a year');
    figures.push(...(await measureDaysYear(runtime, folders.large, today, rounds['days-year'])));
  }
  if (wanted.has('ranking')) {
    say('Measuring who can be offered');
    figures.push(await measureRanking(runtime, folders.large, rounds.ranking));
  }
  if (wanted.has('find')) {
    say('Measuring the box "Find"');
    figures.push(await measureFind(runtime, folders.large, rounds.find));
  }
  if (wanted.has('memory')) {
    say('Measuring memory');
    figures.push(await measureMemory(runtime, folders, rounds.memory));
  }
  if (wanted.has('vs-spreadsheet')) {
    if (await hasSpreadsheet()) {
      say('Having LibreOffice work out the same figures');
      const work = join(folder, 'spreadsheet');
      figures.push(await measureVsSpreadsheet(work, today, rounds['vs-spreadsheet']));
    } else say('vs-spreadsheet is left out: there is no LibreOffice here (apt-get install libreoffice-calc)');
  }
  if (wanted.has('export')) {
    say('Measuring the export');
    figures.push(await measureExport(runtime, folders.large, rounds.export));
  }
  if (wanted.has('save')) {
    say('Measuring one change until it is saved');
    figures.push(await measureSave(runtime, join(folder, 'save'), rounds.save));
  }
  if (wanted.has('journal')) {
    say('Measuring the journal in an import and a rebuild');
    figures.push(...(await measureJournal(runtime, join(folder, 'journal'), rounds.journal)));
  }
  if (wanted.has('kill')) {
    say(`Killing the application ${rounds.kill} times`);
    figures.push(await measureKill(runtime, join(folder, 'kill'), rounds.kill));
  }
  if (wanted.has('fuzz-journals')) {
    say(`Damaging ${rounds['fuzz-journals']} journals`);
    figures.push(await fuzzJournals(join(folder, 'fuzz'), rounds['fuzz-journals']));
  }
  if (wanted.has('fuzz-backups')) {
    say(`Damaging ${rounds['fuzz-backups']} backups`);
    figures.push(await fuzzBackups(join(folder, 'fuzz-backups'), rounds['fuzz-backups']));
  }
  if (wanted.has('import-preview')) {
    say('Measuring the preview of an import');
    figures.push(await measureImportPreview(runtime, join(folder, 'import-preview'), rounds['import-preview']));
  }
  if (wanted.has('fuzz-imports')) {
    say(`Damaging ${rounds['fuzz-imports']} workbooks`);
    figures.push(await fuzzImports(join(folder, 'fuzz-imports'), rounds['fuzz-imports']));
  }
  return figures;
}

await runScript(async () => {
  await ensureSystemPackages({ display: hasDisplay() });
  const executable = await findRuntime();
  await buildApp();
  const folder = await mkdtemp(join(tmpdir(), 'peer-desk-bench-'));
  try {
    const figures = await withDisplay((env) => measure({ executable, env }, folder));
    await mkdir(OUT, { recursive: true });
    await writeFile(join(OUT, 'bench.json'), `${JSON.stringify(figures, null, 2)}\n`);
    if (options.readme) await putIntoReadme(figures, localDay());
    process.stdout.write(`\n${toTable(figures)}`);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});

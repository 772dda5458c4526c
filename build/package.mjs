// @ts-check
// Makes what an office installs, in out/package:
//   npm run package [-- --built] [-- --folder-only]
// --built takes the application as it was built last; --folder-only leaves the archive and the other systems out.
// On Linux a folder and a tar.gz; on Windows an installer and a zip; on macOS a disk image and a zip. What cannot be
// made here is said in one sentence and is no failure, unless nothing was made at all.
import { readFileSync } from 'node:fs';
import { rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from './build-app.mjs';
import { writeChecksums } from './packaging/checksums.mjs';
import { hashOfContents } from './packaging/contents.mjs';
import { bytesOfFolder, makeLinuxFolder, packFolder } from './packaging/linux.mjs';
import { SYSTEMS, makeWithBuilder } from './packaging/other-systems.mjs';
import { repositoryFolder } from './repository.mjs';
import { findPinnedElectron, pinnedVersion } from './runtime/pinned-electron.mjs';
import { runScript, toPlainProblem } from './runtime/problem.mjs';
import { TEST_ELECTRON_VERSION, prepareTestRuntime } from './runtime/test-runtime.mjs';

const OUT_NAME = 'out/package';
const OUT = join(repositoryFolder, OUT_NAME);

const { values: options } = parseArgs({
  options: { built: { type: 'boolean', default: false }, 'folder-only': { type: 'boolean', default: false } },
});

/** @param {string} line */
const say = (line) => void process.stdout.write(`${line}\n`);
/** @param {number} bytes */
const inMb = (bytes) => `${Math.round(bytes / 1_000_000)} MB`;
/** @param {number} started */
const secondsSince = (started) => Math.round((Date.now() - started) / 100) / 10;

/** @typedef {{ executable: string, version: string, forTesting: boolean, reason: string }} ElectronFound */

/** The Electron to package: the pinned one, or for tests the one that runs them. @returns {Promise<ElectronFound>} */
async function findElectron() {
  const pinned = await findPinnedElectron(say);
  if ('executable' in pinned) {
    return { executable: pinned.executable, version: pinnedVersion(), forTesting: false, reason: '' };
  }
  const executable = await prepareTestRuntime(say);
  return { executable, version: TEST_ELECTRON_VERSION, forTesting: true, reason: pinned.reason };
}

/** @param {ElectronFound} electron @returns {Promise<void>} */
async function packageLinux(electron) {
  const started = Date.now();
  const { version } = JSON.parse(readFileSync(join(repositoryFolder, 'package.json'), 'utf8'));
  const name = `peer-desk-${version}-linux-${process.arch}${electron.forTesting ? '-for-testing' : ''}`;
  const folder = join(OUT, name);
  const about = { repository: repositoryFolder, electron: electron.executable, electronVersion: electron.version };
  const { executable, unknownFuses } = await makeLinuxFolder({ ...about, forTesting: electron.forTesting, folder });
  const folderBytes = await bytesOfFolder(folder);
  const archiveBytes = (await stat(join(folder, 'resources/app.asar'))).size;
  say(`${folder}: ${inMb(folderBytes)}, of it ${inMb(archiveBytes)} ours (${secondsSince(started)} s)`);
  if (unknownFuses > 0)
    say(`This Electron has ${unknownFuses} more switches (fuses) than are known here: left as they came.`);
  const facts = { executable: join(name, basename(executable)), electron: electron.version };
  const contents = await hashOfContents(repositoryFolder);
  await writeFile(
    join(OUT, 'package-facts.json'),
    `${JSON.stringify({ ...facts, forTesting: electron.forTesting, contents, folderBytes, archiveBytes }, null, 2)}\n`,
  );
  if (options['folder-only']) return;
  const packing = Date.now();
  const packed = await packFolder(folder);
  say(`${packed}: ${inMb((await stat(packed)).size)} (${secondsSince(packing)} s)`);
}

/** @param {string} reason why the pinned Electron cannot be had here; empty when it can */
async function packageOthers(reason) {
  /** @type {string[]} */
  const missing = [];
  for (const system of Object.values(SYSTEMS)) {
    if (SYSTEMS[/** @type {keyof typeof SYSTEMS} */ (process.platform)] === system) continue;
    const possible = reason === '' && system.on.includes(process.platform);
    if (!possible || !(await makeWithBuilder(system, OUT_NAME))) missing.push(`for ${system.name} (${system.makes})`);
  }
  if (missing.length === 0) return;
  const why = reason === '' ? 'run this on that system' : `Electron ${pinnedVersion()} cannot be downloaded: ${reason}`;
  say(`Not made here: the packages ${missing.join(' and ')}; ${why}.`);
}

/** @returns {Promise<number>} the exit status */
async function makePackages() {
  await rm(OUT, { recursive: true, force: true });
  if (process.platform !== 'linux') {
    const system = SYSTEMS[/** @type {keyof typeof SYSTEMS} */ (process.platform)];
    if (system === undefined || !(await makeWithBuilder(system, OUT_NAME))) return 1;
    await packageOthers('');
    return 0;
  }
  const electron = await findElectron();
  await packageLinux(electron);
  if (electron.forTesting) {
    say(
      `FOR TESTING ONLY, never to be given to an office: made with Electron ${electron.version}, because ` +
        `Electron ${pinnedVersion()}, which ships, cannot be downloaded here (${electron.reason}).`,
    );
  }
  if (!options['folder-only']) await packageOthers(electron.reason);
  return 0;
}

await runScript(async () => {
  if (!options.built) await buildApp();
  try {
    const status = await makePackages();
    if (status === 0) await writeChecksums(OUT);
    return status;
  } catch (error) {
    throw toPlainProblem(error, 'The package could not be made', OUT);
  }
});

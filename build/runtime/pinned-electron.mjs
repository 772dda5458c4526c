// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runQuietly } from '../run-command.mjs';
import { repositoryFolder } from '../repository.mjs';

const RELEASES = 'https://github.com/electron/electron/releases/';
const PROBE_LIMIT_MS = 4_000;
/** Long enough to unpack a copy that was downloaded before; a network that swallows requests costs no more than this. */
const UNREACHABLE_LIMIT_MS = 15_000;
const DOWNLOAD_LIMIT_MS = 15 * 60_000;

const packageFolder = join(repositoryFolder, 'node_modules/electron');

/** The version of Electron that package.json pins and packages are made with. */
export function pinnedVersion() {
  const about = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  return String(about.version);
}

/** @returns {string | null} the pinned Electron's executable where it was fetched whole (its installer writes path.txt last) */
function fetchedExecutable() {
  const note = join(packageFolder, 'path.txt');
  if (!existsSync(note)) return null;
  const executable = join(packageFolder, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(executable) ? executable : null;
}

/** @returns {Promise<boolean>} whether the place Electron is downloaded from answers at all */
async function answers() {
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'];
  try {
    await fetch(mirror ?? RELEASES, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_LIMIT_MS) });
    return true;
  } catch {
    return false;
  }
}

/** @param {string} output what the installer printed @returns {string} */
function toReason(output) {
  const line = output.split('\n').find((text) => /Error/.test(text)) ?? 'its installer failed';
  return line.replace(/^\s*\w*Error: /, '').replace(/\.$/, '');
}

/**
 * Gives the executable of the pinned Electron, fetched by the package's own installer when it is not there yet.
 * @param {(line: string) => void} say
 * @returns {Promise<{ executable: string } | { reason: string }>} the reason when it cannot be had here
 */
export async function findPinnedElectron(say) {
  const present = fetchedExecutable();
  if (present !== null) return { executable: present };
  const installer = join(packageFolder, 'install.js');
  if (!existsSync(installer)) return { reason: 'run npm ci first' };
  const reachable = await answers();
  if (reachable) say(`Downloading Electron ${pinnedVersion()} once ...`);
  const timeoutMs = reachable ? DOWNLOAD_LIMIT_MS : UNREACHABLE_LIMIT_MS;
  const done = await runQuietly(process.execPath, [installer], { cwd: dirname(installer), timeoutMs });
  const executable = done.status === 0 ? fetchedExecutable() : null;
  if (executable !== null) return { executable };
  await rm(join(packageFolder, 'dist'), { recursive: true, force: true });
  await rm(join(packageFolder, 'path.txt'), { force: true });
  if (!reachable) return { reason: 'its download site cannot be reached' };
  return { reason: done.timedOut ? 'the download took too long' : toReason(done.output) };
}

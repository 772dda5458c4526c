// @ts-check
import { existsSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { runQuietly } from './run-command.mjs';
import { PlainProblem, runScript } from './runtime/problem.mjs';

const LIBRARIES = [
  'libnss3',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'libgbm1',
  'libgtk-3-0',
  'libasound2',
  'libxss1',
  'libxtst6',
  'libx11-xcb1',
  'fonts-liberation',
];
const FOR_NO_DISPLAY = ['xvfb'];

/** @param {string[]} names @returns {Promise<string[]>} those that are not installed */
async function missingOf(names) {
  // Debian 13 renamed several libraries by adding "t64"; either name will do.
  const asked = names.flatMap((name) => [name, `${name}t64`]);
  const { output } = await runQuietly('dpkg-query', ['-W', '-f=${Package} ${db:Status-Status}\\n', ...asked]);
  const installed = new Set(
    output.split('\n').flatMap((line) => (line.endsWith(' installed') ? [line.split(' ')[0]] : [])),
  );
  return names.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
}

/**
 * Sees to the Debian packages a real Electron window needs: installs what is missing when run as root, and
 * otherwise names the command. Does nothing on a system that is not Debian.
 * @param {{ display: boolean }} options whether there is a display already, so that none need be made
 */
export async function ensureSystemPackages({ display }) {
  if (process.platform !== 'linux' || !existsSync('/etc/debian_version')) return;
  const missing = await missingOf(display ? LIBRARIES : [...FOR_NO_DISPLAY, ...LIBRARIES]);
  if (missing.length === 0) return;
  const install = ['install', '-y', '-q', '--no-install-recommends', ...missing];
  if (process.getuid?.() !== 0) {
    throw new PlainProblem(
      `Some Debian packages are missing; install them with: sudo apt-get update && sudo apt-get ${install.join(' ')}`,
    );
  }
  process.stderr.write(`Installing Debian packages: ${missing.join(' ')}\n`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runQuietly('apt-get', ['update', '-q'], { env });
  const done = await runQuietly('apt-get', install, { env });
  if (done.status !== 0) {
    const reason = done.output.split('\n').find((line) => line.startsWith('E: ')) ?? `status ${done.status}`;
    throw new PlainProblem(`The Debian packages ${missing.join(' ')} could not be installed: ${reason}`);
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  await runScript(() => ensureSystemPackages({ display: false }));
}

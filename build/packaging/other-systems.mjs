// @ts-check
import { repositoryFolder } from '../repository.mjs';
import { runShown } from '../run-command.mjs';

/** Fetched when it is called: what it brings along asks for Node 22, so it is not installed with the rest. */
const BUILDER = 'electron-builder@26.17.0';

/** @typedef {{ name: string, option: string, makes: string, on: NodeJS.Platform[] }} System */

/** @type {Readonly<Record<'win32' | 'darwin', System>>} */
export const SYSTEMS = {
  win32: { name: 'Windows', option: '--win', makes: 'installer and zip', on: ['win32', 'linux', 'darwin'] },
  // A disk image can be made on macOS only.
  darwin: { name: 'macOS', option: '--mac', makes: 'disk image and zip', on: ['darwin'] },
};

/**
 * Makes the packages of one system with electron-builder, as electron-builder.yml says.
 * @param {System} system
 * @param {string} out the folder to put them in, below the repository: on Windows a name with a space would be cut there
 * @returns {Promise<boolean>} whether they were made
 */
export async function makeWithBuilder(system, out) {
  const args = ['--yes', BUILDER, system.option, '--publish', 'never', `-c.directories.output=${out}`];
  return (await runShown('npx', args, { cwd: repositoryFolder })) === 0;
}

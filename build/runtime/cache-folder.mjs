// @ts-check
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/**
 * The folder outside the repository that keeps what is downloaded to run and test the application.
 * @returns {string}
 */
export function cacheFolder() {
  const named = process.env['XDG_CACHE_HOME'];
  return join(named && isAbsolute(named) ? named : join(homedir(), '.cache'), 'peer-desk');
}

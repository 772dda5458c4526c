import { resolve, sep } from 'node:path';

/** Whether a path is this folder or lies in it. */
export function isInside(folder: string, path: string): boolean {
  return resolve(path) === resolve(folder) || resolve(path).startsWith(resolve(folder) + sep);
}

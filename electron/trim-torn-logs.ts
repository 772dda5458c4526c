import { readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { errorFacts, logEvent } from './log';

/** The form of LevelDB's log: records in blocks, each a head of checksum, length and type, and then its bytes. */
const BLOCK_BYTES = 32 * 1024;
const HEAD_BYTES = 7;
const WHOLE = 1;
const FIRST = 2;
const MIDDLE = 3;
const LAST = 4;

/**
 * Cuts what a killed process left half-written at the end of Chromium's database logs. Chromium reads such an end rightly,
 * and then goes on writing behind it: at the start after that, all of it counts as damaged and the database is dropped.
 * Called before Chromium opens any of them, and by the only instance.
 */
export function trimTornLogs(dataFolder: string): void {
  for (const folder of logFolders(dataFolder)) {
    for (const name of listNames(folder).filter((each) => each.endsWith('.log'))) trim(join(folder, name));
  }
}

function logFolders(dataFolder: string): string[] {
  const databases = join(dataFolder, 'IndexedDB');
  const folders = listNames(databases).filter((name) => name.endsWith('.leveldb'));
  return [...folders.map((name) => join(databases, name)), join(dataFolder, 'Local Storage', 'leveldb')];
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Not made yet, or not to be read: then Chromium itself tells.
    return [];
  }
}

function trim(path: string): void {
  try {
    const bytes = readFileSync(path);
    const end = endOfWholeRecords(bytes);
    if (end === undefined || end === bytes.length) return;
    truncateSync(path, end);
    logEvent('database-log-trimmed', { bytes: bytes.length - end });
  } catch (error) {
    logEvent('database-log-not-trimmed', errorFacts(error));
  }
}

/**
 * Where the last whole record of a log ends, if nothing but a torn record follows; `undefined` for a log that is damaged in
 * any other way, which is not to be touched.
 */
export function endOfWholeRecords(bytes: Buffer): number | undefined {
  let end = 0;
  let isOpen = false;
  for (let at = 0; at < bytes.length;) {
    const left = BLOCK_BYTES - (at % BLOCK_BYTES);
    if (left < HEAD_BYTES) {
      // Too little for a head: filled with zeros, and part of the record before where that is whole.
      at = Math.min(at + left, bytes.length);
      if (!isOpen) end = at;
      continue;
    }
    if (at + HEAD_BYTES > bytes.length) return end;
    const length = bytes.readUInt16LE(at + 4);
    const type = bytes.readUInt8(at + 6);
    const fits = isOpen ? type === MIDDLE || type === LAST : type === WHOLE || type === FIRST;
    if (!fits || HEAD_BYTES + length > left) return undefined;
    at += HEAD_BYTES + length;
    if (at > bytes.length) return end;
    isOpen = type === FIRST || type === MIDDLE;
    if (!isOpen) end = at;
  }
  return end;
}

// @ts-check
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readFile, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw, crc32 } from 'node:zlib';
import { PlainProblem } from './problem.mjs';

const END_RECORD = 0x06054b50;
const FILE_RECORD = 0x02014b50;
const END_RECORD_BYTES = 22;
const FILE_RECORD_BYTES = 46;
const LOCAL_RECORD_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
const TYPE_MASK = 0o170000;
const SYMLINK = 0o120000;

/**
 * One entry of a zip's own list of contents.
 * @typedef {{ name: string, method: number, crc: number, packedBytes: number, start: number, mode: number }} ZipEntry
 */

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {number} position
 * @param {number} length
 */
async function readAt(file, position, length) {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead !== length) throw new PlainProblem('The zip file ends too early: it was not downloaded whole.');
  return buffer;
}

/**
 * Reads the list at the zip's end, which (unlike the headers along the way) carries the permission bits.
 * @param {import('node:fs/promises').FileHandle} file
 * @returns {Promise<ZipEntry[]>}
 */
async function listEntries(file) {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || tail.length - end < END_RECORD_BYTES || tail.readUInt32LE(end) !== END_RECORD) {
    throw new PlainProblem('The zip file has no list of contents: it was not downloaded whole.');
  }
  const list = await readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
  /** @type {ZipEntry[]} */
  const entries = [];
  for (let at = 0; at + FILE_RECORD_BYTES <= list.length && list.readUInt32LE(at) === FILE_RECORD;) {
    const nameBytes = list.readUInt16LE(at + 28);
    entries.push({
      name: list.toString('utf8', at + FILE_RECORD_BYTES, at + FILE_RECORD_BYTES + nameBytes),
      method: list.readUInt16LE(at + 10),
      crc: list.readUInt32LE(at + 16),
      packedBytes: list.readUInt32LE(at + 20),
      start: list.readUInt32LE(at + 42),
      mode: list.readUInt32LE(at + 38) >>> 16,
    });
    at += FILE_RECORD_BYTES + nameBytes + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
  }
  return entries;
}

/** Passes bytes through and keeps their CRC-32, so that a damaged entry is noticed. */
class Crc32Check extends Transform {
  value = 0;

  /** @type {import('node:stream').TransformOptions['transform']} */
  _transform(chunk, _encoding, done) {
    this.value = crc32(chunk, this.value);
    done(null, chunk);
  }
}

/**
 * @param {string} zipPath
 * @param {import('node:fs/promises').FileHandle} file
 * @param {ZipEntry} entry
 * @param {string} target
 */
async function writeEntry(zipPath, file, entry, target) {
  const local = await readAt(file, entry.start, LOCAL_RECORD_BYTES);
  const first = entry.start + LOCAL_RECORD_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
  const permissions = entry.mode & 0o777 || 0o644;
  const out = createWriteStream(target, { mode: permissions });
  const check = new Crc32Check();
  if (entry.packedBytes === 0) {
    await pipeline([Buffer.alloc(0)], out);
    return;
  }
  const packed = createReadStream(zipPath, { start: first, end: first + entry.packedBytes - 1 });
  if (entry.method === DEFLATED) await pipeline(packed, createInflateRaw(), check, out);
  else if (entry.method === STORED) await pipeline(packed, check, out);
  else throw new PlainProblem(`The zip file packs ${entry.name} in a way that is not known here.`);
  if (check.value !== entry.crc) throw new PlainProblem(`The zip file is damaged at ${entry.name}.`);
}

/**
 * Unpacks a zip to disk entry by entry, never holding a file in memory whole; permission bits and symlinks are kept.
 * @param {string} zipPath
 * @param {string} folder made when missing
 * @param {(name: string) => string | null} place an entry's name -> its path below the folder, or null to leave it out
 */
export async function unzip(zipPath, folder, place) {
  const file = await open(zipPath, 'r');
  try {
    for (const entry of await listEntries(file)) {
      const relative = place(entry.name);
      if (relative === null || relative === '') continue;
      if (relative.split(/[\\/]/).includes('..'))
        throw new PlainProblem(`The zip file names a path outside: ${relative}.`);
      const target = join(folder, relative);
      if (entry.name.endsWith('/')) {
        await mkdir(target, { recursive: true });
        continue;
      }
      await mkdir(dirname(target), { recursive: true });
      if ((entry.mode & TYPE_MASK) === SYMLINK) {
        const note = `${target}.link`;
        await writeEntry(zipPath, file, entry, note);
        await symlink(await readFile(note, 'utf8'), target);
        await rm(note);
      } else {
        await writeEntry(zipPath, file, entry, target);
      }
    }
  } finally {
    await file.close();
  }
}

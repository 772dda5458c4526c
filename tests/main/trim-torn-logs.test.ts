import { endOfWholeRecords, trimTornLogs } from '@electron/trim-torn-logs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ app: { getPath: () => tmpdir() } }));
vi.mock('@electron/log', () => ({ logEvent: () => undefined, errorFacts: () => ({}) }));

const BLOCK = 32 * 1024;
const [WHOLE, FIRST, MIDDLE, LAST] = [1, 2, 3, 4];

function record(type: number, length: number): Buffer {
  const bytes = Buffer.alloc(7 + length, 9);
  bytes.writeUInt16LE(length, 4);
  bytes.writeUInt8(type, 6);
  return bytes;
}

const long = [record(FIRST, BLOCK - 7), record(MIDDLE, BLOCK - 7), record(LAST, 50)];

describe('the end of a log', () => {
  it('is its last byte where every record is whole', () => {
    const log = Buffer.concat([...long, record(WHOLE, 20)]);
    expect(endOfWholeRecords(log)).toBe(log.length);
    expect(endOfWholeRecords(Buffer.alloc(0))).toBe(0);
    const padded = Buffer.concat([record(WHOLE, BLOCK - 7 - 3), Buffer.alloc(3), record(WHOLE, 1)]);
    expect(endOfWholeRecords(padded)).toBe(padded.length);
  });

  it('is before a record that was not written to its end, wherever it was cut', () => {
    const before = record(WHOLE, 100);
    for (const after of [record(WHOLE, 30), Buffer.concat(long)]) {
      const room = after.length === 37 ? Buffer.alloc(0) : record(WHOLE, BLOCK - before.length - 7);
      const whole = Buffer.concat([before, room]);
      for (let cut = 1; cut < after.length; cut += 97) {
        expect(endOfWholeRecords(Buffer.concat([whole, after.subarray(0, cut)]))).toBe(whole.length);
      }
    }
  });

  it('is not looked for in a log that is damaged otherwise', () => {
    expect(endOfWholeRecords(Buffer.concat([record(WHOLE, 10), record(7, 10)]))).toBeUndefined();
    expect(endOfWholeRecords(Buffer.concat([record(FIRST, 10), record(WHOLE, 10)]))).toBeUndefined();
    expect(endOfWholeRecords(record(WHOLE, 40_000))).toBeUndefined();
  });

  it('is where the file is cut', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'peer-desk-torn-'));
    const database = join(folder, 'IndexedDB', 'app_desk_0.indexeddb.leveldb');
    await mkdir(database, { recursive: true });
    const whole = record(WHOLE, 100);
    await writeFile(join(database, '000003.log'), Buffer.concat([whole, record(FIRST, 500).subarray(0, 60)]));
    trimTornLogs(folder);
    expect(await readFile(join(database, '000003.log'))).toEqual(whole);
    await rm(folder, { recursive: true });
  });
});

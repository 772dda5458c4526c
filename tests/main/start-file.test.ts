import { startNoteHandlers } from '@electron/handlers/start-note';
import { startFile } from '@electron/store/start-file';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const KEY = new Uint8Array(32).fill(5);
const NOTE = JSON.stringify({ peers: ['Marchbanks'], days: 'é'.repeat(1000) });
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peer-desk-start-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

describe('the file for the next start', () => {
  it('gives back what was written last, and lies sealed on the disk', async () => {
    const path = join(folder, 'start', 'today.pdt');
    const file = startFile(path);
    expect(await file.read(KEY)).toBeNull();
    await file.write(KEY, 'before');
    await file.write(KEY, NOTE);
    expect(await file.read(KEY)).toBe(NOTE);
    expect(await readdir(join(folder, 'start'))).toEqual(['today.pdt']);
    expect((await readFile(path)).includes('Marchbanks')).toBe(false);
  });

  it('is as if it were not there under another key, cut, or with any bit flipped', async () => {
    const path = join(folder, 'today.pdt');
    const file = startFile(path);
    await file.write(KEY, 'A short note.');
    const bytes = await readFile(path);
    expect(await file.read(new Uint8Array(32).fill(6))).toBeNull();
    for (let at = 0; at < bytes.length; at += 1) {
      const broken = Buffer.from(bytes);
      broken[at] = (broken[at] ?? 0) ^ 1;
      await writeFile(path, broken);
      expect(await file.read(KEY)).toBeNull();
      await writeFile(path, bytes.subarray(0, at));
      expect(await file.read(KEY)).toBeNull();
    }
  });

  it('leaves nothing of before where the new one cannot be written', async () => {
    const path = join(folder, 'today.pdt');
    const file = startFile(path);
    await file.write(KEY, 'before');
    await writeFile(join(folder, 'in-the-way'), '');
    const blocked = startFile(join(folder, 'in-the-way', 'today.pdt'));
    await blocked.write(KEY, NOTE);
    expect(await blocked.read(KEY)).toBeNull();
    expect(await file.read(KEY)).toBe('before');
  });

  it('is neither read nor written while the keys are locked', async () => {
    let key: Uint8Array | undefined;
    const { handleKeep, handleRead } = startNoteHandlers({
      keyring: { derivedKey: (purpose) => (purpose === 'start' ? key : undefined) },
      path: join(folder, 'today.pdt'),
    });
    expect(await handleKeep({ note: NOTE })).toMatchObject({ ok: false, problem: { code: 'keys-locked' } });
    expect(await handleRead()).toMatchObject({ ok: false, problem: { code: 'keys-locked' } });
    expect(await readdir(folder)).toEqual([]);
    key = KEY;
    await handleKeep({ note: NOTE });
    expect(await handleRead()).toEqual({ ok: true, value: { note: NOTE } });
  });
});

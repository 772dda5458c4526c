import { CONTRACT } from '@shared/ipc/contract';
import type { Instant } from '@shared/model/calendar-day';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ app: { getPath: () => join(tmpdir(), 'peer-desk-typed-log') } }));

const { typedHandlers } = await import('@electron/handlers/typed');

const KEY = new Uint8Array(32).fill(5);
const VALUES = JSON.stringify({ lastName: 'Marchbanks', notes: 'é'.repeat(500) });
// Safe: nothing of the window is used.
const CONTEXT = {} as never;

let folder = '';
let key: Uint8Array | undefined;
let now = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peer-desk-typed-'));
  key = KEY;
  now = '2026-11-22T14:02:00.000Z';
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const path = () => join(folder, 'open-forms', 'typed.pdt');
function make() {
  const handlers = typedHandlers({
    keyring: { derivedKey: (purpose) => (purpose === 'typed' ? key : undefined) },
    path: path(),
    now: () => now as Instant,
  });
  return {
    read: async (form: string) => {
      const read = await handlers.handleRead({ form }, CONTEXT);
      return read.ok ? read.value.typed : read.problem.code;
    },
    keep: (form: string, values: string) => handlers.handleKeep({ form, values }, CONTEXT),
    drop: (form: string) => handlers.handleDrop({ form }, CONTEXT),
  };
}

describe('what was typed and not saved', () => {
  it('is there in the next run, each form by itself, and lies sealed on the disk', async () => {
    const { keep } = make();
    await keep('add-peer', '"first"');
    await keep('answer 1', '"other"');
    await keep('add-peer', VALUES);
    const { read } = make();
    expect(await read('add-peer')).toEqual({ at: now, values: VALUES });
    expect(await read('answer 1')).toEqual({ at: now, values: '"other"' });
    expect(await read('answer 2')).toBeNull();
    expect(await readdir(join(folder, 'open-forms'))).toEqual(['typed.pdt']);
    const bytes = await readFile(path());
    for (const clear of ['Marchbanks', 'add-peer', '2026-11']) expect(bytes.includes(clear)).toBe(false);
    if (process.platform !== 'win32') expect((await stat(path())).mode & 0o777).toBe(0o600);
  });

  it('is gone once it is dropped, and the rest stays; told at the same time, each has its turn', async () => {
    const { keep, drop, read } = make();
    await Promise.all([keep('a', '1'), keep('b', '2'), keep('a', '3'), drop('a'), keep('c', '4')]);
    expect([await read('a'), await read('b'), await read('c')]).toMatchObject([null, { values: '2' }, { values: '4' }]);
  });

  it('is not kept for longer than 30 days, nor of more than 20 forms', async () => {
    const { keep, read } = make();
    await keep('old', '1');
    now = '2026-12-22T14:02:00.000Z';
    expect(await read('old')).toMatchObject({ values: '1' });
    now = '2026-12-22T14:02:00.001Z';
    expect(await read('old')).toBeNull();
    for (let index = 0; index < 21; index += 1) await keep(`form ${index}`, '1');
    expect(await read('form 0')).toBeNull();
    expect(await read('form 1')).not.toBeNull();
  });

  it('is as if it were not there under another key, or damaged, and can be kept anew', async () => {
    const { keep, read } = make();
    await keep('a', VALUES);
    key = new Uint8Array(32).fill(6);
    expect(await read('a')).toBeNull();
    key = KEY;
    const bytes = await readFile(path());
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    await writeFile(path(), bytes);
    expect(await read('a')).toBeNull();
    await keep('a', VALUES);
    expect(await read('a')).toMatchObject({ values: VALUES });
  });

  it('is neither read nor written while the keys are locked, and stays as it was', async () => {
    const { keep, read, drop } = make();
    await keep('a', VALUES);
    key = undefined;
    expect(await read('a')).toBe('keys-locked');
    expect(await keep('a', '"other"')).toMatchObject({ problem: { code: 'keys-locked' } });
    expect(await drop('a')).toMatchObject({ problem: { code: 'keys-locked' } });
    key = KEY;
    expect(await read('a')).toMatchObject({ values: VALUES });
  });

  it('is of a size that a form has', () => {
    const { request } = CONTRACT['typed:keep'];
    expect(request.safeParse({ form: 'a', values: 'x'.repeat(400_000) }).success).toBe(true);
    expect(request.safeParse({ form: 'a', values: 'x'.repeat(400_001) }).success).toBe(false);
    expect(request.safeParse({ form: '', values: '' }).success).toBe(false);
  });
});

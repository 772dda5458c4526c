import { putRecordsAside } from '@electron/handlers/put-records-aside';
import type { CallContext } from '@electron/register';
import { problem, type Result } from '@shared/model/result';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const fake = vi.hoisted(() => ({
  userData: '',
  clear: vi.fn(async (_what: { storages: string[] }) => undefined),
  putJournalAside: vi.fn<() => Promise<Result<object>>>(async () => ({ ok: true, value: {} })),
}));

vi.mock('electron', () => ({
  app: { getPath: () => fake.userData },
  session: { defaultSession: { clearStorageData: fake.clear } },
}));

// `as`: the window is not asked for anything.
const CONTEXT = { window: {} } as CallContext;
const put = (isWhole: boolean, request: { reading?: string; withJournal?: boolean } = {}) =>
  putRecordsAside({
    isJournalWhole: async () => isWhole,
    isReading: (token) => token === 'open',
    putJournalAside: fake.putJournalAside,
  })(request, CONTEXT);

beforeEach(async () => {
  fake.userData = await mkdtemp(join(tmpdir(), 'peer-desk-aside-'));
  fake.clear.mockClear();
  fake.putJournalAside.mockClear();
  await mkdir(join(fake.userData, 'IndexedDB', 'database'), { recursive: true });
  await writeFile(join(fake.userData, 'IndexedDB', 'database', '000003.log'), 'damaged');
});

afterEach(() => rm(fake.userData, { recursive: true }));

describe('damaged records', () => {
  it('are copied as they lie there before new ones are begun', async () => {
    expect(await put(true)).toEqual({ ok: true, value: {} });
    const [kept = ''] = await readdir(join(fake.userData, 'damaged-records'));
    const file = join(fake.userData, 'damaged-records', kept, 'database', '000003.log');
    expect(await readFile(file, 'utf8')).toBe('damaged');
    expect(fake.clear).toHaveBeenCalledExactlyOnceWith({ storages: ['indexdb'] });
  });

  it('stay where the safety copy does not hold every change', async () => {
    expect(await put(false)).toEqual(problem('journal-incomplete'));
    expect(fake.clear).not.toHaveBeenCalled();
  });

  it('make way for a copy that was opened and checked, and for no other', async () => {
    expect(await put(false, { reading: 'another' })).toEqual(problem('journal-incomplete'));
    expect(fake.clear).not.toHaveBeenCalled();
    expect(await put(false, { reading: 'open' })).toEqual({ ok: true, value: {} });
    expect(await readdir(join(fake.userData, 'damaged-records'))).toHaveLength(1);
    expect(fake.putJournalAside).not.toHaveBeenCalled();
  });

  it('go with their safety copy only for a copy that was opened, and not where that cannot be moved', async () => {
    expect(await put(true, { withJournal: true })).toEqual(problem('journal-incomplete'));
    expect(fake.putJournalAside).not.toHaveBeenCalled();
    fake.putJournalAside.mockResolvedValueOnce(problem('journal-not-written', { reason: 'ENOSPC', sequence: 0 }));
    expect(await put(false, { reading: 'open', withJournal: true })).toMatchObject({ ok: false });
    expect(fake.clear).not.toHaveBeenCalled();
    expect(await put(false, { reading: 'open', withJournal: true })).toEqual({ ok: true, value: {} });
    expect(fake.clear).toHaveBeenCalledOnce();
  });

  it('stay where they cannot be copied', async () => {
    await writeFile(join(fake.userData, 'damaged-records'), 'no folder');
    expect(await put(true)).toMatchObject({ ok: false, problem: { code: 'records-not-put-aside' } });
    expect(fake.clear).not.toHaveBeenCalled();
  });

  it('that are gone altogether need no copy', async () => {
    await rm(join(fake.userData, 'IndexedDB'), { recursive: true });
    expect(await put(true)).toEqual({ ok: true, value: {} });
    expect(fake.clear).toHaveBeenCalledOnce();
  });
});

import { handleSaveFile } from '@electron/handlers/save-file';
import { saveProblem, writeFileSafely } from '@electron/handlers/write-file-safely';
import type { CallContext } from '@electron/register';
import type { CallRequest } from '@shared/ipc/contract';
import { problem } from '@shared/model/result';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeElectron } from './fake-electron';

vi.mock('electron', async () => (await import('./fake-electron')).electronModule());
vi.mock('@electron/window/main-window', () => ({ currentWindow: () => undefined }));

const BYTES = new Uint8Array([80, 75, 3, 4]);
const REQUEST: CallRequest<'file:save'> = {
  suggestedName: 'member-peer-days',
  bytes: BYTES,
  filterName: 'Excel workbook',
  extension: 'xlsx',
};
// `as`: the handler only hands the window on to the dialog, which is faked.
const CONTEXT = { window: {} } as CallContext;
// Permissions hold back neither root nor, in this form, Windows.
const unprivileged = process.platform !== 'win32' && process.getuid?.() !== 0;

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peer-desk-test-'));
  fakeElectron.userData = join(folder, 'data');
  fakeElectron.documents = join(folder, 'documents');
  await mkdir(fakeElectron.documents);
  fakeElectron.showSaveDialog.mockReset();
});

afterEach(async () => {
  await chmod(fakeElectron.documents, 0o700);
  await rm(folder, { recursive: true, force: true });
});

function choose(...paths: string[]): void {
  for (const filePath of paths) fakeElectron.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath });
}

const listed = (): Promise<string[]> => readdir(fakeElectron.documents);

describe('file:save', () => {
  it('proposes the documents folder with a safe name, and writes what was sent', async () => {
    const path = join(fakeElectron.documents, 'days.xlsx');
    choose(path);
    const answer = await handleSaveFile({ ...REQUEST, suggestedName: '../../etc/days: all' }, CONTEXT);
    expect(answer).toEqual({ ok: true, value: { outcome: 'saved', fileName: 'days.xlsx' } });
    expect(fakeElectron.showSaveDialog.mock.calls[0]?.[1].defaultPath).toBe(
      join(fakeElectron.documents, 'etc days all.xlsx'),
    );
    expect(new Uint8Array(await readFile(path))).toEqual(BYTES);
    expect(await listed()).toEqual(['days.xlsx']);
  });

  it('replaces an older file whole', async () => {
    const path = join(fakeElectron.documents, 'days.xlsx');
    await writeFile(path, 'an older and longer file');
    choose(path);
    await handleSaveFile(REQUEST, CONTEXT);
    expect(new Uint8Array(await readFile(path))).toEqual(BYTES);
    expect(await listed()).toEqual(['days.xlsx']);
  });

  it('takes Cancel as an answer and writes nothing', async () => {
    fakeElectron.showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: '' });
    expect(await handleSaveFile(REQUEST, CONTEXT)).toEqual({ ok: true, value: { outcome: 'cancelled' } });
    expect(await listed()).toEqual([]);
  });

  it('adds a missing extension, and asks again when that file is there', async () => {
    const typed = join(fakeElectron.documents, 'days');
    choose(typed);
    await handleSaveFile(REQUEST, CONTEXT);
    expect(await listed()).toEqual(['days.xlsx']);
    choose(typed, join(fakeElectron.documents, 'other.xlsx'));
    await handleSaveFile(REQUEST, CONTEXT);
    expect(fakeElectron.showSaveDialog.mock.calls.at(-1)?.[1].defaultPath).toBe(`${typed}.xlsx`);
    expect((await listed()).sort()).toEqual(['days.xlsx', 'other.xlsx']);
  });

  it('says that the folder is missing', async () => {
    choose(join(fakeElectron.documents, 'gone', 'days.xlsx'));
    expect(await handleSaveFile(REQUEST, CONTEXT)).toEqual(problem('folder-missing', { fileName: 'days.xlsx' }));
  });

  it('leaves nothing behind when the new file cannot take its place', async () => {
    const path = join(fakeElectron.documents, 'days.xlsx');
    await mkdir(path);
    choose(path);
    expect(await handleSaveFile(REQUEST, CONTEXT)).toMatchObject({
      ok: false,
      problem: { facts: { fileName: 'days.xlsx' } },
    });
    expect(await listed()).toEqual(['days.xlsx']);
  });

  it.runIf(unprivileged)('says that the folder may not be written to', async () => {
    await chmod(fakeElectron.documents, 0o500);
    choose(join(fakeElectron.documents, 'days.xlsx'));
    expect(await handleSaveFile(REQUEST, CONTEXT)).toEqual(problem('save-denied', { fileName: 'days.xlsx' }));
    expect(await listed()).toEqual([]);
  });

  it.runIf(unprivileged)('keeps a file that is marked read-only', async () => {
    const path = join(fakeElectron.documents, 'days.xlsx');
    await writeFile(path, 'kept');
    await chmod(path, 0o400);
    choose(path);
    expect(await handleSaveFile(REQUEST, CONTEXT)).toEqual(problem('save-denied', { fileName: 'days.xlsx' }));
    expect(await readFile(path, 'utf8')).toBe('kept');
  });
});

describe('writeFileSafely', () => {
  it.runIf(process.platform !== 'win32')('writes to the file that a link points to', async () => {
    const target = join(folder, 'target.xlsx');
    await writeFile(target, 'old');
    const link = join(fakeElectron.documents, 'days.xlsx');
    await symlink(target, link);
    expect(await writeFileSafely(link, BYTES)).toEqual({ ok: true, value: { fileName: 'days.xlsx' } });
    expect(new Uint8Array(await readFile(target))).toEqual(BYTES);
  });
});

describe('saveProblem', () => {
  it.each([
    ['EPERM', 'replace', 'win32', 'file-open-elsewhere'],
    ['EACCES', 'replace', 'win32', 'file-open-elsewhere'],
    ['EBUSY', 'replace', 'linux', 'file-open-elsewhere'],
    ['EPERM', 'look', 'win32', 'save-denied'],
    ['EPERM', 'write', 'win32', 'save-denied'],
    ['EACCES', 'replace', 'linux', 'save-denied'],
    ['EROFS', 'write', 'linux', 'save-denied'],
    ['ENOSPC', 'write', 'linux', 'disk-full'],
    ['EDQUOT', 'write', 'darwin', 'disk-full'],
    ['ENOENT', 'write', 'win32', 'folder-missing'],
    ['ENOTDIR', 'look', 'linux', 'folder-missing'],
    ['EIO', 'write', 'linux', 'save-failed'],
    ['', 'write', 'linux', 'save-failed'],
  ] as const)('%s at %s on %s is %s', (code, step, platform, expected) => {
    expect(saveProblem(code, step, platform)).toBe(expected);
  });
});

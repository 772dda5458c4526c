import { handleSavePack } from '@electron/handlers/save-pack';
import type { CallContext } from '@electron/register';
import { CONTRACT } from '@shared/ipc/contract';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeElectron } from './fake-electron';

vi.mock('electron', async () => (await import('./fake-electron')).electronModule());
vi.mock('@electron/window/main-window', () => ({ currentWindow: () => undefined }));

// `as`: the handler only hands the window on to the dialog, which is faked.
const CONTEXT = { window: {} } as CallContext;
const PACK = { suggestedName: 'subject-access-pack', html: new Uint8Array([60, 33]), json: new Uint8Array([123, 125]) };

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

const inDocuments = (name: string) => join(fakeElectron.documents, name);

function choose(...names: string[]): void {
  for (const name of names) {
    fakeElectron.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: inDocuments(name) });
  }
}

describe('file:save-pack', () => {
  it('writes the page and the JSON side by side under one name', async () => {
    choose('pack.html');
    expect(await handleSavePack(PACK, CONTEXT)).toEqual({
      ok: true,
      value: { outcome: 'saved', fileName: 'pack.html' },
    });
    expect((await readdir(fakeElectron.documents)).toSorted()).toEqual(['pack.html', 'pack.json']);
    expect(new Uint8Array(await readFile(inDocuments('pack.html')))).toEqual(PACK.html);
    expect(new Uint8Array(await readFile(inDocuments('pack.json')))).toEqual(PACK.json);
  });

  it('writes nothing when it is cancelled', async () => {
    fakeElectron.showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: '' });
    expect(await handleSavePack(PACK, CONTEXT)).toEqual({ ok: true, value: { outcome: 'cancelled' } });
    expect(await readdir(fakeElectron.documents)).toEqual([]);
  });

  it('never writes over a JSON file whose page was not to be replaced', async () => {
    await writeFile(inDocuments('pack.json'), 'of somebody else');
    choose('pack.html', 'pack 2.html');
    expect(await handleSavePack(PACK, CONTEXT)).toMatchObject({ value: { fileName: 'pack 2.html' } });
    expect(await readFile(inDocuments('pack.json'), 'utf8')).toBe('of somebody else');
    expect(fakeElectron.showSaveDialog.mock.calls[1]?.[1].defaultPath).toBe(inDocuments('subject-access-pack 2.html'));
  });

  it('takes the two kinds of file and no path or extension from the window', () => {
    const { request } = CONTRACT['file:save-pack'];
    expect(request.safeParse(PACK).success).toBe(true);
    expect(request.safeParse({ ...PACK, extension: 'exe' }).success).toBe(false);
    expect(request.safeParse({ ...PACK, html: '<p>' }).success).toBe(false);
  });
});

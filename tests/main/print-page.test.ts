import { handlePrintPage, handleSavePdf } from '@electron/handlers/print-page';
import type { CallContext } from '@electron/register';
import { ok, problem } from '@shared/model/result';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeElectron } from './fake-electron';

vi.mock('electron', async () => (await import('./fake-electron')).electronModule());
vi.mock('@electron/window/main-window', () => ({ currentWindow: () => undefined }));

const PDF = new TextEncoder().encode('%PDF-1.4 a page');

type Printed = (success: boolean, reason: string) => void;
type Contents = {
  getPrintersAsync: () => Promise<unknown[]>;
  print: (options: { silent: boolean }, done: Printed) => void;
  printToPDF: () => Promise<Uint8Array>;
};

/** A window whose page prints as `contents` says; two printers that work, unless told otherwise. */
function windowWith(contents: Partial<Contents>): CallContext {
  const webContents: Contents = {
    getPrintersAsync: async () => [{}, {}],
    print: (_options, done) => done(true, ''),
    printToPDF: async () => PDF,
    ...contents,
  };
  // `as`: the handlers use nothing else of a window.
  return { window: { webContents } } as unknown as CallContext;
}

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'peer-desk-test-'));
  fakeElectron.userData = join(folder, 'data');
  fakeElectron.documents = folder;
  fakeElectron.showSaveDialog.mockReset();
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('page:print', () => {
  it('always asks: nothing is printed without the dialog', async () => {
    const silent: boolean[] = [];
    const print: Contents['print'] = (options, done) => {
      silent.push(options.silent);
      done(true, '');
    };
    expect(await handlePrintPage({}, windowWith({ print }))).toEqual(ok({ outcome: 'printed' }));
    expect(silent).toEqual([false]);
  });

  it.each([
    ['Print job canceled', ok({ outcome: 'cancelled' })],
    ['cancelled', ok({ outcome: 'cancelled' })],
    ['Print job failed', problem('not-printed')],
  ])('answers to %s', async (reason, answer) => {
    expect(await handlePrintPage({}, windowWith({ print: (_options, done) => done(false, reason) }))).toEqual(answer);
  });

  it.each([
    ['none there', async () => []],
    ['nobody to ask', () => Promise.reject(new Error('no service'))],
  ])('says that there is no printer: %s', async (_what, getPrintersAsync) => {
    expect(await handlePrintPage({}, windowWith({ getPrintersAsync }))).toEqual(problem('no-printer'));
  });
});

describe('a PDF', () => {
  it('leaves whole where the person says, and only there', async () => {
    const path = join(folder, 'sheet.pdf');
    fakeElectron.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: path });
    const saved = await handleSavePdf({ suggestedName: '../sheet' }, windowWith({}));
    expect(saved).toEqual(ok({ outcome: 'saved', fileName: 'sheet.pdf' }));
    expect(fakeElectron.showSaveDialog.mock.calls[0]?.[1].defaultPath).toBe(join(folder, 'sheet.pdf'));
    expect(new Uint8Array(await readFile(path))).toEqual(PDF);
    expect(await readdir(folder)).toEqual(['sheet.pdf']);
  });

  it('is not written when the person cancels', async () => {
    fakeElectron.showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: '' });
    expect(await handleSavePdf({ suggestedName: 'sheet' }, windowWith({}))).toEqual(ok({ outcome: 'cancelled' }));
    expect(await readdir(folder)).toEqual([]);
  });

  it('that could not be made is said, and no dialog comes', async () => {
    const printToPDF = () => Promise.reject(new Error('no page'));
    expect(await handleSavePdf({ suggestedName: 'sheet' }, windowWith({ printToPDF }))).toEqual(
      problem('pdf-not-made'),
    );
    expect(fakeElectron.showSaveDialog).not.toHaveBeenCalled();
  });
});

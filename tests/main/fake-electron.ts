import { vi } from 'vitest';

type Listener = (event: unknown, payload: unknown) => Promise<unknown>;
type DialogAnswer = { canceled: boolean; filePath: string };
type DialogOptions = { defaultPath: string };

/** What stands for Electron in these tests: its dialog and its wiring; files are real. */
export const fakeElectron = {
  userData: '',
  documents: '',
  listeners: new Map<string, Listener>(),
  window: undefined as { webContents: object; isDestroyed: () => boolean } | undefined,
  showOpenDialog: vi.fn<() => Promise<{ canceled: boolean; filePaths: string[] }>>(),
  showSaveDialog: vi.fn<(window: unknown, options: DialogOptions) => Promise<DialogAnswer>>(),
};

/** The module that `vi.mock('electron')` gives. */
export function electronModule(): object {
  return {
    app: {
      getPath: (name: string) => (name === 'documents' ? fakeElectron.documents : fakeElectron.userData),
      getVersion: () => '1.2.3',
    },
    dialog: { showSaveDialog: fakeElectron.showSaveDialog, showOpenDialog: fakeElectron.showOpenDialog },
    ipcMain: { handle: (name: string, listener: Listener) => fakeElectron.listeners.set(name, listener) },
  };
}

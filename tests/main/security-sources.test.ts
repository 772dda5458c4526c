import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

type Source = { path: string; text: string };

/** What is written there, without comments: they may name what is never done. */
function sourcesOf(...folders: string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|html)$/.test(entry.name))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        const text = readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
        return { path: relative(ROOT, path).split(sep).join('/'), text };
      }),
  );
}

const main = sourcesOf('electron');
const shipped = [...main, ...sourcesOf('renderer', 'shared')];

const filesWith = (sources: readonly Source[], pattern: RegExp): string[] =>
  sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path);

describe('what the checklist of Electron forbids stands nowhere in the sources', () => {
  it.each([
    ['insecure content', /allowRunningInsecureContent/],
    ['experimental features', /experimentalFeatures|enable-experimental-web-platform-features/],
    ['Blink features', /enableBlinkFeatures|enable-blink-features/],
    ['a webview', /<webview|webviewTag: true|allowpopups/],
    ['Node in a window or a worker', /nodeIntegration(InWorker|InSubFrames)?: true/],
    ['a window without its walls', /(sandbox|contextIsolation|webSecurity): false/],
    ['a switch that lowers them', /no-sandbox|disable-web-security|disable-site-isolation|ignore-certificate-errors/],
    ['code run from text', /executeJavaScript|\beval\(|new Function\(|dangerouslySetInnerHTML|\.innerHTML\b/],
    ['the module that reaches across processes', /@electron\/remote|enableRemoteModule/],
    ['a crash report that is sent', /crashReporter/],
    ['a page from a file', /loadFile\(|file:\/\//],
  ])('%s', (_what, pattern) => {
    expect(filesWith(shipped, pattern)).toEqual([]);
  });

  it('an address on a network, but the source of a figure', () => {
    const reached = shipped.filter(({ path }) => !path.startsWith('shared/reference/'));
    expect(filesWith(reached, /['"`](https?|wss?|ftp):\/\//)).toEqual([]);
  });

  it('a way onto the network from the main process', () => {
    expect(
      filesWith(main, /from 'node:(net|http|https|http2|tls|dgram|dns)'|\bfetch\(|\bnet\b.*from 'electron'/),
    ).toEqual([]);
  });
});

describe('what is done in one place only', () => {
  it.each([
    ['a window is made', /new BrowserWindow\(/, ['electron/window/main-window.ts']],
    ['the window is listened to', /\bipcMain\b/, ['electron/register.ts']],
    ['something is exposed to the window', /\bcontextBridge\b|\bipcRenderer\b/, ['electron/preload.ts']],
    [
      'a file or an address of our own making is handed to the system',
      /\bopenExternal\b|\bopenPath\b|\bshell\b.*from 'electron'/,
      ['electron/handlers/letters.ts'],
    ],
    ['another program is run', /node:child_process/, ['electron/handlers/user-name.ts']],
    ['a permission is answered', /setPermission(Request|Check)Handler/, ['electron/window/guard.ts']],
  ])('%s', (_what, pattern, files) => {
    expect(filesWith(shipped, pattern)).toEqual(files);
  });

  it('the preload script exposes calls by name, and nothing of Electron itself', () => {
    const preload = main.find(({ path }) => path === 'electron/preload.ts')?.text ?? '';
    expect(preload.match(/exposeInMainWorld\(/g)).toHaveLength(1);
    expect(preload.match(/ipcRenderer\.\w+/g)).toEqual(['ipcRenderer.invoke']);
    expect(preload).not.toMatch(/ipcRenderer\.(on|send)|webFrame|process\./);
  });

  it('the packaged window has no developer tools', () => {
    const window = main.find(({ path }) => path === 'electron/window/main-window.ts')?.text ?? '';
    expect(window).toContain('devTools: !app.isPackaged');
    expect(filesWith(main, /openDevTools|toggleDevTools/)).toEqual([]);
  });
});

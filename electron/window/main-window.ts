import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { join } from 'node:path';
import { START_URL } from './origin';

const TITLE = 'Peer Desk';
const SIZE = { width: 1280, height: 800 };
const LEAST = { minWidth: 800, minHeight: 600 };
/** The theme's `background.paper`, so that the window does not flash before its first paint. */
const PAPER = { light: '#FFFFFF', dark: '#1B1F23' };

let mainWindow: BrowserWindow | undefined;

/** The one window, while it is open. */
export function currentWindow(): BrowserWindow | undefined {
  return mainWindow;
}

function fittingSize(): { width: number; height: number } {
  const { width, height } = screen.getPrimaryDisplay().workAreaSize;
  return { width: Math.min(SIZE.width, width), height: Math.min(SIZE.height, height) };
}

/** Opens the window; it appears when its first frame is drawn. */
export function openMainWindow(): BrowserWindow {
  const window = new BrowserWindow({
    ...fittingSize(),
    ...LEAST,
    title: TITLE,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload: join(app.getAppPath(), 'out', 'preload', 'preload.js'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  });
  mainWindow = window;
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  window.on('closed', () => {
    mainWindow = undefined;
  });
  // A failure to load is told by the window's own event (window-failures.ts); the promise says the same a second time.
  window.loadURL(START_URL).catch(() => undefined);
  return window;
}

/** Brings the window forward: a second start of Peer Desk ends here. */
export function focusMainWindow(): void {
  if (mainWindow === undefined) return;
  if (mainWindow.isMinimized()) mainWindow.restore();
  mainWindow.show();
  mainWindow.focus();
}

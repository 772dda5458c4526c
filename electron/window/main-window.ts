import { app, BrowserWindow, nativeTheme, screen, type Rectangle } from 'electron';
import { join } from 'node:path';
import icon from './icon.png?asset';
import { START_URL } from './origin';
import { keepWindowPlace, placeOfWindow, readWindowPlace, WINDOW_PLACE_FILE } from './window-place';

const TITLE = 'Peer Desk';
const LEAST = { minWidth: 800, minHeight: 600 };
/** The theme's `background.paper`, so that the window does not flash before its first paint. */
const PAPER = { light: '#FFFFFF', dark: '#1B1F23' };

let mainWindow: BrowserWindow | undefined;

/** The one window, while it is open. */
export function currentWindow(): BrowserWindow | undefined {
  return mainWindow;
}

/** The first screen of the system first. */
function screensInOrder(): readonly [Rectangle, ...Rectangle[]] {
  const first = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== first.id);
  return [first.workArea, ...others.map(({ workArea }) => workArea)];
}

/** Opens the window where it was left; it appears when its first frame is drawn. */
export function openMainWindow(): BrowserWindow {
  const placeFile = join(app.getPath('userData'), WINDOW_PLACE_FILE);
  const place = placeOfWindow(readWindowPlace(placeFile), screensInOrder());
  const window = new BrowserWindow({
    ...place.bounds,
    ...LEAST,
    title: TITLE,
    // Windows and macOS take theirs from the package; elsewhere the window brings it.
    icon,
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
  if (place.fills) window.maximize();
  window.once('ready-to-show', () => window.show());
  keepWindowPlace(window, placeFile);
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

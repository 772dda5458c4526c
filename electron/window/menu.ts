import { Menu, type MenuItemConstructorOptions } from 'electron';
import { currentWindow } from './main-window';
import { START_URL } from './origin';

const EDIT: MenuItemConstructorOptions = {
  label: 'Edit',
  submenu: [
    { role: 'undo' },
    { role: 'redo' },
    { type: 'separator' },
    { role: 'cut' },
    { role: 'copy' },
    { role: 'paste' },
    { role: 'delete' },
    { type: 'separator' },
    { role: 'selectAll' },
  ],
};

const VIEW: MenuItemConstructorOptions = {
  label: 'View',
  submenu: [
    { role: 'resetZoom', label: 'Actual size' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { type: 'separator' },
    { role: 'togglefullscreen', label: 'Full screen' },
  ],
};

/** Leads the window to its page that locks; the part after the `#` changes, so nothing is loaded anew before that. */
const LOCK: MenuItemConstructorOptions = {
  label: 'Lock now',
  accelerator: 'CmdOrCtrl+Shift+L',
  click: () => {
    currentWindow()
      ?.loadURL(`${START_URL}#/lock`)
      .catch(() => undefined);
  },
};

/** The standard menu of each system, and the lock. No reload: it would drop a form that is being filled in. */
export function setupMenu(platform: NodeJS.Platform = process.platform): void {
  const first: MenuItemConstructorOptions[] =
    platform === 'darwin'
      ? [{ role: 'appMenu' }, { label: 'File', submenu: [LOCK, { type: 'separator' }, { role: 'close' }] }]
      : [{ label: 'File', submenu: [LOCK, { type: 'separator' }, { role: 'quit', label: 'Exit' }] }];
  Menu.setApplicationMenu(Menu.buildFromTemplate([...first, EDIT, VIEW, { role: 'windowMenu' }]));
}

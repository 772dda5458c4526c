import { Menu, type MenuItemConstructorOptions } from 'electron';

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

/** The standard menu of each system. No reload: it would drop a form that is being filled in. */
export function setupMenu(platform: NodeJS.Platform = process.platform): void {
  const first: MenuItemConstructorOptions =
    platform === 'darwin' ? { role: 'appMenu' } : { label: 'File', submenu: [{ role: 'quit', label: 'Exit' }] };
  Menu.setApplicationMenu(Menu.buildFromTemplate([first, EDIT, VIEW, { role: 'windowMenu' }]));
}

// The least that a window can be, for the same safe settings as ours: what the start of Peer Desk is measured against.
const { app, BrowserWindow } = require('electron');
const path = require('node:path');

const folder = app.commandLine.getSwitchValue('user-data-dir');
if (folder !== '') app.setPath('userData', path.resolve(folder));
app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  window.once('ready-to-show', () => window.show());
  return window.loadFile(path.join(__dirname, 'blank.html'));
});

// Loaded by the runtime before an application (-r): tells on standard output when its start reached which point, as
// lines "mark <name> <milliseconds since 1970>". The application itself is the one that is shipped.
const { app, ipcMain, session } = require('electron');
const { join } = require('node:path');

const tell = (name, at = Date.now()) => process.stdout.write(`mark ${name} ${Math.round(at)}\n`);

tell('main');
app.once('ready', () => {
  tell('ready');
  if (process.env.BENCH_UNTIL !== 'usable') return;
  ipcMain.on('bench-mark', (_event, name, at) => tell(name, at));
  session.defaultSession.setPreloads([join(__dirname, 'report-today.cjs')]);
});
app.on('browser-window-created', (_event, window) => {
  tell('window');
  window.once('ready-to-show', () => tell('ready-to-show'));
  window.webContents.once('dom-ready', () => tell('dom-ready'));
});

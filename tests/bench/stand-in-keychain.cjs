// Loaded by the runtime before an application (-r): stands in for the keychain of a desktop, where the machine that runs
// the bench has none. Else the office passphrase would be asked for at each start, and typing it measured.
const { app, safeStorage } = require('electron');

if (process.platform === 'linux') {
  app.once('ready', () => {
    if (safeStorage.getSelectedStorageBackend() !== 'basic_text') return;
    safeStorage.setUsePlainTextEncryption(true);
    safeStorage.getSelectedStorageBackend = () => 'gnome_libsecret';
  });
}

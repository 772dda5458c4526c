import { app } from 'electron';
import { join } from 'node:path';
import { isDataFolderUsable, refuseDataFolder, setupDataFolder } from './data-folder';
import { colleaguesHandlers } from './handlers/colleagues';
import { copiesHandlers } from './handlers/copies';
import { erasureHandlers } from './handlers/erasure';
import { journalHandlers } from './handlers/journal';
import { letterHandlers } from './handlers/letters';
import { setupCalls } from './handlers/setup-calls';
import { typedHandlers } from './handlers/typed';
import { startNoteHandlers } from './handlers/start-note';
import { readNow } from './now';
import { setupSingleInstance } from './single-instance';
import { trimTornLogs } from './trim-torn-logs';
import { erasedListFile } from './store/erased-list';
import { LETTERS_FOLDER, lettersFolder } from './store/letters-folder';
import { START_FOLDER } from './store/start-file';
import { TYPED_FOLDER } from './store/typed-file';
import { openKeyring } from './store/keyring/keyring';
import { systemKeychain } from './store/keyring/system-keychain';
import { setupAppProtocol, setupAppScheme } from './window/app-protocol';
import { setupClosing } from './window/closing';
import { setupNavigationGuard, setupNoNetwork, setupSessionGuard } from './window/guard';
import { openMainWindow } from './window/main-window';
import { setupMenu } from './window/menu';
import {
  setupFatalErrors,
  setupHelperFailures,
  setupLostTerminal,
  setupWindowFailures,
} from './window/window-failures';

async function start(): Promise<void> {
  trimTornLogs(app.getPath('userData'));
  setupAppScheme();
  setupNoNetwork();
  setupNavigationGuard();
  setupHelperFailures();
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  setupSessionGuard();
  setupAppProtocol();
  setupMenu();
  // First: the system makes it while the rest is set up, all of it before the page can ask for anything.
  const window = openMainWindow();
  setupWindowFailures(window);
  setupClosing(window);
  const dataFolder = app.getPath('userData');
  const keyring = openKeyring({ folder: join(dataFolder, 'keys'), keychain: systemKeychain() });
  const journal = journalHandlers({ keyring, folder: join(dataFolder, 'journal'), now: readNow });
  const keysFolder = join(dataFolder, 'keys');
  const erasedList = erasedListFile({ dataFolder, officeKey: keyring.officeKey });
  const folder = join(dataFolder, 'copies');
  const copies = copiesHandlers({ keyring, keysFolder, folder, erasedList, now: readNow });
  const office = join(dataFolder, 'colleagues');
  const colleagues = colleaguesHandlers({ keyring, keysFolder, folder: office, erasedList, now: readNow });
  const erasure = erasureHandlers({ dataFolder, erasedList, journal, copies, colleagues });
  const startNote = startNoteHandlers({ keyring, path: join(dataFolder, START_FOLDER, 'today.pdt') });
  const letters = letterHandlers({ folder: lettersFolder(join(dataFolder, LETTERS_FOLDER)), now: readNow });
  const typed = typedHandlers({ keyring, path: join(dataFolder, TYPED_FOLDER, 'typed.pdt'), now: readNow });
  // What a run that was killed left there, and what this one will.
  letters.close();
  app.on('will-quit', letters.close);
  setupCalls({ keyring, journal, copies, colleagues, erasure, startNote, letters, typed });
}

setupFatalErrors();
setupLostTerminal();
setupDataFolder();
if (!isDataFolderUsable()) void refuseDataFolder();
else if (setupSingleInstance()) void start();
else app.exit(0);

import { app } from 'electron';
import { isDataFolderUsable, refuseDataFolder, setupDataFolder } from './data-folder';
import { setupSingleInstance } from './single-instance';
import { trimTornLogs } from './trim-torn-logs';
import { setupAppProtocol, setupAppScheme } from './window/app-protocol';
import { setupClosing } from './window/closing';
import { setupNavigationGuard, setupNoNetwork, setupSessionGuard } from './window/guard';
import { openMainWindow } from './window/main-window';
import { setupMemory } from './window/memory';
import { setupMenu } from './window/menu';
import {
  setupFatalErrors,
  setupHelperFailures,
  setupLostTerminal,
  setupWindowFailures,
} from './window/window-failures';

/** That of electron-builder.yml: Windows shows notifications of a program that it knows by this name from the start menu. */
const APP_ID = 'uk.peerdesk.app';

async function start(): Promise<void> {
  trimTornLogs(app.getPath('userData'));
  setupAppScheme();
  setupNoNetwork();
  setupMemory();
  app.setAppUserModelId(APP_ID);
  setupNavigationGuard();
  setupHelperFailures();
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  setupSessionGuard();
  setupAppProtocol();
  setupMenu();
  // First: the system makes it while the rest is read and set up, all of it before the page can ask for anything.
  const window = openMainWindow();
  setupWindowFailures(window);
  setupClosing(window);
  // The page cannot ask before: its questions wait in the queue of events, which a file of our own being read holds.
  const { answerCalls } = await import('./answer-calls');
  answerCalls();
}

setupFatalErrors();
setupLostTerminal();
setupDataFolder();
if (!isDataFolderUsable()) void refuseDataFolder();
else if (setupSingleInstance()) void start();
else app.exit(0);

import { app } from 'electron';
import { isDataFolderUsable, refuseDataFolder, setupDataFolder } from './data-folder';
import { setupSingleInstance } from './single-instance';
import { trimTornLogs } from './trim-torn-logs';
import { setupAppProtocol, setupAppScheme } from './window/app-protocol';
import { setupClosing } from './window/closing';
import { setupNavigationGuard, setupNoNetwork, setupSessionGuard } from './window/guard';
import { openMainWindow } from './window/main-window';
import { setupMemory } from './window/memory';
import { setupMenu, setupNoDefaultMenu } from './window/menu';
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
  setupNoDefaultMenu();
  setupNoNetwork();
  setupMemory();
  app.setAppUserModelId(APP_ID);
  setupNavigationGuard();
  setupHelperFailures();
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  setupSessionGuard();
  // The window is opened while what answers it is read and set up; its page waits for that.
  let answer = (drawn: Promise<string | undefined>): void => void drawn;
  setupAppProtocol(new Promise((resolve) => (answer = resolve)));
  const window = openMainWindow();
  setupWindowFailures(window);
  setupClosing(window);
  const { answerCalls } = await import('./answer-calls');
  const { drawnToday } = answerCalls();
  answer(drawnToday());
  setupMenu();
}

setupFatalErrors();
setupLostTerminal();
setupDataFolder();
if (!isDataFolderUsable()) void refuseDataFolder();
else if (setupSingleInstance()) void start();
else app.exit(0);

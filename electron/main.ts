import { app } from 'electron';
import { setupDataFolder } from './data-folder';
import { setupCalls } from './handlers/setup-calls';
import { setupSingleInstance } from './single-instance';
import { setupAppProtocol, setupAppScheme } from './window/app-protocol';
import { setupNavigationGuard, setupNoNetwork, setupSessionGuard } from './window/guard';
import { openMainWindow } from './window/main-window';
import { setupMenu } from './window/menu';
import { setupFatalErrors, setupWindowFailures } from './window/window-failures';

async function start(): Promise<void> {
  setupAppScheme();
  setupNoNetwork();
  setupNavigationGuard();
  app.on('window-all-closed', () => app.quit());
  await app.whenReady();
  setupSessionGuard();
  setupAppProtocol();
  setupMenu();
  setupCalls();
  setupWindowFailures(openMainWindow());
}

setupFatalErrors();
setupDataFolder();
if (setupSingleInstance()) void start();
else app.exit(0);

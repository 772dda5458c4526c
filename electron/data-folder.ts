import { app, dialog } from 'electron';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { errorFacts, logEvent } from './log';

/** Honours `--user-data-dir`, before anything reads or locks the data folder. */
export function setupDataFolder(): void {
  const folder = app.commandLine.getSwitchValue('user-data-dir');
  if (folder !== '') app.setPath('userData', resolve(folder));
}

/** Whether the data folder may be written to; nothing of Peer Desk, not even its lock, works where it may not. */
export function isDataFolderUsable(): boolean {
  const folder = app.getPath('userData');
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return true;
  } catch (error) {
    logEvent('data-folder-denied', errorFacts(error));
    return false;
  }
}

/** Says that the data folder may not be written to, and what to do; then ends. */
export async function refuseDataFolder(): Promise<void> {
  await app.whenReady();
  await dialog.showMessageBox({
    type: 'error',
    title: 'Peer Desk',
    message: 'Peer Desk may not write to its data folder, so it did not start. Your records are untouched.',
    detail: `Ask whoever looks after this computer to let you write to ${app.getPath('userData')}, then start Peer Desk again.`,
    buttons: ['Close'],
  });
  app.exit(1);
}

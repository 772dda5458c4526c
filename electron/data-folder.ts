import { app, dialog } from 'electron';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { resolve, win32 } from 'node:path';
import { errorFacts, logEvent } from './log';

/**
 * The data folder on Windows: below the local profile. Electron's own choice is the roaming one, which many offices copy to a
 * server at each sign-out, where a database does not belong. Nothing where Electron's choice is right.
 */
export function localDataFolder(platform: NodeJS.Platform, localProfile: string | undefined): string | undefined {
  return platform === 'win32' && localProfile ? win32.join(localProfile, 'Peer Desk') : undefined;
}

/** Settles where the data lies, before anything reads or locks it: `--user-data-dir`, or the system's place for it. */
export function setupDataFolder(): void {
  const given = app.commandLine.getSwitchValue('user-data-dir');
  const folder = given === '' ? localDataFolder(process.platform, process.env['LOCALAPPDATA']) : resolve(given);
  if (folder !== undefined) app.setPath('userData', folder);
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

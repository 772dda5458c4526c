import { app } from 'electron';
import { resolve } from 'node:path';

/** Honours `--user-data-dir`, before anything reads or locks the data folder. */
export function setupDataFolder(): void {
  const folder = app.commandLine.getSwitchValue('user-data-dir');
  if (folder !== '') app.setPath('userData', resolve(folder));
}

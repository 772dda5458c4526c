import { app } from 'electron';
import { focusMainWindow } from './window/main-window';

/**
 * Two processes on one data folder cannot both open the database: a second start brings the first window forward
 * and ends. Returns whether this is the first.
 */
export function setupSingleInstance(): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => focusMainWindow());
  return true;
}

import { app, dialog, type BrowserWindow } from 'electron';
import { errorFacts, logEvent } from '@electron/log';

const TITLE = 'Peer Desk';
const FILES_DAMAGED =
  'Peer Desk could not start: its program files are incomplete. Install it again; your records are not touched.';
const UNEXPECTED = 'Peer Desk met an unexpected fault and has to close. What was saved is kept. Start it again.';

/** A fault that nothing caught: say so in one sentence and close, rather than go on in an unknown state. */
export function setupFatalErrors(): void {
  let isEnding = false;
  const end = (error: unknown): void => {
    logEvent('main-fault', errorFacts(error));
    // While the sentence stands there the process goes on: a second fault is only noted.
    if (isEnding) return;
    isEnding = true;
    dialog.showErrorBox(TITLE, UNEXPECTED);
    app.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

/**
 * A terminal or a pipe that went away, as when the program was started from one that is closed: what is written to it is
 * lost, and is no fault of the program, which would otherwise end by it. What matters stands in the log file.
 */
export function setupLostTerminal(streams: readonly NodeJS.WritableStream[] = [process.stdout, process.stderr]): void {
  for (const stream of streams) stream.on('error', () => undefined);
}

/** A helper process of Chromium (graphics, network) that ended is started again by Chromium; the log says that it did. */
export function setupHelperFailures(): void {
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit') logEvent('helper-gone', { type, reason, exitCode });
  });
}

async function offerToReopen(window: BrowserWindow): Promise<void> {
  if (window.isDestroyed()) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: TITLE,
    message: 'The window of Peer Desk stopped working.',
    detail: 'What was saved is kept. An entry that was not yet saved has to be made again.',
    buttons: ['Open it again', 'Close Peer Desk'],
    defaultId: 0,
    cancelId: 1,
  });
  if (response === 0 && !window.isDestroyed()) window.webContents.reload();
  else app.quit();
}

/** A window that cannot be shown says why, instead of staying blank. */
export function setupWindowFailures(window: BrowserWindow): void {
  const contents = window.webContents;
  const filesDamaged = (code: string, facts: Record<string, string | number>): void => {
    logEvent(code, facts);
    dialog.showErrorBox(TITLE, FILES_DAMAGED);
    app.exit(1);
  };
  contents.on('did-fail-load', (_event, errorCode, _text, _url, isMainFrame) => {
    if (isMainFrame && errorCode !== NAVIGATION_ABORTED) filesDamaged('window-load-failed', { errorCode });
  });
  contents.on('did-navigate', (_event, _url, status) => {
    if (status >= 400) filesDamaged('window-load-failed', { status });
  });
  contents.on('preload-error', (_event, _path, error) => filesDamaged('preload-failed', errorFacts(error)));
  contents.on('render-process-gone', (_event, details) => {
    logEvent('window-gone', { reason: details.reason, exitCode: details.exitCode });
    if (details.reason !== 'clean-exit') void offerToReopen(window);
  });
}

/** Chromium's ERR_ABORTED: a load that was refused or replaced by another, not one that failed. */
const NAVIGATION_ABORTED = -3;

import { logEvent } from '@electron/log';
import type { BrowserWindow } from 'electron';

/** A page that has not finished by then is closed all the same: what was saved is in the safety copy. */
const MOST_MS = 60_000;

/** Answers the page: true when the window is to close, false when another call waits in its place. */
let waiting: ((closing: boolean) => void) | undefined;

/** Waits until the person closes the window. A later call takes the place of an earlier one. */
export function untilClosing(): Promise<boolean> {
  waiting?.(false);
  return new Promise((done) => {
    waiting = done;
  });
}

/** Holds a window that is closed until its page has done what is left to do, once; closed again, it goes at once. */
export function setupClosing(window: BrowserWindow): void {
  let asked = false;
  window.on('close', (event) => {
    if (asked || !waiting) return;
    asked = true;
    event.preventDefault();
    waiting(true);
    waiting = undefined;
    const limit = setTimeout(() => {
      logEvent('closing-took-too-long');
      window.destroy();
    }, MOST_MS);
    window.once('closed', () => clearTimeout(limit));
  });
  const forget = (): void => {
    waiting = undefined;
  };
  // Nobody is left to answer: the page was loaded anew, or is gone.
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) forget();
  });
  window.webContents.on('render-process-gone', forget);
  window.once('closed', forget);
  // Windows shuts down or signs out, and waits for nobody.
  window.once('session-end', forget);
}

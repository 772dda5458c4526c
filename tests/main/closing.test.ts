import { setupClosing, untilClosing } from '@electron/window/closing';
import type { BrowserWindow } from 'electron';
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('@electron/log', () => ({ logEvent: vi.fn<() => void>() }));

/** A window that closes unless somebody holds it, as Electron's does. */
class FakeWindow extends EventEmitter {
  closed = false;
  readonly webContents = new EventEmitter();

  close(): void {
    let held = false;
    this.emit('close', { preventDefault: () => (held = true) });
    if (!held) this.destroy();
  }

  destroy(): void {
    this.closed = true;
    this.emit('closed');
  }
}

let window: FakeWindow;

beforeEach(() => {
  window = new FakeWindow();
  // `as`: the closing uses nothing else of a window.
  setupClosing(window as unknown as BrowserWindow);
});

afterEach(() => {
  vi.useRealTimers();
  window.destroy();
});

describe('a window that is closed', () => {
  it('is held until its page has finished', async () => {
    const closing = untilClosing();
    window.close();
    expect(await closing).toBe(true);
    expect(window.closed).toBe(false);
    window.close();
    expect(window.closed).toBe(true);
  });

  it('goes at once when nobody waits, as before the records are open', () => {
    window.close();
    expect(window.closed).toBe(true);
  });

  it.each([
    ['its page was loaded anew', 'did-start-navigation', { isMainFrame: true, isSameDocument: false }],
    ['its page is gone', 'render-process-gone', {}],
  ])('goes at once when %s', (_what, event, details) => {
    void untilClosing();
    window.webContents.emit(event, details);
    window.close();
    expect(window.closed).toBe(true);
  });

  it('is still held after the page went to another screen', async () => {
    const closing = untilClosing();
    window.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true });
    window.close();
    expect(await closing).toBe(true);
    expect(window.closed).toBe(false);
  });

  it('goes after a minute, whatever its page does', () => {
    vi.useFakeTimers();
    void untilClosing();
    window.close();
    vi.advanceTimersByTime(59_000);
    expect(window.closed).toBe(false);
    vi.advanceTimersByTime(2_000);
    expect(window.closed).toBe(true);
  });

  it('is answered once: a later call takes the place of an earlier one', async () => {
    const earlier = untilClosing();
    const later = untilClosing();
    window.close();
    expect(await Promise.all([earlier, later])).toEqual([false, true]);
  });
});

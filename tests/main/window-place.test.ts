import { keepWindowPlace, placeOfWindow, readWindowPlace, type WindowPlace } from '@electron/window/window-place';
import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeElectron } from './fake-electron';

vi.mock('electron', async () => (await import('./fake-electron')).electronModule());

const LAPTOP = { x: 0, y: 0, width: 1440, height: 860 };
const BESIDE = { x: 1440, y: -200, width: 1920, height: 1040 };
const SMALL = { x: 0, y: 0, width: 1024, height: 700 };
const at = (x: number, y: number, width = 1000, height = 700): WindowPlace => ({
  bounds: { x, y, width, height },
  fills: false,
});

test.each<[string, WindowPlace | undefined, Parameters<typeof placeOfWindow>[1], WindowPlace['bounds']]>([
  ['nothing kept: in the middle', undefined, [LAPTOP], { width: 1280, height: 800 }],
  ['nothing kept, small screen: what it has', undefined, [SMALL], { width: 1024, height: 700 }],
  ['as it was left', at(100, 50), [LAPTOP], { x: 100, y: 50, width: 1000, height: 700 }],
  ['on the second screen', at(2000, -150), [LAPTOP, BESIDE], { x: 2000, y: -150, width: 1000, height: 700 }],
  ['the second screen is gone: in the middle', at(2000, -150), [LAPTOP], { width: 1000, height: 700 }],
  ['partly beyond the edge, still to be held', at(1280, 50), [LAPTOP], { x: 1280, y: 50, width: 1000, height: 700 }],
  ['too far beyond the edge', at(1281, 50), [LAPTOP], { width: 1000, height: 700 }],
  ['its top above the screen', at(100, -1), [LAPTOP], { width: 1000, height: 700 }],
  ['its top below the screen', at(100, 837), [LAPTOP], { width: 1000, height: 700 }],
  ['larger than the screen', at(0, 0, 3000, 2000), [SMALL], { x: 0, y: 0, width: 1024, height: 700 }],
  ['not a whole place', { bounds: { x: 5, width: 900 }, fills: false }, [LAPTOP], { width: 1280, height: 800 }],
  ['numbers that are none', at(Number.NaN, 0), [LAPTOP], { width: 1280, height: 800 }],
])('where the window opens: %s', (_name, kept, screens, bounds) => {
  expect(placeOfWindow(kept, screens)).toEqual({ bounds, fills: false });
});

test('a window that filled the screen fills it again', () => {
  expect(placeOfWindow({ ...at(100, 50), fills: true }, [LAPTOP]).fills).toBe(true);
});

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'window-place-'));
  fakeElectron.userData = folder;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function windowAt(place: WindowPlace): BrowserWindow {
  const window = Object.assign(new EventEmitter(), {
    getNormalBounds: () => place.bounds,
    isMaximized: () => place.fills,
  });
  // Safe: the three things that are asked of it are there.
  return window as unknown as BrowserWindow;
}

test('the place is kept when the window is closed, and read again', () => {
  const path = join(folder, 'window.json');
  const place = { ...at(10, 20), fills: true };
  const window = windowAt(place);
  keepWindowPlace(window, path);
  expect(readWindowPlace(path)).toBeUndefined();
  window.emit('close');
  expect(readWindowPlace(path)).toEqual(place);
});

test.each([
  ['no text of ours', '{"bounds":'],
  ['another text', '[1,2]'],
  ['nothing in it', 'null'],
])('what cannot be read is as if it were not there: %s', (_name, text) => {
  const path = join(folder, 'window.json');
  writeFileSync(path, text);
  expect(readWindowPlace(path)).toBeUndefined();
});

test('a place that cannot be kept stops nothing', () => {
  const window = windowAt(at(10, 20));
  keepWindowPlace(window, join(folder, 'no such folder', 'window.json'));
  expect(() => window.emit('close')).not.toThrow();
});

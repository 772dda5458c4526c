import type { BrowserWindow, Rectangle } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';
import { errorFacts, logEvent } from '@electron/log';

/** Where a window stands when it does not fill the screen, in px of the desktop, and whether it fills it. */
export type WindowPlace = { bounds: Partial<Rectangle>; fills: boolean };

const SIZE = { width: 1280, height: 800 };
/** Of a window's top edge so much has to lie on a screen, or it could not be taken hold of. */
const HOLD = { width: 160, height: 24 };

/** The file in the data folder; it says nothing but where the window stood. */
export const WINDOW_PLACE_FILE = 'window.json';

/**
 * Where the window opens: as it was left, no larger than its screen. In the middle of the first screen where nothing was kept,
 * or where it stood is no screen any more. `screens` are the parts of the screens that windows may use, the first one first.
 */
export function placeOfWindow(
  kept: WindowPlace | undefined,
  screens: readonly [Rectangle, ...Rectangle[]],
): WindowPlace {
  const { bounds } = kept ?? {};
  const screen = isWhole(bounds) ? screens.find((each) => canBeHeld(bounds, each)) : undefined;
  const { width, height } = screen ?? screens[0];
  const wanted = isWhole(bounds) ? bounds : SIZE;
  const size = { width: Math.min(wanted.width, width), height: Math.min(wanted.height, height) };
  if (!screen || !isWhole(bounds)) return { bounds: size, fills: kept?.fills ?? false };
  return { bounds: { x: bounds.x, y: bounds.y, ...size }, fills: kept?.fills ?? false };
}

function canBeHeld({ x, y, width }: Rectangle, screen: Rectangle): boolean {
  const across = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x);
  return across >= HOLD.width && y >= screen.y && y + HOLD.height <= screen.y + screen.height;
}

function isWhole(bounds: Partial<Rectangle> | undefined): bounds is Rectangle {
  return (
    bounds !== undefined &&
    [bounds.x, bounds.y, bounds.width, bounds.height].every((px) => Number.isInteger(px)) &&
    Number(bounds.width) > 0 &&
    Number(bounds.height) > 0
  );
}

/** What was kept in the file; nothing where it is not there or not ours, which is no fault. */
export function readWindowPlace(path: string): WindowPlace | undefined {
  try {
    const { bounds, fills } = JSON.parse(readFileSync(path, 'utf8')) as Partial<WindowPlace>;
    return typeof bounds === 'object' && bounds !== null ? { bounds, fills: fills === true } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the place of the window each time that it is closed. */
export function keepWindowPlace(window: BrowserWindow, path: string): void {
  window.on('close', () => {
    const place: WindowPlace = { bounds: window.getNormalBounds(), fills: window.isMaximized() };
    try {
      writeFileSync(path, JSON.stringify(place), { mode: 0o600 });
    } catch (error) {
      // It opens in the middle next time.
      logEvent('window-place-not-kept', errorFacts(error));
    }
  });
}

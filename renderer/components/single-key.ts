import { useSyncExternalStore } from 'react';

const KEY = 'single-key-off';
const listeners = new Set<() => void>();

/** Whether `?` alone shows the keys on this computer; turned off by who dictates, or presses keys by chance. */
export function readSingleKey(): boolean {
  return localStorage.getItem(KEY) === null;
}

/** Turns it on or off for this computer. */
export function keepSingleKey(isOn: boolean): void {
  if (isOn) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, 'yes');
  for (const listener of listeners) listener();
}

/** Whether it is on, and again when that changes. */
export function useSingleKey(): boolean {
  return useSyncExternalStore(listen, readSingleKey);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

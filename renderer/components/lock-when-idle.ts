import { useSyncExternalStore } from 'react';

/** After how many minutes without a key or the pointer the records are locked, to choose from. */
export const IDLE_MINUTES = [5, 10, 15, 30, 60, 120] as const;

const KEY = 'lock-when-idle';
const listeners = new Set<() => void>();

/** The minutes chosen on this computer; `null` where the records are not locked by themselves, as shipped. */
function readIdleMinutes(): number | null {
  const kept = Number(localStorage.getItem(KEY));
  return IDLE_MINUTES.find((minutes) => minutes === kept) ?? null;
}

/** Chooses the minutes for this computer, `null` for never. */
export function keepIdleMinutes(minutes: number | null): void {
  if (minutes === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, String(minutes));
  for (const listener of listeners) listener();
}

/** The minutes chosen, and the next ones when another person chooses. */
export function useIdleMinutes(): number | null {
  return useSyncExternalStore(listen, readIdleMinutes);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

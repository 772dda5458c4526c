import type { HelpPlace } from '@renderer/screens/help/help-place';
import { useSyncExternalStore } from 'react';

// Not in the address: what lies under it is there, with everything that was typed.
let shown: HelpPlace | undefined;
const listeners = new Set<() => void>();

/** Shows help beside what is on the screen, or another place of it; without one it goes. */
export function showHelpBeside(place: HelpPlace | undefined): void {
  shown = place;
  for (const listener of listeners) listener();
}

/** What is shown beside, and the next one. */
export function useHelpBeside(): HelpPlace | undefined {
  return useSyncExternalStore(listen, () => shown);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

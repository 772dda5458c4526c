import { app } from 'electron';

/** Lets the window see how much V8 holds, and ask it to collect while nothing is done (renderer/app/collect-at-rest.ts). */
export function setupMemory(): void {
  app.commandLine.appendSwitch('js-flags', '--expose-gc');
  app.commandLine.appendSwitch('enable-precise-memory-info');
  // Each thread would keep what it gave back of up to 32 KB for itself, some 5 MB in the window, for nothing that could be measured.
  app.commandLine.appendSwitch('disable-features', 'PartitionAllocLargeThreadCacheSize');
}

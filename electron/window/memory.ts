import { app } from 'electron';

/**
 * Lets the window see how much V8 holds, and ask it to collect while nothing is done (renderer/app/collect-at-rest.ts). By itself
 * V8 begins 40 MB before the heap is four times what the last collecting left: with its own measure that was in the middle of
 * what somebody waits for, each time a year of a large office was read.
 */
export function setupMemory(): void {
  app.commandLine.appendSwitch('js-flags', '--expose-gc --heap-growing-percent=300');
  app.commandLine.appendSwitch('enable-precise-memory-info');
  // Each thread would keep what it gave back of up to 32 KB for itself, some 5 MB in the window, for nothing that could be measured.
  app.commandLine.appendSwitch('disable-features', 'PartitionAllocLargeThreadCacheSize');
}

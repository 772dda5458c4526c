import { app } from 'electron';

/** Lets the window see how much V8 holds, and ask it to collect while nothing is done (renderer/app/collect-at-rest.ts). */
export function setupMemory(): void {
  app.commandLine.appendSwitch('js-flags', '--expose-gc');
  app.commandLine.appendSwitch('enable-precise-memory-info');
}

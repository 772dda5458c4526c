/** How long a step on the screen's own thread may run, in milliseconds: well under what anybody notices. */
export const STEP_MS = 12;

/** Lets the screen draw and take input; comes back as soon as it has. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}

/** True once a step that began at `startedAt` (`performance.now()`) has run long enough. */
export function isTimeToPause(startedAt: number): boolean {
  return performance.now() - startedAt >= STEP_MS;
}

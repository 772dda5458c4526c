/** How long a step on the screen's own thread may run, in milliseconds: well under what anybody notices. */
const STEP_MS = 12;

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

/**
 * For a loop on the screen's own thread: what it returns is asked after each turn, and gives the pause to await once a step has
 * run long enough; nothing until then, as awaiting each turn of many would cost more than the work.
 */
export function inSteps(): () => Promise<void> | undefined {
  let startedAt = performance.now();
  const rest = async () => {
    await pause();
    startedAt = performance.now();
  };
  return () => (performance.now() - startedAt < STEP_MS ? undefined : rest());
}

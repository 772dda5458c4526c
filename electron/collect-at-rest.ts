import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What the collecting looks at, and does. */
export type HeldMemory = { usedBytes: () => number; collect: () => void };

/** The page asks for nothing for so long once it is drawn and everything is saved. */
const REST_MS = 5_000;
/** Less is not worth the moment that it takes, some hundredths of a second. */
const WORTH_BYTES = 4_000_000;

/**
 * Makes what is told of each call that is answered: collects once no other came for a while and there is more in memory than
 * what the last collecting left.
 */
export function createCollecting({ usedBytes, collect }: HeldMemory): () => void {
  let left = 0;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    if (usedBytes() < left + WORTH_BYTES) return;
    collect();
    left = usedBytes();
  };
  return () => {
    clearTimeout(rest);
    rest = setTimeout(look, REST_MS);
  };
}

/** Has V8 give back what was read and written for the page: by itself it was seen to keep it while nothing more is asked for. */
export const collectAtRest = createCollecting({
  usedBytes: () => process.memoryUsage().heapUsed,
  collect: () => {
    // V8 is up by the time the application's own code runs: the switch holds for contexts made from now on, so one is made.
    setFlagsFromString('--expose-gc');
    const gc: unknown = runInNewContext('gc');
    if (typeof gc === 'function') gc({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  },
});

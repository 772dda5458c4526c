declare global {
  /** V8's own, there by the switches of `electron/window/memory.ts`. */
  var gc: ((options: { type: 'major'; execution: 'async'; flavor: 'last-resort' }) => Promise<void>) | undefined;
  interface Performance {
    readonly memory: { readonly usedJSHeapSize: number; readonly totalJSHeapSize: number };
  }
}

/** What the collecting looks at, and does. */
export type HeldMemory = {
  usedBytes: () => number;
  /** The same with what V8 keeps for what is to come. */
  keptBytes: () => number;
  /** Whether somebody pressed a key or a button in the last seconds, or looks on while something is made. */
  isInUse: () => boolean;
  /** What is done before the collecting, so that there is more to collect; it ends where `isInUse` says that somebody goes on. */
  makeSmaller: (isInUse: () => boolean) => Promise<void>;
  collect: () => Promise<void>;
};

const LOOK_MS = 3_000;
/** Less is not worth the moment that it takes, a tenth of a second in a large office. */
const WORTH_BYTES = 8_000_000;
/** V8 was seen to keep twice of what was used, where its own collecting came before ours. */
const WORTH_KEPT_BYTES = 16_000_000;
/** What no more than the clock and a bar make in between. */
const STILL_BYTES = 1_000_000;

/**
 * Makes the look that is taken every few seconds: collects once nobody does anything, the program neither, and there is more in
 * memory than what the last collecting left.
 */
export function createLook({ usedBytes, keptBytes, isInUse, makeSmaller, collect }: HeldMemory): () => Promise<void> {
  let left = 0;
  let leftKept = 0;
  let before = 0;
  let isAtWork = false;
  return async () => {
    const used = usedBytes();
    const isStill = Math.abs(used - before) < STILL_BYTES;
    before = used;
    const isWorth = used >= left + WORTH_BYTES || keptBytes() >= leftKept + WORTH_KEPT_BYTES;
    if (!isStill || isInUse() || !isWorth || isAtWork) return;
    isAtWork = true;
    try {
      await makeSmaller(isInUse);
      if (isInUse()) return;
      await collect();
      left = usedBytes();
      leftKept = keptBytes();
      before = left;
    } finally {
      isAtWork = false;
    }
  };
}

/** Has V8 give back what loading and drawing left behind: by itself it was seen to wait for minutes where nothing is done. */
export function collectAtRest(makeSmaller: HeldMemory['makeSmaller']): void {
  const { gc } = globalThis;
  if (!gc) return;
  const look = createLook({
    usedBytes: () => performance.memory.usedJSHeapSize,
    keptBytes: () => performance.memory.totalJSHeapSize,
    isInUse: () => navigator.userActivation.isActive || document.querySelector('[role="progressbar"]') !== null,
    makeSmaller,
    collect: () => gc({ type: 'major', execution: 'async', flavor: 'last-resort' }),
  });
  setInterval(() => void look(), LOOK_MS);
}

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'wheel', 'keydown'] as const;
const LOOK_EVERY_MS = 10_000;
const MINUTE_MS = 60_000;
// Heard first: what stops an event on its way would hide that somebody is there.
const CAPTURE = { capture: true };

type Options = {
  minutes: number;
  /** Milliseconds of the clock: a timer alone stands still while the computer sleeps. */
  now: () => number;
  onIdle: () => void;
  /** Where keys and the pointer are heard. */
  target: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
};

/**
 * Calls `onIdle` once, when nothing was pressed or moved for so many minutes; the function that comes back ends the watch.
 * The first movement after a longer sleep comes too late and does not count. A clock put back begins the wait again.
 */
export function watchIdle({ minutes, now, onIdle, target }: Options): () => void {
  let last = now();
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = () => {
    clearInterval(timer);
    for (const sign of SIGNS_OF_LIFE) target.removeEventListener(sign, noteLife, CAPTURE);
  };
  const isIdle = () => {
    const waited = now() - last;
    if (waited < 0) last = now();
    if (waited < minutes * MINUTE_MS) return false;
    stop();
    onIdle();
    return true;
  };
  const noteLife = () => {
    if (!isIdle()) last = now();
  };
  timer = setInterval(isIdle, LOOK_EVERY_MS);
  for (const sign of SIGNS_OF_LIFE) target.addEventListener(sign, noteLife, CAPTURE);
  return stop;
}
